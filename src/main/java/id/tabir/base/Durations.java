package id.tabir.base;

import java.util.regex.Pattern;

/** Durations of ISO 8601, section 5.5.2, such as PostgreSQL reads them as intervals: also with years, months and weeks. */
public final class Durations {
    private static final Pattern SHAPE = Pattern.compile("P(?=[0-9T])([0-9]{1,4}Y)?([0-9]{1,5}M)?([0-9]{1,5}W)?"
            + "([0-9]{1,6}D)?(T(?=[0-9])([0-9]{1,7}H)?([0-9]{1,8}M)?([0-9]{1,9}(\\.[0-9]{1,3})?S)?)?");

    private static final Pattern SOMETHING = Pattern.compile(".*[1-9].*");

    private Durations() {}

    /** Whether it is one that is longer than nothing. */
    public static boolean isPositive(String text) {
        return SHAPE.matcher(text).matches() && SOMETHING.matcher(text).matches();
    }
}
