package id.tabir.evidence;

import id.tabir.base.Code;
import id.tabir.base.Problem;
import id.tabir.identity.Caller;
import id.tabir.ledger.Actor;
import id.tabir.ledger.Kind;
import id.tabir.ledger.audit.Transcript;
import id.tabir.oversight.OversightRoom;
import id.tabir.tickets.Ticket;
import id.tabir.tickets.Tickets;
import id.tabir.tickets.Turn;
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

    /** Everything up to the entry of this export itself. */
    Future<Transcript> take(Caller lead, Order order) {
        if (order.originals()) {
            String detail = "Originals leave only where a second lead has approved it, which can't be asked for yet.";
            return exists(order.ticket()).compose(there -> Future.failedFuture(Problem.of(Code.FORBIDDEN, detail)));
        }
        return oversight
                .export(lead, order.ticket(), order.reason(), turn -> note(turn, lead, order))
                .compose(entry -> proving.prove(order.ticket(), 1, entry));
    }

    private static Future<Integer> note(Turn turn, Caller lead, Order order) {
        var open = new JsonObject().put("format", order.format());
        var hidden = new JsonObject().put("actor", lead.sub()).put("reason", order.reason());
        return turn.append(Kind.EXPORTED, Actor.LEAD, open, hidden);
    }
}
