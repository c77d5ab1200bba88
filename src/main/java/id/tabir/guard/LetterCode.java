package id.tabir.guard;

import java.util.List;

/** Finds letters that stand for the digits of a number, where that is announced: "a=1, b=2 … j h a b". */
final class LetterCode {
    private static final int SHORTEST = 7;
    private static final int SHORTEST_WORD = 9;
    private static final int LONGEST = 16;
    private static final int SCORE = 85;
    /** Messages back. */
    private static final int RECENT = 4;

    private final Message message;
    private final Words words;
    private final List<Find> finds;

    private LetterCode(Message message, List<Find> finds) {
        this.message = message;
        this.words = message.words;
        this.finds = finds;
    }

    static void into(Message message, Scene scene, List<Find> finds) {
        if (!announced(message) && !announcedBefore(scene)) return;
        LetterCode code = new LetterCode(message, finds);
        for (int w = 0; w < code.words.size(); ) w = code.run(w);
    }

    /** "Huruf jadi angka", or a key: "a=1". */
    static boolean announced(Message message) {
        if (message.has(Tag.PUZZLE) && (message.has(Tag.NUMBER) || message.has(Tag.CONTACT))) {
            for (int w = 0; w < message.words.size(); w++) if (letters(message.words, w)) return true;
        }
        return message.reading.text.indexOf('=') >= 0 && key(message);
    }

    private static boolean announcedBefore(Scene scene) {
        for (int i = scene.before.size() - 1; i >= Math.max(0, scene.before.size() - RECENT); i--) {
            if (scene.before.get(i).from() == scene.from && scene.trace(i).lettered()) return true;
        }
        return false;
    }

    private static boolean letters(Words words, int w) {
        return words.has(w, Tag.PUZZLE)
                && (words.is(w, "huruf")
                        || words.is(w, "hurufnya")
                        || words.is(w, "abjad")
                        || words.is(w, "abjadnya")
                        || words.is(w, "alfabet")
                        || words.is(w, "alphabet")
                        || words.is(w, "letters")
                        || words.is(w, "aksara"));
    }

    /** One letter, "=", one or two digits. */
    private static boolean key(Message message) {
        Words words = message.words;
        for (int w = 0; w + 1 < words.size(); w++) {
            if (words.length(w) != 1 || !words.lettersOnly(w) || !words.digitsOnly(w + 1)) continue;
            for (int i = words.end(w); i < words.start(w + 1); i++) if (message.reading.at(i) == '=') return true;
        }
        return false;
    }

    /** Looks at the letters from a word on; gives where to look on. */
    private int run(int first) {
        int last = first;
        int letters = 0;
        boolean spelled = true;
        while (last < words.size() && fits(last)) {
            letters += words.length(last);
            spelled &= words.length(last) == 1;
            last++;
        }
        if (last == first) return first + 1;
        boolean enough = letters >= (spelled ? SHORTEST : SHORTEST_WORD) && letters <= LONGEST;
        if (enough) {
            int start = words.start(first);
            finds.add(new Find(
                    Kind.PHONE,
                    start,
                    words.end(last - 1),
                    "letters for digits",
                    SCORE,
                    List.of("letters for digits")));
        }
        return last;
    }

    /** A lone letter, or a word of none but such letters as stand for digits. */
    private boolean fits(int w) {
        if (!words.lettersOnly(w)) return false;
        if (words.length(w) == 1) return !keyed(w);
        if (words.tags(w) != 0) return false;
        boolean counted = true;
        for (int i = words.start(w); i < words.end(w); i++) {
            char c = message.reading.at(i);
            counted &= (c >= 'a' && c <= 'j') || c == 'o';
        }
        return counted
                || Lookalikes.digits(message.reading, words.start(w), words.end(w))
                                .length()
                        > 0;
    }

    /** Part of the key itself. */
    private boolean keyed(int w) {
        int end = words.end(w);
        while (end < message.reading.size() && message.reading.space(end)) end++;
        return end < message.reading.size() && message.reading.at(end) == '=';
    }
}
