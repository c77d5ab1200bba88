package id.tabir.app.history;

import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the made-up reviewers looked at, as the audit will tell of it. */
final class Looks {
    private final List<Look> all = new ArrayList<>();

    /** @param told {@code {reason?, search?}} */
    record Look(
            OffsetDateTime at,
            Who who,
            String act,
            @Nullable Subject subject,
            JsonObject told) {
        /** Equal for looks that count once a day; null where nothing is counted. */
        @Nullable
        String same() {
            return switch (act) {
                case "search" -> told.getJsonObject("search").encode();
                case "transcript" -> subject == null ? null : subject.ticket();
                case "reveal" -> subject == null ? null : subject.ticket() + " " + subject.entry();
                default -> null;
            };
        }
    }

    record Who(String sub, String role) {
        static Who reviewer(String sub) {
            return new Who(sub, "reviewer");
        }
    }

    /** @param entry null: the ticket's transcript */
    record Subject(String ticket, @Nullable Integer entry) {}

    void add(Look look) {
        all.add(look);
    }

    /** In the order of time. */
    List<Look> all() {
        all.sort(Comparator.comparing(Look::at));
        return all;
    }
}
