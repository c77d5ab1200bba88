package id.tabir.guard;

import java.util.ArrayList;
import java.util.List;

/** What hangs on the beginning of an Indonesian verb, and the letter that it may have swallowed: "nyimpen" is "simpen". */
final class Prefixes {
    private static final int SHORTEST_ROOT = 3;
    /** Prefix, then the letters that may have stood in its place; "-" for none. */
    private static final String[] ALL = {
        "di -", "meny s", "meng -k", "mem -p", "men -t", "me -", "nge -", "ny s", "ng -k", "n t", "m p", "ber -",
        "ter -"
    };

    private static final Prefix[] NONE = {};
    /** By the letter they begin with. */
    private static final Prefix[][] BY_FIRST = byFirst();

    /** One of them with one letter that it may have swallowed; 0 for none. */
    record Prefix(String text, char swallowed) {
        /** Whether a word begins with it and enough of the word is left. */
        boolean hangs(char[] chars, int from, int to) {
            if (to - from - text.length() < SHORTEST_ROOT) return false;
            for (int i = 1; i < text.length(); i++) if (chars[from + i] != text.charAt(i)) return false;
            return true;
        }

        /** The word without it, and with what it swallowed. */
        char[] root(char[] chars, int from, int to) {
            int more = swallowed == 0 ? 0 : 1;
            int start = from + text.length();
            char[] root = new char[to - start + more];
            root[0] = swallowed;
            System.arraycopy(chars, start, root, more, to - start);
            return root;
        }
    }

    private Prefixes() {}

    static Prefix[] beginningWith(char letter) {
        return letter < 'a' || letter > 'z' ? NONE : BY_FIRST[letter - 'a'];
    }

    private static Prefix[][] byFirst() {
        Prefix[][] byFirst = new Prefix['z' - 'a' + 1][];
        for (int letter = 0; letter < byFirst.length; letter++) {
            List<Prefix> found = new ArrayList<>();
            for (String row : ALL) {
                if (row.charAt(0) != 'a' + letter) continue;
                int blank = row.indexOf(' ');
                for (char c : row.substring(blank + 1).toCharArray()) {
                    found.add(new Prefix(row.substring(0, blank), c == '-' ? 0 : c));
                }
            }
            byFirst[letter] = found.toArray(Prefix[]::new);
        }
        return byFirst;
    }
}
