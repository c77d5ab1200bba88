package id.tabir.guard;

import java.util.ArrayList;
import java.util.List;

/** What hangs on the end of an Indonesian word: "kodenya" is "kode". */
final class Clitics {
    private static final int SHORTEST_STEM = 3;
    private static final String[] ALL = {
        "nyaa", "nya", "ny", "nipun", "ipun", "keun", "kan", "kah", "lah", "ku", "mu", "in", "an", "ne", "na", "e", "i",
        "s", "no"
    };
    private static final char[][] POSSESSIVES = {
        "nya".toCharArray(), "ku".toCharArray(), "mu".toCharArray(), "ne".toCharArray(), "na".toCharArray()
    };
    private static final char[][] NONE = {};
    /** By the letter they end in. */
    private static final char[][][] BY_LAST = byLast();

    private Clitics() {}

    /** The clitics that end in a letter, in the order in which to try them. */
    static char[][] endingIn(char letter) {
        return letter < 'a' || letter > 'z' ? NONE : BY_LAST[letter - 'a'];
    }

    /** Where a word ends without a possessive. */
    static int bare(char[] chars, int from, int to) {
        for (char[] clitic : POSSESSIVES) if (hangs(clitic, chars, from, to)) return to - clitic.length;
        return to;
    }

    /** Whether a clitic hangs on a word, with enough of the word left. */
    static boolean hangs(char[] clitic, char[] chars, int from, int to) {
        int start = to - clitic.length;
        if (start - from < SHORTEST_STEM) return false;
        for (int i = 0; i < clitic.length; i++) if (chars[start + i] != clitic[i]) return false;
        return true;
    }

    private static char[][][] byLast() {
        char[][][] byLast = new char['z' - 'a' + 1][][];
        for (int letter = 0; letter < byLast.length; letter++) {
            List<char[]> found = new ArrayList<>();
            for (String clitic : ALL) {
                if (clitic.charAt(clitic.length() - 1) == 'a' + letter) found.add(clitic.toCharArray());
            }
            byLast[letter] = found.toArray(char[][]::new);
        }
        return byLast;
    }
}
