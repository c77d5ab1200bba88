package id.tabir.review;

import id.tabir.base.Times;
import id.tabir.ledger.Content;
import id.tabir.vault.DataKey;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of a transcript (CONTRACT section 8).
 *
 * @param body what both parties may see of it, or may be told of it here; empty if that has been destroyed
 * @param findings the guard's, with its reasons
 */
record TranscriptEntry(
        Line line,
        JsonObject body,
        @Nullable JsonArray findings,
        @Nullable Staff staff,
        @Nullable Report report) {

    /** Whose reason is under seal, and told to compliance. */
    private static final Set<String> REASONED = Set.of("held", "released", "suspended", "reinstated");

    /** What its record tells. */
    record Line(int entry, String kind, String actor, OffsetDateTime at) {}

    /** Who was staff then; {@code id} is {@code stf_…}. */
    record Staff(String id, String alias) {}

    /** What a party told compliance. */
    record Report(
            String alias,
            String category,
            @Nullable Integer seq,
            @Nullable String text) {}

    /** @param key opens the reasons that the parties must not see */
    static TranscriptEntry of(Row row, DataKey key) {
        String kind = row.getString("kind");
        String body = row.getString("body");
        String findings = row.getString("findings");
        boolean staffed = kind.equals("opened") || kind.equals("assigned");
        return new TranscriptEntry(
                new Line(row.getInteger("entry"), kind, row.getString("actor"), row.getOffsetDateTime("at")),
                body == null ? new JsonObject() : open(row, body, key),
                findings == null ? null : Findings.told(findings),
                staffed ? new Staff(row.getString("staff_id"), row.getString("staff_alias")) : null,
                row.getString("category") == null ? null : report(row));
    }

    private static JsonObject open(Row row, String body, DataKey key) {
        var open = new JsonObject(body);
        String kind = row.getString("kind");
        if (!REASONED.contains(kind)) return open;
        byte[] hidden =
                key.open(row.getInteger("entry"), row.getBuffer("sealed").getBytes());
        return open.put("reason", new JsonObject(Content.hiddenJson(hidden)).getString("reason"));
    }

    private static Report report(Row row) {
        return new Report(
                row.getString(row.getString("actor").equals("customer") ? "customer_alias" : "staff_alias"),
                row.getString("category"),
                row.getInteger("report_seq"),
                row.getString("report_text"));
    }

    JsonObject toJson() {
        var json = new JsonObject()
                .put("entry", line.entry())
                .put("kind", line.kind())
                .put("actor", line.actor())
                .put("at", Times.text(line.at()));
        if (body.isEmpty()) json.put("erased", true);
        switch (line.kind()) {
            case "message", "blocked" -> said(json);
            case "opened", "assigned", "extended", "closed", "held", "released", "erased", "suspended", "reinstated" ->
                happened(json);
            case "reported" -> reported(json);
            case "reveal-asked", "revealed", "reveal-refused", "read-original" -> copy(json, "reveal");
            default -> {} // a look: who looked is sealed
        }
        return json;
    }

    private void said(JsonObject json) {
        copy(json, "alias", "seq", "text", "masked");
        if (findings == null) return;
        json.put("findings", findings);
    }

    private void happened(JsonObject json) {
        copy(json, "title", "expiresAt", "reason");
        JsonObject customer = body.getJsonObject("customer");
        if (customer != null) json.put("customer", new JsonObject().put("alias", customer.getString("alias")));
        if (staff != null)
            json.put("staff", new JsonObject().put("id", staff.id()).put("alias", staff.alias()));
    }

    private void reported(JsonObject json) {
        if (report == null) return;
        json.put("alias", report.alias()).put("reason", report.category());
        if (report.seq() != null) json.put("seq", report.seq());
        if (report.text() != null) json.put("text", report.text());
    }

    private void copy(JsonObject json, String... members) {
        for (String member : members) {
            Object value = body.getValue(member);
            if (value != null) json.put(member, value);
        }
    }
}
