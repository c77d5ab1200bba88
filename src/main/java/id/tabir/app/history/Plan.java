package id.tabir.app.history;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * How much of a past there is to tell.
 *
 * @param messages on each ticket; 0: as many as it takes
 */
public record Plan(OffsetDateTime from, OffsetDateTime to, int tickets, int messages) {
    /** How far from the beginning, 0 to 1, a time is. */
    double share(OffsetDateTime at) {
        return (double) from.until(at, ChronoUnit.SECONDS) / Math.max(1, from.until(to, ChronoUnit.SECONDS));
    }

    /** The time that is so far from the beginning. */
    OffsetDateTime at(double share) {
        return from.plusSeconds((long) (share * from.until(to, ChronoUnit.SECONDS)));
    }
}
