package id.tabir.relay;

import id.tabir.base.Problem;
import java.util.regex.Pattern;

/** The rules for what may be sent at all, before anyone judges it. */
final class Sending {
    static final int MOST_UNITS = 4000;
    static final String CLIENT_ID_RULE = "must be 1 to 64 of A-Z a-z 0-9 _ -";

    private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private Sending() {}

    static boolean isClientId(String text) {
        return CLIENT_ID.matcher(text).matches();
    }

    /** @throws Problem {@code invalid-request}: 1–4,000 UTF-16 code units, not only white space */
    static void checkText(String text) {
        if (text.length() > MOST_UNITS)
            throw Problem.invalid("text", "must be at most 4000 characters (UTF-16 code units)");
        boolean blank = text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
        if (blank) throw Problem.invalid("text", "must not be blank");
    }
}
