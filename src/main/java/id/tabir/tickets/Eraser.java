package id.tabir.tickets;

import id.tabir.base.Code;
import id.tabir.base.Problem;
import id.tabir.identity.Caller;
import id.tabir.ledger.Actor;
import id.tabir.ledger.Content;
import id.tabir.ledger.Kind;
import id.tabir.ledger.Ledger.Draft;
import id.tabir.tickets.ErasureJournal.Line;
import id.tabir.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Forgets what was said on a ticket: contents, salts and the key of what was sealed go, the records stay, and an entry
 * says when. Before it commits, it is noted in a journal outside the database, by which a restored backup forgets again.
 */
public final class Eraser {
    private final Vertx vertx;
    private final Pool pool;
    private final Vault vault;
    private final ErasureJournal journal;
    private final Bell bell;

    public Eraser(Vertx vertx, Pool pool, Vault vault, ErasureJournal journal, Bell bell) {
        this.vertx = vertx;
        this.pool = pool;
        this.vault = vault;
        this.journal = journal;
        this.bell = bell;
    }

    /** Why it is done, as both parties may know. */
    private enum Cause {
        REQUEST,
        RETENTION,
        /** Noted in the journal, but not in the database: a backup was restored, or a commit got lost. */
        JOURNAL;

        JsonObject open() {
            return new JsonObject().put("reason", name().toLowerCase(Locale.ROOT));
        }
    }

    /** At the platform's request. Once more changes nothing; an open ticket must be closed first. */
    Future<Ticket> erase(Caller platform, String ref, @Nullable String reason) {
        var hidden = new JsonObject().put("actor", platform.sub());
        if (reason != null) hidden.put("reason", reason);
        return Turn.onRef(pool, vault, ref, turn -> {
                    Ticket ticket = turn.ticket();
                    if (ticket.keeping().erasedAt() != null) return Future.succeededFuture(ticket);
                    if (ticket.life().open()) throw open();
                    if (ticket.keeping().hold() != null) throw held();
                    return destroy(turn, Actor.PLATFORM, Cause.REQUEST, hidden);
                })
                .compose(ticket -> bell.rang(ticket.id(), ticket.head().entry()).map(ticket));
    }

    private static Problem open() {
        return Problem.of(Code.TICKET_OPEN, "The ticket is open; close it, then erase what was said on it.");
    }

    private static Problem held() {
        return Problem.of(Code.LEGAL_HOLD, "A legal hold keeps the content; compliance must release it first.");
    }

    /** Because its time is over; does nothing if a hold has come in the meantime. */
    Future<Void> expire(String id) {
        return Turn.onId(pool, vault, id, turn -> {
            Ticket.Keeping keeping = turn.ticket().keeping();
            if (keeping.erasedAt() != null || keeping.hold() != null) return Future.succeededFuture();
            return destroy(turn, Actor.SYSTEM, Cause.RETENTION, new JsonObject())
                    .mapEmpty();
        });
    }

    /**
     * Does again what the journal says and the database doesn't know. Such a ticket may be as it was at the time of a
     * backup: still open, or under a hold that was released before the erasure.
     */
    public Future<Void> again(List<Line> noted) {
        return Erasures.undone(pool, noted).compose(undone -> {
            Future<Void> all = Future.succeededFuture();
            for (Line line : undone) all = all.compose(done -> again(line));
            return all;
        });
    }

    private Future<Void> again(Line line) {
        String id = line.ticket();
        return Turn.onId(pool, vault, id, turn -> TicketDesk.end(turn, Actor.SYSTEM, "", "other"))
                .compose(closed -> Turn.onId(pool, vault, id, Eraser::release))
                .compose(free -> Turn.onId(
                        pool,
                        vault,
                        id,
                        turn -> turn.ticket().keeping().erasedAt() == null
                                ? destroy(
                                        turn, Actor.SYSTEM, Cause.JOURNAL, new JsonObject().put("actor", line.actor()))
                                : Future.succeededFuture(turn.ticket())))
                .mapEmpty();
    }

    private static Future<Void> release(Turn turn) {
        if (turn.ticket().keeping().hold() == null) return Future.succeededFuture();
        return turn.append(Kind.RELEASED, Actor.SYSTEM, new JsonObject().put("hold", false), new JsonObject())
                .compose(entry -> Tickets.hold(turn.tx(), turn.ticket().id(), null));
    }

    private Future<Ticket> destroy(Turn turn, Actor actor, Cause cause, JsonObject hidden) {
        String id = turn.ticket().id();
        int entry = turn.nextEntry();
        // The old key goes, too; what comes after, such as later looks, is sealed under a new one.
        byte[] freshKey = vault.wrapNewDataKey(id);
        Content content = Content.of(cause.open().encode(), hidden.encode());
        byte[] sealed = vault.unwrap(id, freshKey).seal(entry, content.hidden());
        var draft = new Draft(id, entry, Kind.ERASED, actor, content, sealed);
        return Erasures.erase(turn.tx(), draft, turn.now(), freshKey)
                .compose(done -> note(new Line(id, entry, turn.now(), actor.word())))
                .compose(noted -> Tickets.byId(turn.tx(), id))
                .map(TicketDesk::orNotFound);
    }

    private Future<Void> note(Line line) {
        return vertx.<Void>executeBlocking(() -> {
                    journal.add(List.of(line));
                    return null;
                })
                .recover(e -> Future.failedFuture(
                        Problem.unavailable("The erasure could not be noted outside the database; nothing was done.")));
    }

    /** Takes over what other nodes have erased, so that each node's journal alone is enough. */
    Future<Void> catchUp(int count) {
        return catchUp(journal.knownUntil(), "", count);
    }

    private Future<Void> catchUp(OffsetDateTime at, String ticket, int count) {
        return Erasures.after(pool, at, ticket, count)
                .compose(lines -> takeOver(lines).compose(done -> {
                    if (lines.size() < count) return Future.succeededFuture();
                    Line last = lines.get(lines.size() - 1);
                    return catchUp(last.at(), last.ticket(), count);
                }));
    }

    private Future<Void> takeOver(List<Line> lines) {
        return vertx.executeBlocking(() -> {
            journal.addMissing(lines);
            return null;
        });
    }
}
