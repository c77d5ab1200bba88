package id.tabir.guard;

/** Letters that pass for digits when they stand among digits. */
final class Lookalikes {
    static final int NONE = -1;
    private static final int[] DIGITS = table();

    private Lookalikes() {}

    static int digit(Reading reading, int i) {
        char c = reading.at(i);
        if (c < 'a' || c > 'z') return NONE;
        return DIGITS[reading.upper(i) ? c - 32 : c] - 1;
    }

    /** The digits that symbols pass for; empty if one doesn't. */
    static String digits(Reading reading, int from, int to) {
        for (int i = from; i < to; i++) if (digit(reading, i) < 0) return "";
        StringBuilder digits = new StringBuilder(to - from);
        for (int i = from; i < to; i++) digits.append(digit(reading, i));
        return digits.toString();
    }

    private static int[] table() {
        int[] digits = new int[0x80];
        Tables.rows("lookalikes.tsv", (digit, letters) -> {
            for (char c : letters.toCharArray()) digits[c] = Integer.parseInt(digit) + 1;
        });
        return digits;
    }
}
