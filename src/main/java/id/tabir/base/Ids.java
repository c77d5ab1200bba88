package id.tabir.base;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * Makes and checks Tabir's own ids: a prefix and 26 characters of Crockford's base 32, 48 bits of time
 * in milliseconds and 80 random bits (the ULID layout), so that they sort by the time they were made.
 */
public final class Ids {
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int TIME_DIGITS = 10;
    private static final int RANDOM_DIGITS = 16;
    private static final Pattern SHAPE = Pattern.compile("[a-z]{3}_[0-9a-hjkmnp-tv-z]{26}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** @param opened_ms the time it was opened by the database's clock, so that ids of all nodes sort by it */
    public static String ticket(long opened_ms) {
        return make("tkt_", opened_ms);
    }

    public static String staff() {
        return make("stf_", System.currentTimeMillis());
    }

    public static String report() {
        return report(System.currentTimeMillis());
    }

    /** @param made_ms when it was made */
    public static String report(long made_ms) {
        return make("rep_", made_ms);
    }

    public static String sanction() {
        return sanction(System.currentTimeMillis());
    }

    /** @param made_ms when it was proposed */
    public static String sanction(long made_ms) {
        return make("san_", made_ms);
    }

    public static String reviewCase() {
        return reviewCase(System.currentTimeMillis());
    }

    /** @param made_ms when it was opened */
    public static String reviewCase(long made_ms) {
        return make("cse_", made_ms);
    }

    public static String reveal() {
        return reveal(System.currentTimeMillis());
    }

    /** @param made_ms when it was asked for */
    public static String reveal(long made_ms) {
        return make("rvl_", made_ms);
    }

    public static boolean isTicket(String id) {
        return id.startsWith("tkt_") && SHAPE.matcher(id).matches();
    }

    /** A secret for one-time codes: 26 characters, 130 random bits. */
    public static String secret() {
        var text = new StringBuilder(26);
        random(text, 26);
        return text.toString();
    }

    private static String make(String prefix, long now_ms) {
        var text = new StringBuilder(prefix.length() + TIME_DIGITS + RANDOM_DIGITS).append(prefix);
        for (int i = TIME_DIGITS - 1; i >= 0; i--) text.append(DIGITS.charAt((int) (now_ms >>> (5 * i)) & 31));
        random(text, RANDOM_DIGITS);
        return text.toString();
    }

    private static void random(StringBuilder text, int digits) {
        byte[] bytes = new byte[digits];
        RANDOM.nextBytes(bytes);
        for (byte b : bytes) text.append(DIGITS.charAt(b & 31));
    }
}
