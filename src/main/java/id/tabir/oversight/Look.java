package id.tabir.oversight;

import id.tabir.identity.Caller;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One look of somebody of compliance, as the audit tells of it.
 *
 * @param told why, and what was looked for: {@code {reason?, search?}}, sealed where it is stored
 */
record Look(
        Caller by,
        Act act,
        @Nullable String ticket,
        @Nullable Integer entry,
        JsonObject told) {

    enum Act {
        TRANSCRIPT,
        SEARCH,
        /** Asking for an original. */
        REVEAL,
        APPROVE,
        REFUSE,
        ORIGINAL,
        EXPORT,
        /** Acting on a case, or reading it. */
        CASE,
        AUDIT,
        NUMBERS;

        private final String word = name().toLowerCase(Locale.ROOT);

        String word() {
            return word;
        }
    }

    static Look at(Caller by, Act act, String ticket, @Nullable String reason) {
        return new Look(by, act, ticket, null, why(reason));
    }

    static Look at(Caller by, Act act, Reveal reveal, @Nullable String reason) {
        return new Look(by, act, reveal.ticket(), reveal.entry(), why(reason));
    }

    /** A look at more than one ticket: what it was narrowed by. */
    static Look over(Caller by, Act act, JsonObject filters, @Nullable String reason) {
        return new Look(by, act, null, null, why(reason).put("search", filters));
    }

    static JsonObject why(@Nullable String reason) {
        return reason == null ? new JsonObject() : new JsonObject().put("reason", reason);
    }

    @Nullable
    String reason() {
        return told.getString("reason");
    }

    /** Equal for looks of one kind that count once a day; null where nothing is counted. */
    @Nullable
    String same() {
        return switch (act) {
            case TRANSCRIPT, EXPORT -> ticket;
            case REVEAL -> ticket + " " + entry;
            case SEARCH -> told.getJsonObject("search").encode();
            default -> null;
        };
    }
}
