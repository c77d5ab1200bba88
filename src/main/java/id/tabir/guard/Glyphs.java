package id.tabir.guard;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** What each code point stands for: plain lower-case letters, digits and punctuation, or nothing if it can't be seen. */
final class Glyphs {
    /** Stands for a letter of a script without a Latin reading. */
    static final char STRANGE = '\u02b0';

    /** Stands for a picture or sign that separates. */
    static final char SIGN = '\u2022';

    private static final int KEYCAP = 0x20e3;
    private static final Map<Integer, String> TABLE = table();
    private static final String[] LOWER = new String[0x20000];

    private Glyphs() {}

    /** The symbols that a code point folds to; empty if it is dropped. */
    static String fold(int cp) {
        if (cp >= LOWER.length) return folded(cp);
        // A race only computes the same string twice.
        String known = LOWER[cp];
        if (known == null) LOWER[cp] = known = folded(cp);
        return known;
    }

    /** Whether a dropped code point belongs to the character before it, so that masking takes both. */
    static boolean clings(int cp) {
        int type = Character.getType(cp);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || cp == KEYCAP;
    }

    /** As {@link #fold}, without a look at what was folded before. */
    static String folded(int cp) {
        String told = TABLE.get(cp);
        if (told != null) return told;
        int digit = Character.digit(cp, 10);
        if (digit >= 0) return String.valueOf((char) ('0' + digit));
        int type = Character.getType(cp);
        if (hidden(type)) return "";
        if (type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR || cp == '\n') return "\n";
        if (Character.isWhitespace(cp) || Character.isSpaceChar(cp)) return " ";
        if (cp < 0x80) return Character.toString(Character.toLowerCase(cp));
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(Character.toString(cp), Normalizer.Form.NFKD)
                .codePoints()
                .forEach(part -> append(out, part));
        return out.toString();
    }

    private static boolean hidden(int type) {
        return type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.CONTROL
                || type == Character.SURROGATE;
    }

    private static void append(StringBuilder out, int part) {
        String told = TABLE.get(part);
        int digit = Character.digit(part, 10);
        if (told != null) out.append(told);
        else if (digit >= 0) out.append((char) ('0' + digit));
        else if (part < 0x80) out.append((char) Character.toLowerCase(part));
        else if (hidden(Character.getType(part))) return;
        else if (Character.isLetter(part)) out.append(STRANGE);
        else out.append(SIGN);
    }

    private static Map<Integer, String> table() {
        Map<Integer, String> table = new HashMap<>();
        Tables.rows("glyphs.tsv", (fold, glyphs) -> glyphs.codePoints().forEach(cp -> table.put(cp, fold)));
        for (int cp : new int[] {'\t', '\u000b', '\f'}) table.put(cp, " ");
        table.put((int) '\r', "\n");
        table.put((int) '\n', "\n");
        return Map.copyOf(table);
    }
}
