package id.tabir.guard;

import java.util.Arrays;

/** The number words that start at one symbol, shorter ones first; used again for the next symbol. */
final class Matches {
    private static final int FEW = 4;

    private Numerals.Numeral[] numerals = new Numerals.Numeral[FEW];
    private int[] ends = new int[FEW];
    private int size;

    int size() {
        return size;
    }

    Numerals.Numeral numeral(int i) {
        return numerals[i];
    }

    /** Its end in the reading. */
    int end(int i) {
        return ends[i];
    }

    void clear() {
        size = 0;
    }

    void add(Numerals.Numeral numeral, int end) {
        if (size == ends.length) {
            numerals = Arrays.copyOf(numerals, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        numerals[size] = numeral;
        ends[size++] = end;
    }
}
