package id.tabir.oversight;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.base.Times;
import id.tabir.identity.Caller;
import id.tabir.identity.Role;
import id.tabir.vault.Vault;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish to see what was masked or blocked, and what became of it.
 *
 * @param entry null: of the whole transcript, to export it
 * @param told {@code {reason, refusal?}}, sealed where it is stored; empty once the ticket's content has been erased
 */
record Reveal(
        String id,
        String ticket,
        @Nullable Integer entry,
        Asked asked,
        @Nullable Decision decision,
        JsonObject told) {
    static final String APPROVED = "approved";
    static final String REFUSED = "refused";

    record Asked(String by, OffsetDateTime at) {}

    /**
     * @param open whether its time is running now, by the database's clock
     * @param seen whether the original has been shown
     */
    record Decision(boolean approved, OffsetDateTime at, OffsetDateTime until, boolean open, boolean seen) {}

    static Reveal of(Row row, Vault vault) {
        String id = row.getString("id");
        OffsetDateTime decidedAt = row.getOffsetDateTime("decided_at");
        return new Reveal(
                id,
                row.getString("ticket"),
                row.getInteger("entry"),
                new Asked(row.getString("asked_by"), row.getOffsetDateTime("asked_at")),
                decidedAt == null ? null : decision(row, decidedAt),
                told(id, row.getBuffer("sealed"), vault));
    }

    private static Decision decision(Row row, OffsetDateTime at) {
        return new Decision(
                row.getString("state").equals(APPROVED),
                at,
                row.getOffsetDateTime("until"),
                row.getBoolean("open"),
                row.getOffsetDateTime("seen_at") != null);
    }

    private static JsonObject told(String id, @Nullable Buffer sealed, Vault vault) {
        return sealed == null
                ? new JsonObject()
                : new JsonObject(new String(vault.open(Purpose.reveal(id), sealed.getBytes()), UTF_8));
    }

    static Buffer sealed(String id, JsonObject told, Vault vault) {
        return Buffer.buffer(vault.seal(Purpose.reveal(id), told.encode().getBytes(UTF_8)));
    }

    boolean isAskedBy(Caller caller) {
        return asked.by().equals(caller.sub());
    }

    boolean isDecided() {
        return decision != null;
    }

    boolean isApproved() {
        return decision != null && decision.approved();
    }

    /** Whether the asker may see it now. */
    boolean isOpen() {
        return isApproved() && decision != null && decision.open();
    }

    boolean wasSeen() {
        return decision != null && decision.seen();
    }

    /** {@code open} only to who asked: to others it is {@code approved} as long. */
    String state(Caller viewer) {
        if (decision == null) return "asked";
        if (!decision.approved()) return REFUSED;
        if (!decision.open()) return "closed";
        return isAskedBy(viewer) ? "open" : APPROVED;
    }

    JsonObject toJson(Caller viewer) {
        var json = new JsonObject().put("id", id).put("ticket", ticket);
        if (entry != null) json.put("entry", entry);
        json.put("scope", entry == null ? "transcript" : "entry")
                .put("state", state(viewer))
                .put("mine", isAskedBy(viewer))
                .put("askedAt", Times.text(asked.at()));
        if (viewer.role() == Role.LEAD) json.put("askedBy", asked.by());
        if (decision != null) json.put("decidedAt", Times.text(decision.at()));
        if (isApproved() && decision != null) json.put("until", Times.text(decision.until()));
        return json.mergeIn(told);
    }
}
