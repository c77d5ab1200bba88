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

    private Prefixes() {}

    /** The words that a word may be made of. */
    static List<char[]> roots(char[] chars, int from, int to) {
        char first = chars[from];
        if (first != 'd' && first != 'm' && first != 'n' && first != 'b' && first != 't') return List.of();
        List<char[]> roots = new ArrayList<>();
        for (String row : ALL) {
            int length = row.indexOf(' ');
            if (to - from - length < SHORTEST_ROOT || !starts(row, length, chars, from)) continue;
            for (int i = length + 1; i < row.length(); i++) roots.add(root(row.charAt(i), chars, from + length, to));
        }
        return roots;
    }

    private static boolean starts(String row, int length, char[] chars, int from) {
        for (int i = 0; i < length; i++) if (chars[from + i] != row.charAt(i)) return false;
        return true;
    }

    private static char[] root(char swallowed, char[] chars, int from, int to) {
        int more = swallowed == '-' ? 0 : 1;
        char[] root = new char[to - from + more];
        root[0] = swallowed;
        System.arraycopy(chars, from, root, more, to - from);
        return root;
    }
}
