package id.tabir.tickets;

import id.tabir.base.Problem;
import id.tabir.ledger.Actor;
import id.tabir.ledger.Content;
import id.tabir.ledger.Kind;
import id.tabir.ledger.Ledger;
import id.tabir.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One act's turn on a ticket: within a transaction, with the ticket's head locked, so that the next entry number is
 * known and nothing else can happen to the ticket.
 *
 * @param now the database's clock, milliseconds, never before the ticket's last entry
 */
public record Turn(SqlClient tx, Ticket ticket, OffsetDateTime now, Vault vault) {

    /** Runs an act on the ticket of a ref; {@code not-found} if there is none. */
    static <T> Future<T> onRef(Pool pool, Vault vault, String ref, Function<Turn, Future<T>> act) {
        return pool.withTransaction(tx ->
                Tickets.lockRef(tx, ref).compose(id -> take(tx, vault, id)).compose(act));
    }

    /** Runs an act on the ticket of an id; {@code not-found} if there is none. */
    public static <T> Future<T> onId(Pool pool, Vault vault, String id, Function<Turn, Future<T>> act) {
        return pool.withTransaction(tx ->
                Tickets.lockId(tx, id).compose(found -> take(tx, vault, found)).compose(act));
    }

    private static Future<Turn> take(SqlClient tx, Vault vault, @Nullable String id) {
        if (id == null) return Future.failedFuture(Problem.notFound());
        return Tickets.now(tx).compose(now -> Tickets.byId(tx, id).map(ticket -> {
            if (ticket == null) throw Problem.notFound();
            OffsetDateTime last = ticket.head().at();
            return new Turn(tx, ticket, now.isBefore(last) ? last : now, vault);
        }));
    }

    /** The number that {@link #append} will give. */
    public int nextEntry() {
        return ticket.head().entry() + 1;
    }

    /**
     * Appends this turn's one entry.
     *
     * @param open what both parties may see
     * @param hidden what only a reveal shows: the actor's id, reasons
     * @return the entry's number
     */
    public Future<Integer> append(Kind kind, Actor actor, JsonObject open, JsonObject hidden) {
        int entry = nextEntry();
        Content content = Content.of(open.encode(), hidden.encode());
        byte[] sealed = vault.unwrap(ticket.id(), ticket.about().keys().wrappedDataKey())
                .seal(entry, content.hidden());
        return Ledger.append(tx, new Ledger.Draft(ticket.id(), entry, kind, actor, content, sealed), now)
                .map(entry);
    }
}
