package id.tabir.standing;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.base.Times;
import id.tabir.vault.Vault;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a staff member is told for breaking the rules: proposed by one person, confirmed by another.
 *
 * @param history what was done when, by whom and why: {@code [{step, at, by, reason?}]}, sealed where it is stored
 */
record Sanction(
        String id,
        Staff staff,
        String kind,
        String state,
        @Nullable String caseId,
        JsonArray history) {
    static final String PROPOSED = "proposed";
    static final String CONFIRMED = "confirmed";
    static final String LIFTED = "lifted";
    static final String ANSWERED = "answered";
    static final String SUSPENSION = "suspension";
    /** By whom, where nobody in person did it. */
    static final String SYSTEM = "";

    /** @param id {@code stf_…} */
    record Staff(int no, String id) {}

    static Sanction of(Row row, Vault vault) {
        String id = row.getString("id");
        byte[] history =
                vault.open(Purpose.sanction(id), row.getBuffer("sealed").getBytes());
        return new Sanction(
                id,
                new Staff(row.getInteger("staff_no"), row.getString("staff_id")),
                row.getString("kind"),
                row.getString("state"),
                row.getString("case_id"),
                new JsonArray(new String(history, UTF_8)));
    }

    byte[] sealed(Vault vault) {
        return vault.seal(Purpose.sanction(id), history.encode().getBytes(UTF_8));
    }

    /** The sanction after one more step. */
    Sanction then(String step, OffsetDateTime at, String by, @Nullable String reason) {
        var one = new JsonObject().put("step", step).put("at", Times.text(at)).put("by", by);
        if (reason != null) one.put("reason", reason);
        String next = step.equals(ANSWERED) ? state : step;
        return new Sanction(id, staff, kind, next, caseId, history.copy().add(one));
    }

    boolean isSuspension() {
        return kind.equals(SUSPENSION);
    }

    boolean isProposedBy(String sub) {
        return sub.equals(history.getJsonObject(0).getString("by"));
    }

    private Stream<JsonObject> steps(String step) {
        return history.stream().map(JsonObject.class::cast).filter(one -> step.equals(one.getString("step")));
    }

    boolean isAnswered() {
        return steps(ANSWERED).findAny().isPresent();
    }

    /** As compliance sees it: nobody's id on the platform; {@code mine} if the viewer proposed it. */
    JsonObject toJson(String viewer) {
        var json = new JsonObject()
                .put("id", id)
                .put("staff", staff.id())
                .put("kind", kind)
                .put("state", state)
                .put("mine", isProposedBy(viewer));
        if (caseId != null) json.put("case", caseId);
        var all = new JsonArray();
        for (Object one : history) all.add(told((JsonObject) one));
        return json.put("history", all);
    }

    private static JsonObject told(JsonObject step) {
        var json = new JsonObject().put("step", step.getString("step")).put("at", step.getString("at"));
        if (step.containsKey("reason")) json.put("reason", step.getString("reason"));
        if (SYSTEM.equals(step.getString("by"))) json.put("automatic", true);
        return json;
    }

    /** As the staff member is told, once it is confirmed: not by whom. */
    JsonObject toStaffJson() {
        var json = new JsonObject().put("id", id).put("kind", kind).put("state", state);
        JsonObject proposal = history.getJsonObject(0);
        steps(CONFIRMED).findFirst().ifPresent(confirmed -> json.put("at", confirmed.getString("at"))
                .put("reason", confirmed.getString("reason", proposal.getString("reason"))));
        steps(LIFTED).findFirst().ifPresent(lifted -> json.put("liftedAt", lifted.getString("at"))
                .put("liftReason", lifted.getString("reason")));
        steps(ANSWERED).findFirst().ifPresent(answer -> json.put("answer", answer.getString("reason")));
        return json;
    }
}
