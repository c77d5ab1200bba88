package id.tabir.guard;

import java.util.Arrays;

/** The words of a reading: unbroken runs of letters and digits, with what they hint at. */
final class Words {
    private static final int LONGEST_WORD = 24;
    private static final int USUAL_WORD = 4;
    private static final int UNREAD = -2;
    private static final byte DIGITS = 1;
    private static final byte LETTERS = 2;

    final Reading reading;
    private int[] start;
    private int[] end;
    private long[] tags;
    private int[] ids;
    private byte[] made;
    private int size;
    private long all;
    private int signs;
    private boolean spelled;

    private Words(Reading reading) {
        this.reading = reading;
        int capacity = reading.size() / USUAL_WORD + 2;
        start = new int[capacity];
        end = new int[capacity];
        tags = new long[capacity];
        ids = new int[capacity];
        made = new byte[capacity];
    }

    static Words of(Reading reading, Lexicon lexicon) {
        Words words = new Words(reading);
        words.cut();
        words.look(lexicon);
        return words;
    }

    int size() {
        return size;
    }

    /** First symbol of word {@code w}. */
    int start(int w) {
        return start[w];
    }

    int end(int w) {
        return end[w];
    }

    long tags(int w) {
        return tags[w];
    }

    boolean has(int w, Tag tag) {
        return w >= 0 && w < size && tag.in(tags[w]);
    }

    /** All tags of all words. */
    long tags() {
        return all;
    }

    /** The signs of an address among all words; see {@link Signs}. */
    int signs() {
        return signs;
    }

    /** Whether a word may be the spoken name of a mark. */
    boolean spokenMark(int w, Lexicon lexicon) {
        return ids[w] >= 0 && (lexicon.signs(ids[w]) & Signs.SPOKEN) != 0;
    }

    /** Whether two words of one letter or digit stand side by side. */
    boolean spelled() {
        return spelled;
    }

    boolean digitsOnly(int w) {
        return made[w] == DIGITS;
    }

    boolean lettersOnly(int w) {
        return made[w] == LETTERS;
    }

    int length(int w) {
        return end[w] - start[w];
    }

    String text(int w) {
        return reading.slice(start[w], end[w]);
    }

    /** Whether two words are the same. */
    boolean same(int v, int w) {
        return Arrays.equals(reading.symbols(), start[v], end[v], reading.symbols(), start[w], end[w]);
    }

    /** Whether something else than a blank stands right before or behind a word. */
    boolean tight(int w) {
        int before = start[w] - 1;
        return (before >= 0 && !reading.space(before)) || (end[w] < reading.size() && !reading.space(end[w]));
    }

    boolean is(int w, String word) {
        if (length(w) != word.length()) return false;
        for (int i = 0; i < word.length(); i++) if (reading.at(start[w] + i) != word.charAt(i)) return false;
        return true;
    }

    private void cut() {
        int n = reading.size();
        for (int i = 0; i < n; ) {
            if (!reading.wordy(i)) {
                i++;
                continue;
            }
            int from = i;
            byte of = 0;
            boolean picture = reading.picture(i);
            while (i < n && reading.wordy(i) && reading.picture(i) == picture) {
                of |= reading.digit(i) ? DIGITS : LETTERS;
                i++;
            }
            add(from, i, of);
        }
    }

    private void add(int from, int to, byte of) {
        if (size == start.length) {
            int capacity = size * 2;
            start = Arrays.copyOf(start, capacity);
            end = Arrays.copyOf(end, capacity);
            tags = Arrays.copyOf(tags, capacity);
            ids = Arrays.copyOf(ids, capacity);
            made = Arrays.copyOf(made, capacity);
        }
        spelled |= to - from == 1 && size > 0 && length(size - 1) == 1;
        start[size] = from;
        end[size] = to;
        ids[size] = UNREAD;
        made[size++] = of;
    }

    private void look(Lexicon lexicon) {
        char[] symbols = reading.symbols();
        boolean phrases = false;
        for (int w = 0; w < size; w++) {
            if (made[w] == DIGITS || length(w) > LONGEST_WORD) continue;
            if (made[w] == LETTERS) {
                ids[w] = lexicon.word(symbols, start[w], end[w]);
                signs |= lexicon.signs(ids[w]);
                tags[w] = lexicon.tags(ids[w], symbols, start[w], end[w]);
            } else {
                tags[w] = lexicon.leetTags(symbols, start[w], end[w]);
            }
            phrases |= lexicon.starts(tags[w]);
        }
        for (int w = 0; w < size && phrases; w++) if (lexicon.starts(tags[w])) phrases(lexicon, w);
        for (int w = 0; w < size; w++) all |= tags[w] &= Long.MAX_VALUE;
    }

    private void phrases(Lexicon lexicon, int w) {
        char[] symbols = reading.symbols();
        int phrase = lexicon.opening(ids[w], symbols, start[w], end[w]);
        for (int next = w + 1; next < size && next < w + Lexicon.PHRASE; next++) {
            if (phrase < 0 || length(next) > LONGEST_WORD) return;
            if (ids[next] == UNREAD) ids[next] = lexicon.word(symbols, start[next], end[next]);
            phrase = lexicon.phrase(phrase, ids[next], symbols, start[next], end[next]);
            long found = lexicon.phraseTags(phrase);
            for (int k = w; k <= next; k++) tags[k] |= found & Long.MAX_VALUE;
            if (!lexicon.starts(found)) return;
        }
    }
}
