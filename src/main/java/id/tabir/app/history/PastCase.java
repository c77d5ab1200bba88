package id.tabir.app.history;

import id.tabir.tickets.Ticket;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.List;

/** A case as the pass over the log has opened it, with what it takes to go on writing on its ticket. */
record PastCase(String id, Place place, Subject subject, PastTicket ticket) {
    record Place(int severity, OffsetDateTime openedAt) {}

    /**
     * @param kinds of findings and reports, found first in the entry {@code first}
     * @param blocked whether that one was
     * @param reports on the ticket
     */
    record Subject(Worker staff, List<String> kinds, int first, boolean blocked, List<String> reports) {}

    /** @param id the platform's */
    record Worker(int no, String id) {}

    /** A ticket whose log goes on. */
    record PastTicket(String id, byte[] wrappedKey, Ticket.Head head) {
        static PastTicket of(Row row) {
            var head = new Ticket.Head(
                    row.getInteger("last_entry"), row.getInteger("last_seq"), row.getOffsetDateTime("last_at"));
            return new PastTicket(
                    row.getString("ticket"), row.getBuffer("data_key").getBytes(), head);
        }
    }

    static PastCase of(Row row) {
        var worker = new Worker(row.getInteger("staff_no"), row.getString("platform_id"));
        return new PastCase(
                row.getString("id"),
                new Place(row.getInteger("severity"), row.getOffsetDateTime("opened_at")),
                new Subject(
                        worker,
                        List.of(row.getArrayOfStrings("kinds")),
                        row.getInteger("first_entry"),
                        row.getBoolean("blocked"),
                        List.of(row.getArrayOfStrings("reports"))),
                PastTicket.of(row));
    }

    boolean isAbout(String kind) {
        return subject.kinds().contains(kind);
    }
}
