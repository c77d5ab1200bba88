package id.tabir.guard;

/** Knows amounts that are glued to their unit: 75rb, 5km, 256gb. */
final class Counts {
    private static final int LONGEST = 6;
    private static final int LONGEST_BEFORE_A_LETTER = 3;

    private Counts() {}

    static boolean amount(Words words, int w, Lexicon lexicon) {
        int end = words.end(w);
        int cut = digitsEnd(words, w);
        int digits = cut - words.start(w);
        if (digits == 0 || digits > LONGEST || cut == end) return false;
        for (int i = cut; i < end; i++) if (words.reading.digit(i)) return false;
        if (end - cut == 1 && digits > LONGEST_BEFORE_A_LETTER) return false;
        long tags = lexicon.tags().bits(words.reading.symbols(), cut, end);
        boolean thousand = words.reading.at(cut) == 'k' && end - cut == 1;
        return thousand || Tag.any(tags, Tag.UNIT, Tag.MONEY, Tag.CLOCK);
    }

    /** Where the digits end that a word starts with. */
    static int digitsEnd(Words words, int w) {
        int cut = words.start(w);
        while (cut < words.end(w) && words.reading.digit(cut)) cut++;
        return cut;
    }
}
