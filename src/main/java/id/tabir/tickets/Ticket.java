package id.tabir.tickets;

import id.tabir.base.Times;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The business event that opens a chat: its data and its rules, without I/O. */
public record Ticket(About about, Customer customer, Staff staff, Life life, Head head, Keeping keeping) {

    /** What it is. {@code title} is stored as the guard left it. */
    public record About(
            String id,
            String ref,
            String kind,
            String language,
            @Nullable String title,
            Keys keys) {}

    /** What opens its sealed contents, and the keyed fingerprints of its people's phone numbers. */
    public record Keys(byte[] opening, byte[] wrappedDataKey, List<byte[]> known) {}

    /** The customer's id on the platform, and the alias on this ticket. */
    public record Customer(String id, String alias) {}

    /**
     * The staff member now in charge.
     *
     * @param no the number by which other tables know the person
     * @param id the platform's id
     * @param publicId {@code stf_…}, as reviewers see the person
     * @param since the entry that gave the ticket to this person
     * @param suspended whether the person is cut off now: somebody else should take over
     */
    public record Staff(int no, String id, String publicId, String alias, int since, boolean suspended) {
        JsonObject toJson() {
            var json = new JsonObject().put("id", id).put("alias", alias);
            return suspended ? json.put("suspended", true) : json;
        }
    }

    /** From when to when. {@code closedAt} and {@code closeReason} are there once {@code open} is false. */
    public record Life(
            boolean open,
            OffsetDateTime openedAt,
            OffsetDateTime expiresAt,
            @Nullable OffsetDateTime closedAt,
            @Nullable String closeReason) {}

    /** Where its log stands: the last entry, the last message's seq, the last entry's time. */
    public record Head(int entry, int seq, OffsetDateTime at) {}

    /**
     * Whether what was said must be kept, or is gone.
     *
     * @param hold the entry of the legal hold in force
     * @param erasedAt since when it is gone
     */
    public record Keeping(@Nullable Integer hold, @Nullable OffsetDateTime erasedAt) {}

    public static Ticket of(Row row) {
        var known = row.getArrayOfBuffers("known");
        var keys = new Keys(
                row.getBuffer("opening").getBytes(),
                row.getBuffer("data_key").getBytes(),
                Arrays.stream(known).map(Buffer::getBytes).toList());
        return new Ticket(
                new About(
                        row.getString("id"),
                        row.getString("ref"),
                        row.getString("kind"),
                        row.getString("language"),
                        row.getString("title"),
                        keys),
                new Customer(row.getString("customer_id"), row.getString("customer_alias")),
                new Staff(
                        row.getInteger("staff_no"),
                        row.getString("staff_id"),
                        row.getString("staff_public_id"),
                        row.getString("staff_alias"),
                        row.getInteger("staff_since"),
                        row.getBoolean("staff_suspended")),
                new Life(
                        row.getString("state").equals("open"),
                        row.getOffsetDateTime("opened_at"),
                        row.getOffsetDateTime("expires_at"),
                        row.getOffsetDateTime("closed_at"),
                        row.getString("close_reason")),
                new Head(row.getInteger("last_entry"), row.getInteger("last_seq"), row.getOffsetDateTime("last_at")),
                new Keeping(row.getInteger("hold"), row.getOffsetDateTime("erased_at")));
    }

    public String id() {
        return about.id();
    }

    public String state() {
        return life.open() ? "open" : "closed";
    }

    /** Whether nothing may be said any more at {@code now}, closed or not yet closed by the sweeper. */
    public boolean over(OffsetDateTime now) {
        return !life.open() || !life.expiresAt().isAfter(now);
    }

    /** What both parties are told when it opens. */
    public JsonObject introduction() {
        var open = new JsonObject()
                .put("kind", about.kind())
                .put("customer", new JsonObject().put("alias", customer.alias()))
                .put("staff", new JsonObject().put("alias", staff.alias()))
                .put("expiresAt", Times.text(life.expiresAt()));
        return about.title() == null ? open : open.put("title", about.title());
    }

    /** What is sealed beside the introduction: who it is that the platform brings together. */
    public JsonObject names(String platform) {
        return new JsonObject()
                .put("actor", platform)
                .put("ref", about.ref())
                .put("customer", customer.id())
                .put("staff", staff.id());
    }

    /** As the platform sees it (CONTRACT section 5). */
    public JsonObject toJson() {
        var json = new JsonObject()
                .put("id", id())
                .put("ref", about.ref())
                .put("kind", about.kind())
                .put("state", state());
        if (about.title() != null) json.put("title", about.title());
        json.put("openedAt", Times.text(life.openedAt())).put("expiresAt", Times.text(life.expiresAt()));
        if (life.closedAt() != null) json.put("closedAt", Times.text(life.closedAt()));
        if (life.closeReason() != null) json.put("closeReason", life.closeReason());
        if (keeping.erasedAt() != null) json.put("erasedAt", Times.text(keeping.erasedAt()));
        return json.put("customer", new JsonObject().put("id", customer.id()).put("alias", customer.alias()))
                .put("staff", staff.toJson())
                .put("lastSeq", head.seq());
    }
}
