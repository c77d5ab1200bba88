package id.tabir.standing;

import id.tabir.base.Durations;
import id.tabir.base.Problem;
import id.tabir.base.Times;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One version of the rules that staff acknowledge.
 *
 * @param no grows with each publication; the highest is in force
 * @param renewEvery ISO 8601, also with years, months and weeks
 */
record Policy(int no, String version, Text text, String renewEvery, OffsetDateTime publishedAt) {
    /** In both languages. */
    record Text(String id, String en) {
        JsonObject toJson() {
            return new JsonObject().put("id", id).put("en", en);
        }
    }

    static Policy of(Row row) {
        return new Policy(
                row.getInteger("no"),
                row.getString("version"),
                new Text(row.getString("text_id"), row.getString("text_en")),
                row.getString("renew_every"),
                row.getOffsetDateTime("published_at"));
    }

    /** @throws Problem {@code invalid-request} unless it is a duration longer than nothing */
    static void checkRenewEvery(String text) {
        if (!Durations.isPositive(text)) {
            throw Problem.invalid("renewEvery", "must be an ISO 8601 duration longer than nothing, such as P90D");
        }
    }

    boolean says(Text other, String otherRenewEvery) {
        return text.equals(other) && renewEvery.equals(otherRenewEvery);
    }

    JsonObject toJson() {
        return new JsonObject()
                .put("version", version)
                .put("text", text.toJson())
                .put("renewEvery", renewEvery)
                .put("publishedAt", Times.text(publishedAt));
    }

    /**
     * How a staff member stands to the policy in force.
     *
     * @param acknowledgedAt when the person acknowledged this version last
     * @param until up to when that holds
     * @param postponedUntil the end of a grace that is under way
     * @param mayPostpone whether the person, in the middle of a trip, may take one
     */
    record Duty(
            boolean due,
            @Nullable OffsetDateTime acknowledgedAt,
            @Nullable OffsetDateTime until,
            @Nullable OffsetDateTime postponedUntil,
            boolean mayPostpone) {

        JsonObject on(Policy policy) {
            var json = policy.toJson().put("due", due);
            if (acknowledgedAt != null) json.put("acknowledgedAt", Times.text(acknowledgedAt));
            if (until != null) json.put("dueAt", Times.text(until));
            if (postponedUntil != null) json.put("postponedUntil", Times.text(postponedUntil));
            return json.put("mayPostpone", mayPostpone);
        }
    }
}
