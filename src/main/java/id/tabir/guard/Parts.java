package id.tabir.guard;

/** Knows the marks that count parts: "(1/3) 0812", "bagian 2: 3456". */
final class Parts {
    private Parts() {}

    /** The passage without such a mark at its head; the same one if it has none. */
    static Passage withoutMark(Words words, Passage passage) {
        int size = passage.figures.size();
        if (size > 2 && fraction(words, passage)) return passage.part(2, size);
        if (size > 1 && howMany(words, passage)) return passage.part(1, size);
        boolean announced = words.has(passage.first().first() - 1, Tag.DICTATION);
        if (size > 1 && announced && lone(passage, 0) && marked(words, passage)) return passage.part(1, size);
        return passage;
    }

    /** 1/3 and the like, then a blank or a bracket. */
    private static boolean fraction(Words words, Passage passage) {
        if (!lone(passage, 0) || !lone(passage, 1) || !between(words, passage, 0, '/')) return false;
        char which = passage.digits.charAt(0);
        char after = words.reading.at(passage.figures.get(1).end());
        return which > '0' && which <= passage.digits.charAt(1) && (after == ' ' || after == ')' || after == ':');
    }

    /** "3 angka belakangnya 902": how many follow. */
    private static boolean howMany(Words words, Passage passage) {
        int next = passage.first().last() + 1;
        return next < words.size()
                && lone(passage, 0)
                && passage.digits.charAt(0) - '0' == passage.figures.get(1).length()
                && (words.is(next, "angka") || words.is(next, "digit"));
    }

    private static boolean lone(Passage passage, int figure) {
        return passage.figures.get(figure).length() == 1;
    }

    private static boolean between(Words words, Passage passage, int figure, char mark) {
        int end = passage.figures.get(figure).end();
        return passage.figures.get(figure + 1).start() - end == 1 && words.reading.at(end) == mark;
    }

    private static boolean marked(Words words, Passage passage) {
        int end = passage.first().end();
        return end < words.reading.size() && ":).=".indexOf(words.reading.at(end)) >= 0;
    }
}
