package id.tabir.ledger.note;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A log's name in one of its generations: ORIGIN, then ORIGIN/g2 after a restore from a backup, and so on.
 *
 * @param generation from 1 on
 */
public record LogName(String origin, int generation) {
    private static final Pattern LATER = Pattern.compile("(.+)/g([1-9][0-9]{0,8})");

    public static LogName parse(String name) {
        Matcher later = LATER.matcher(name);
        return later.matches() ? new LogName(later.group(1), Integer.parseInt(later.group(2))) : new LogName(name, 1);
    }

    /** Whether this is the same log, before it was restored. */
    public boolean isBefore(LogName other) {
        return origin.equals(other.origin) && generation < other.generation;
    }

    @Override
    public String toString() {
        return generation == 1 ? origin : origin + "/g" + generation;
    }
}
