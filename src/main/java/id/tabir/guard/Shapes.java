package id.tabir.guard;

import java.util.BitSet;

/** Which digit strings have the build of an Indonesian mobile number, an identity number or a payment card. */
final class Shapes {
    static final int SHORTEST_MOBILE = 10;
    static final int LONGEST_MOBILE = 13;
    static final int ID_LENGTH = 16;
    private static final int WOMENS_DAY = 40;
    private static final BitSet PROVINCES = provinces();

    private Shapes() {}

    /** A mobile number as dialled at home: 08… */
    static boolean local(String d, int longest) {
        return d.length() >= SHORTEST_MOBILE && d.length() <= longest && localStart(d);
    }

    static boolean localStart(String d) {
        return localStart(d, 0);
    }

    static boolean localStart(String d, int at) {
        return d.startsWith("08", at) && d.length() > at + 2 && operator(d.charAt(at + 2));
    }

    /** Whether a mobile number may start at a digit: 08, 62, 0062. */
    static boolean dialled(String d, int at) {
        return d.startsWith("08", at) || d.startsWith("62", at) || d.startsWith("0062", at);
    }

    /** A mobile number with the country's code: 62 8…, 62 08…, 0062 8… */
    static boolean international(String d) {
        int code = d.startsWith("0062") ? 4 : d.startsWith("62") ? 2 : 0;
        if (code == 0) return false;
        if (d.length() > code && d.charAt(code) == '0') code++;
        return bare(d.substring(code));
    }

    /** A mobile number without 0 or 62. */
    static boolean bare(String d) {
        int n = d.length();
        return n >= SHORTEST_MOBILE - 1 && n <= LONGEST_MOBILE - 1 && d.charAt(0) == '8' && operator(d.charAt(1));
    }

    /** Whether more digits could make a mobile number of it. */
    static boolean opens(String d) {
        return d.length() <= LONGEST_MOBILE + 2 && (opensAs(d, "08") || opensAs(d, "628") || opensAs(d, "6208"));
    }

    static boolean opensBare(String d) {
        return d.length() < LONGEST_MOBILE && d.charAt(0) == '8' && (d.length() == 1 || operator(d.charAt(1)));
    }

    private static boolean opensAs(String d, String prefix) {
        int n = Math.min(d.length(), prefix.length());
        if (!d.regionMatches(0, prefix, 0, n)) return false;
        return d.length() <= prefix.length() || operator(d.charAt(prefix.length()));
    }

    /** The digit after the 8: no operator has 0, 4 or 6. */
    private static boolean operator(char c) {
        return c != '0' && c != '4' && c != '6';
    }

    /** NIK: province, regency, district, birth date (a woman's day plus 40), serial. KK: the same with a date of issue. */
    static boolean nik(String d) {
        if (d.length() != ID_LENGTH) return false;
        int day = number(d, 6, 8);
        if (day > WOMENS_DAY) day -= WOMENS_DAY;
        int month = number(d, 8, 10);
        return PROVINCES.get(number(d, 0, 2))
                && number(d, 2, 4) > 0
                && number(d, 4, 6) > 0
                && day >= 1
                && day <= 31
                && month >= 1
                && month <= 12
                && number(d, 12, 16) > 0;
    }

    static boolean luhn(String d) {
        int sum = 0;
        boolean twice = false;
        for (int i = d.length() - 1; i >= 0; i--) {
            int n = d.charAt(i) - '0';
            if (twice) n = n > 4 ? 2 * n - 9 : 2 * n;
            sum += n;
            twice = !twice;
        }
        return sum % 10 == 0;
    }

    /** Whether issuer and length fit a card scheme: Visa, Mastercard, JCB, Amex, UnionPay, Diners, Maestro, GPN. */
    static boolean issuer(String d) {
        int n = d.length();
        if (n < 13 || n > 19) return false;
        int two = number(d, 0, 2);
        int four = number(d, 0, 4);
        if (d.charAt(0) == '4') return n == 13 || n == 16 || n == 19;
        if ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)) return n == 16;
        if (two == 34 || two == 37) return n == 15;
        if (two == 36 || two == 38) return n == 14;
        if ((four >= 3528 && four <= 3589) || four == 6011 || two == 62 || four == 1946) return n == 16;
        return (two == 50 || two == 63 || two == 67 || two == 58) && n == 16;
    }

    /** 1 2 3 4 …, 5 4 3 2 1, 0 0 0 0: counted or repeated, not dialled. */
    static boolean counting(String d) {
        boolean up = true;
        boolean down = true;
        boolean same = true;
        for (int i = 1; i < d.length(); i++) {
            int step = d.charAt(i) - d.charAt(i - 1);
            up &= step == 1 || step == -9;
            down &= step == -1;
            same &= step == 0;
        }
        return up || down || same || "12345678910".equals(d) || "10987654321".startsWith(d);
    }

    static String reversed(String d) {
        return new StringBuilder(d).reverse().toString();
    }

    static int number(String d, int from, int to) {
        int n = 0;
        for (int i = from; i < to; i++) n = n * 10 + d.charAt(i) - '0';
        return n;
    }

    private static BitSet provinces() {
        BitSet set = new BitSet();
        Tables.rows("provinces.tsv", (code, name) -> set.set(Integer.parseInt(code)));
        return set;
    }
}
