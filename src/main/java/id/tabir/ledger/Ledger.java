package id.tabir.ledger;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;

/** Appends single entries; the sending path has its own batched statement. */
public final class Ledger {
    // The ticket's head moves in the same statement, so that an entry without its number taken can't be.
    private static final String APPEND = """
            with head as (
              update ticket_head set last_entry = $2, last_at = $5 where ticket = $1 and last_entry = $2 - 1
              returning ticket
            ), recorded as (
              insert into entry (ticket, entry, tx, kind, actor, at, content)
              select ticket, $2, pg_current_xact_id()::text::bigint, $3, $4, $5, $6 from head
            )
            insert into content (ticket, entry, salt, body, sealed) select ticket, $2, $7, $8, $9 from head
            """;

    private Ledger() {}

    /**
     * Appends within the caller's transaction, which holds the lock on the ticket's head.
     *
     * @return fails if the entry's number isn't the next one of its ticket
     */
    public static Future<Void> append(SqlClient tx, Draft draft, OffsetDateTime at) {
        Content content = draft.content();
        return tx.preparedQuery(APPEND)
                .execute(Tuple.from(new Object[] {
                    draft.ticket(),
                    draft.entry(),
                    draft.kind().word(),
                    draft.actor().word(),
                    at,
                    Buffer.buffer(content.hash()),
                    Buffer.buffer(content.salt()),
                    content.body(),
                    Buffer.buffer(draft.sealed())
                }))
                .map(rows -> {
                    if (rows.rowCount() != 1) throw new IllegalStateException("the log moved under a lock");
                    return null;
                });
    }

    /** An entry about to be appended; {@code sealed} is the content's hidden part, sealed for this entry. */
    public record Draft(String ticket, int entry, Kind kind, Actor actor, Content content, byte[] sealed) {}
}
