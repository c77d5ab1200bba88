package id.tabir.standing;

import id.tabir.base.Problem;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A registered staff member as the platform tells it; the numbers are only kept as fingerprints.
 *
 * @param employer the company itself, or which contractor
 * @param supervisor the platform's id of another person
 */
record StaffMember(
        String id,
        @Nullable String team,
        @Nullable String employer,
        @Nullable LocalDate startedOn,
        @Nullable String supervisor,
        List<String> phones) {

    static StaffMember of(String id, JsonObject body) {
        String supervisor = body.getString("supervisor");
        if (id.equals(supervisor)) throw Problem.invalid("supervisor", "must be another person");
        return new StaffMember(
                id,
                body.getString("team"),
                body.getString("employer"),
                date(body.getString("startedOn")),
                supervisor,
                body.getJsonArray("phones", new JsonArray()).stream()
                        .map(String.class::cast)
                        .toList());
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Problem.invalid("startedOn", "must be a day such as 2026-11-22");
        }
    }

    /** As the platform gets it back, without the numbers. */
    JsonObject toJson() {
        var json = new JsonObject().put("id", id);
        if (team != null) json.put("team", team);
        if (employer != null) json.put("employer", employer);
        if (startedOn != null) json.put("startedOn", startedOn.toString());
        if (supervisor != null) json.put("supervisor", supervisor);
        return json.put("phones", phones.size());
    }
}
