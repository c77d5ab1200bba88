package id.tabir.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The number words of all languages in one tree, walked over a reading: letters may be repeated or leet, and, where
 * asked for, apart.
 */
final class Numerals {
    /** What a number word dials; a scale multiplies or adds to the word before it. */
    record Numeral(String digits, int scale, boolean weak) {
        boolean isScale() {
            return scale != 0;
        }
    }

    /** A "belas" adds ten; the other scales multiply. */
    static final int TEENS = 1;

    private static final int LETTERS = 27;
    private static final int APOSTROPHE = 26;
    private static final int SHORTEST_TYPO = 5;
    private static final int MOST_SEPARATORS = 3;
    private static final int MOST_REPEATS = 12;
    private static final String[] LEET = {"o", "il", "z", "e", "a", "s", "gb", "t", "b", "gp"};
    private static final Numerals TABLE = new Numerals();

    private int[] next = new int[LETTERS * 4096];
    private final List<Numeral> numerals = new ArrayList<>();
    private int[] terminal = new int[4096];
    private int nodes = 1;

    private Numerals() {
        List<String> typos = new ArrayList<>();
        Tables.rows("numerals.tsv", (head, list) -> {
            boolean weak = list.startsWith("~");
            Numeral numeral = numeral(head, weak);
            for (String word : (weak ? list.substring(1) : list).split(" ")) {
                add(word, numeral);
                if (!weak && word.length() >= SHORTEST_TYPO) typos.add(word);
            }
        });
        for (String word : typos) slips(word);
    }

    private static Numeral numeral(String head, boolean weak) {
        if (head.equals("+10")) return new Numeral("", TEENS, weak);
        if (head.startsWith("x")) return new Numeral("", Integer.parseInt(head.substring(1)), weak);
        return new Numeral(head, 0, weak);
    }

    /** Adds a word with two neighbouring letters swapped, which is how most typing slips look. */
    private void slips(String word) {
        Numeral numeral = numerals.get(terminal[node(word, false)] - 1);
        for (int i = 0; i + 1 < word.length(); i++) {
            String slip = word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2);
            int node = node(slip, true);
            if (terminal[node] == 0) add(slip, numeral);
        }
    }

    private void add(String word, Numeral numeral) {
        numerals.add(numeral);
        int node = node(word, true);
        if (terminal[node] == 0) terminal[node] = numerals.size();
    }

    private int node(String word, boolean grow) {
        int node = 0;
        for (int i = 0; i < word.length(); i++) {
            int slot = node * LETTERS + letter(word.charAt(i));
            if (next[slot] == 0) {
                if (!grow) throw new IllegalStateException(word);
                if (nodes == terminal.length) {
                    next = Arrays.copyOf(next, next.length * 2);
                    terminal = Arrays.copyOf(terminal, terminal.length * 2);
                }
                next[slot] = nodes++;
            }
            node = next[slot];
        }
        return node;
    }

    private static int letter(char c) {
        if (c == '\'') return APOSTROPHE;
        if (c < 'a' || c > 'z') throw new IllegalStateException("guard/numerals.tsv has a word with " + c);
        return c - 'a';
    }

    /**
     * Gathers all number words that start at a symbol.
     *
     * @param limit where the walk ends at the latest
     * @param apart whether separators may stand inside the word
     */
    static void at(Reading reading, int start, int limit, boolean apart, Matches found) {
        found.clear();
        char first = reading.at(start);
        if ((first < 'a' && (first < '0' || first > '9')) || first > 'z') return;
        TABLE.walk(reading, start, limit, apart, 0, ' ', found);
    }

    private void walk(Reading r, int i, int limit, boolean apart, int node, char last, Matches found) {
        int separators = 0;
        int repeats = 0;
        while (i < limit) {
            char c = r.at(i);
            if (c >= '0' && c <= '9') {
                leet(r, i, limit, apart, node, c, found);
                return;
            }
            int slot = c >= 'a' && c <= 'z' ? c - 'a' : c == '\'' ? APOSTROPHE : -1;
            int child = slot < 0 ? 0 : next[node * LETTERS + slot];
            if (child != 0) {
                // A doubled letter may be a stretched one: "tuujuh".
                if (c == last && repeats == 0) stretched(r, i, limit, apart, node, found);
                node = child;
                last = c;
                separators = 0;
                repeats = 0;
                note(node, i + 1, found);
            } else if (slot >= 0 && c == last && ++repeats <= MOST_REPEATS) {
                note(node, i + 1, found);
            } else if (slot >= 0 || !apart || node == 0 || r.wordy(i) || ++separators > MOST_SEPARATORS) {
                return;
            } else {
                last = ' ';
            }
            i++;
        }
    }

    private void stretched(Reading r, int i, int limit, boolean apart, int node, Matches found) {
        int end = i;
        while (end < limit && end - i < MOST_REPEATS && r.at(end) == r.at(i)) end++;
        note(node, end, found);
        walk(r, end, limit, apart, node, ' ', found);
    }

    private void leet(Reading r, int i, int limit, boolean apart, int node, char c, Matches found) {
        String letters = LEET[c - '0'];
        for (int k = 0; k < letters.length(); k++) {
            int child = next[node * LETTERS + letters.charAt(k) - 'a'];
            if (child == 0) continue;
            note(child, i + 1, found);
            walk(r, i + 1, limit, apart, child, letters.charAt(k), found);
        }
    }

    private void note(int node, int end, Matches found) {
        if (terminal[node] != 0) found.add(numerals.get(terminal[node] - 1), end);
    }
}
