package id.tabir.evidence;

import id.tabir.base.Problem;
import id.tabir.identity.Caller;
import id.tabir.ledger.Actor;
import id.tabir.ledger.Kind;
import id.tabir.ledger.audit.Transcript;
import id.tabir.oversight.OversightRoom;
import id.tabir.tickets.Ticket;
import id.tabir.tickets.Tickets;
import id.tabir.tickets.Turn;
import id.tabir.vault.DataKey;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;

/** A lead takes a ticket's transcript out of the house; that it was taken is in the log before it leaves. */
public final class Export {
    private final Pool pool;
    private final OversightRoom oversight;
    private final Proving proving;

    public Export(Pool pool, OversightRoom oversight, Proving proving) {
        this.pool = pool;
        this.oversight = oversight;
        this.proving = proving;
    }

    /** What a lead asks for: {@code format} json, html or csv. */
    record Order(String ticket, String format, String reason, boolean originals) {}

    Future<Ticket> exists(String id) {
        return Tickets.byId(pool, id).map(ticket -> {
            if (ticket == null) throw Problem.notFound();
            return ticket;
        });
    }

    /** Everything up to the entry of this export itself; originals only where another lead has approved it. */
    Future<Transcript> take(Caller lead, Order order) {
        var taking = new OversightRoom.Taking(order.ticket(), order.reason(), order.originals());
        return oversight
                .export(lead, taking, turn -> note(turn, lead, order).map(entry -> new Noted(turn, entry)))
                .compose(noted -> proving.prove(order.ticket(), 1, noted.entry())
                        .compose(proven -> whole(proven, noted))
                        .compose(proven ->
                                order.originals() ? disclose(proven, noted) : Future.succeededFuture(proven)));
    }

    private record Noted(Turn turn, int entry) {}

    /** What is erased while it is put together would be half of a transcript, without the entry that says so. */
    private Future<Transcript> whole(Transcript proven, Noted noted) {
        boolean wasErased = noted.turn().ticket().keeping().erasedAt() != null;
        if (wasErased || proven.unexplained() == null) return Future.succeededFuture(proven);
        return exists(noted.turn().ticket().id()).map(now -> {
            if (now.keeping().erasedAt() == null) return proven;
            throw Problem.unavailable("What was said here has just been erased; export what is left.");
        });
    }

    private Future<Transcript> disclose(Transcript proven, Noted noted) {
        Ticket ticket = noted.turn().ticket();
        DataKey key =
                noted.turn().vault().unwrap(ticket.id(), ticket.about().keys().wrappedDataKey());
        return Contents.hidden(pool, key, ticket.id(), noted.entry()).map(proven::disclosing);
    }

    private static Future<Integer> note(Turn turn, Caller lead, Order order) {
        var open = new JsonObject().put("format", order.format());
        if (order.originals()) open.put("originals", true);
        var hidden = new JsonObject().put("actor", lead.sub()).put("reason", order.reason());
        return turn.append(Kind.EXPORTED, Actor.LEAD, open, hidden);
    }
}
