package id.tabir.review;

import id.tabir.base.Times;
import id.tabir.tickets.Ticket;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as compliance sees it (CONTRACT section 8): no ref, no user id of the platform.
 *
 * @param counts how much there is to read
 */
record ReviewTicket(String id, String kind, Life life, String customerAlias, Staff staff, Counts counts) {

    record Life(
            String state, OffsetDateTime openedAt, @Nullable OffsetDateTime closedAt, Ticket.Keeping keeping) {}

    /** @param id {@code stf_…} */
    record Staff(String id, String alias) {}

    record Counts(int messages, int findings) {}

    static ReviewTicket of(Row row) {
        return new ReviewTicket(
                row.getString("id"),
                row.getString("kind"),
                new Life(
                        row.getString("state"),
                        row.getOffsetDateTime("opened_at"),
                        row.getOffsetDateTime("closed_at"),
                        new Ticket.Keeping(row.getInteger("hold"), row.getOffsetDateTime("erased_at"))),
                row.getString("customer_alias"),
                new Staff(row.getString("staff_id"), row.getString("staff_alias")),
                new Counts(row.getInteger("last_seq"), row.getInteger("findings")));
    }

    static ReviewTicket of(Ticket ticket, int findings) {
        Ticket.Life life = ticket.life();
        return new ReviewTicket(
                ticket.id(),
                ticket.about().kind(),
                new Life(ticket.state(), life.openedAt(), life.closedAt(), ticket.keeping()),
                ticket.customer().alias(),
                new Staff(ticket.staff().publicId(), ticket.staff().alias()),
                new Counts(ticket.head().seq(), findings));
    }

    JsonObject toJson() {
        var json = new JsonObject()
                .put("id", id)
                .put("kind", kind)
                .put("state", life.state())
                .put("openedAt", Times.text(life.openedAt()));
        if (life.closedAt() != null) json.put("closedAt", Times.text(life.closedAt()));
        if (life.keeping().hold() != null) json.put("held", true);
        if (life.keeping().erasedAt() != null)
            json.put("erasedAt", Times.text(life.keeping().erasedAt()));
        return json.put("customer", new JsonObject().put("alias", customerAlias))
                .put("staff", new JsonObject().put("id", staff.id()).put("alias", staff.alias()))
                .put("messages", counts.messages())
                .put("findings", counts.findings());
    }
}
