package id.tabir.base;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Times as the outside writes them: RFC 3339, UTC, three decimals. */
public final class Times {
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Times() {}

    public static String text(OffsetDateTime time) {
        return MILLIS.format(time);
    }

    public static String text(Instant time) {
        return MILLIS.format(time);
    }

    /** @throws Problem {@code invalid-request} naming {@code field} if the text is not RFC 3339 */
    public static OffsetDateTime parse(String text, String field) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getYear() < 1970 || time.getYear() > 9999) throw Problem.invalid(field, "is out of range");
            return time.withOffsetSameInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw Problem.invalid(field, "must be a time such as 2026-11-22T10:15:30.123Z");
        }
    }
}
