package id.tabir.guard;

import java.util.Arrays;

/** Words as people draw them out: "tungguuu", "tungggu", "kodee". */
final class Drawn {
    /** What may be left of two letters in a row, and of more. */
    private static final int[][] KEPT = {{2, 1}, {2, 2}, {1, 1}};

    private Drawn() {}

    /** Whether a letter stands there twice in a row. */
    static boolean out(char[] chars, int from, int to) {
        for (int i = from + 1; i < to; i++) if (chars[i] == chars[i - 1]) return true;
        return false;
    }

    /** What may have been meant, the likeliest first. */
    static char[][] shorter(char[] chars, int from, int to) {
        char[][] all = new char[KEPT.length][];
        for (int i = 0; i < KEPT.length; i++) all[i] = collapsed(chars, from, to, KEPT[i][0], KEPT[i][1]);
        return all;
    }

    /** No letter twice in a row. */
    static char[] single(char[] chars, int from, int to) {
        return collapsed(chars, from, to, 1, 1);
    }

    private static char[] collapsed(char[] chars, int from, int to, int ofTwo, int ofMore) {
        char[] shorter = new char[to - from];
        int n = 0;
        for (int i = from; i < to; ) {
            int end = i;
            while (end < to && chars[end] == chars[i]) end++;
            int kept = Math.min(end - i, end - i > 2 ? ofMore : ofTwo);
            for (int k = 0; k < kept; k++) shorter[n++] = chars[i];
            i = end;
        }
        return Arrays.copyOf(shorter, n);
    }
}
