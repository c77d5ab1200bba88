package id.tabir.api;

import id.tabir.base.Problem;
import id.tabir.base.Times;
import io.vertx.json.schema.JsonFormatValidator;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks formats and, in the guise of formats, patterns: each is compiled once and must match the whole text. (As a
 * pattern the validator would compile it each time, and let {@code $} match before a last line break.)
 */
final class Formats implements JsonFormatValidator {
    static final String PATTERN = "pattern ";

    private static final Pattern RFC3339 =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)");
    // ISO 8601 in units of a fixed length, without sign.
    private static final Pattern DURATION =
            Pattern.compile("P(?=.)(\\d{1,9}D)?(T(?=\\d)(\\d{1,9}H)?(\\d{1,9}M)?(\\d{1,9}(\\.\\d{1,9})?S)?)?");
    private static final Map<String, String> RULES = Map.of(
            "date-time", "must be a time such as 2026-11-22T10:15:30.123Z",
            "duration", "must be an ISO 8601 duration in days, hours, minutes and seconds, such as PT1H");

    private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

    /** What a format asks for, in words. */
    static String rule(String format) {
        return format.startsWith(PATTERN)
                ? "must match " + format.substring(PATTERN.length())
                : RULES.getOrDefault(format, "must be a " + format);
    }

    @Override
    public @Nullable String validateFormat(String type, @Nullable String format, Object value) {
        if (format == null || !(value instanceof String text)) return null;
        return isGood(format, text) ? null : rule(format);
    }

    private boolean isGood(String format, String text) {
        if (format.startsWith(PATTERN)) return pattern(format).matcher(text).matches();
        return switch (format) {
            case "date-time" -> RFC3339.matcher(text).matches() && isTime(text);
            case "duration" -> DURATION.matcher(text).matches() && isDuration(text);
            default -> throw new IllegalStateException("the contract uses a format that nothing checks: " + format);
        };
    }

    private Pattern pattern(String format) {
        return patterns.computeIfAbsent(format, f -> Pattern.compile(f.substring(PATTERN.length())));
    }

    private static boolean isTime(String text) {
        try {
            Times.parse(text, "");
            return true;
        } catch (Problem e) {
            return false;
        }
    }

    private static boolean isDuration(String text) {
        try {
            return !Duration.parse(text).isNegative();
        } catch (DateTimeException | ArithmeticException e) {
            return false;
        }
    }
}
