package id.tabir.guard;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message as one would type an address from it: spoken marks ("titik", "a keong") as marks, blanks around marks
 * left out. Each character keeps its symbols in the reading.
 */
final class Squeezed {
    /** Spoken marks, two words joined by {@code _}, and what they stand for. */
    static final Map<String, Character> SPOKEN = spoken();

    private static final int LONGEST_MARK = 10;

    private final char[] chars;
    private final int[] from;
    private final int[] to;
    private final boolean[] told;
    private int size;

    private Squeezed(Reading r, Words words, Lexicon lexicon) {
        int capacity = r.size();
        chars = new char[capacity];
        from = new int[capacity];
        to = new int[capacity];
        told = new boolean[capacity];
        int w = 0;
        for (int i = 0; i < r.size(); ) {
            while (w < words.size() && words.end(w) <= i) w++;
            int end = w < words.size() && words.start(w) == i && words.spokenMark(w, lexicon) ? mark(r, words, w) : -1;
            if (end > i) {
                i = end;
            } else {
                add(r.at(i) == '\n' ? ' ' : r.at(i), i, i + 1, false);
                i++;
            }
        }
        squeeze();
    }

    static Squeezed of(Message message, Lexicon lexicon) {
        return new Squeezed(message.reading, message.words, lexicon);
    }

    int size() {
        return size;
    }

    char at(int i) {
        return i < 0 || i >= size ? ' ' : chars[i];
    }

    /** First symbol of the character. */
    int from(int i) {
        return from[i];
    }

    int to(int i) {
        return to[i];
    }

    /** Whether the mark was spoken. */
    boolean told(int i) {
        return told[i];
    }

    boolean name(int i) {
        char c = at(i);
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    String slice(int start, int end) {
        return new String(chars, start, end - start);
    }

    private int mark(Reading r, Words words, int w) {
        if (words.length(w) > LONGEST_MARK) return -1;
        String word = words.text(w);
        if (w + 1 < words.size() && words.length(w + 1) <= LONGEST_MARK) {
            Character two = SPOKEN.get(word + "_" + words.text(w + 1));
            if (two != null) {
                add(two, words.start(w), words.end(w + 1), true);
                return words.end(w + 1);
            }
        }
        @Nullable Character one = SPOKEN.get(word);
        // "Akun di bawah umur": a place, no underscore.
        if (one == null || (one == '_' && w > 0 && (words.is(w - 1, "di") || words.is(w - 1, "ke")))) return -1;
        boolean alone = words.start(w) == 0 || !r.wordy(words.start(w) - 1);
        if (!alone) return -1;
        add(one, words.start(w), words.end(w), true);
        return words.end(w);
    }

    private void add(char c, int start, int end, boolean spoken) {
        chars[size] = c;
        from[size] = start;
        to[size] = end;
        told[size++] = spoken;
    }

    /** Drops blanks and brackets beside marks, and all but one of several blanks. */
    private void squeeze() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            boolean blank = blank(chars[i]);
            if (blank && kept > 0 && (mark(chars[kept - 1]) || chars[kept - 1] == ' ')) continue;
            if (mark(chars[i]) && kept > 0 && chars[kept - 1] == ' ') kept--;
            // Letters spelled one by one: "g m a i l".
            boolean spelled = kept > 1 && chars[kept - 1] == ' ' && lone(i) && single(kept - 2);
            if (spelled) kept--;
            chars[kept] = blank ? ' ' : chars[i];
            from[kept] = from[i];
            to[kept] = to[i];
            told[kept++] = told[i];
        }
        size = kept;
    }

    private boolean lone(int i) {
        return name(i) && !name(i - 1) && !name(i + 1);
    }

    /** Whether the last kept character is a lone letter or belongs to letters put together. */
    private boolean single(int last) {
        if (!name(last)) return mark(chars[last]);
        return last == 0 || !name(last - 1) || to[last - 1] < from[last];
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '(' || c == ')' || c == '[' || c == ']' || c == '{' || c == '}' || c == '<' || c == '>'
                || c == '"' || c == '\'' || c == '*';
    }

    private static boolean mark(char c) {
        return c == '.' || c == '@' || c == '/' || c == '_';
    }

    private static Map<String, Character> spoken() {
        Map<String, Character> marks = new HashMap<>();
        Tables.rows("spoken.tsv", (mark, list) -> {
            for (String word : list.split(" ")) marks.put(word, mark.charAt(0));
        });
        return Map.copyOf(marks);
    }
}
