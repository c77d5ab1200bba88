package id.tabir.guard;

/**
 * One group of digits as it was written: {@code 0812}, {@code dua belas}, {@code O8}.
 *
 * @param start first symbol
 * @param end symbol after the last
 * @param first first word
 * @param last last word
 * @param doubtful how many of the digits are letters that only look like digits
 */
record Figure(String digits, int start, int end, int first, int last, Source source, int doubtful) {
    /** How a group of digits was written. */
    enum Source {
        DIGITS,
        /** Digits of other scripts, circled, full-width, keycaps, emoji. */
        DRESSED,
        WORD,
        /** A number word that is also an ordinary word, or rare. */
        WEAK,
        /** With letters that look like digits. */
        LOOKALIKE
    }

    int length() {
        return digits.length();
    }

    boolean spoken() {
        return source == Source.WORD || source == Source.WEAK;
    }

    Figure repeated(int times, int until, int lastWord) {
        return new Figure(digits.repeat(times), start, until, first, lastWord, source, doubtful * times);
    }
}
