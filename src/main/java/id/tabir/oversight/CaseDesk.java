package id.tabir.oversight;

import id.tabir.base.Ids;
import id.tabir.base.Page;
import id.tabir.base.Problem;
import id.tabir.identity.Caller;
import id.tabir.identity.Role;
import id.tabir.ledger.Kind;
import id.tabir.oversight.Cases.Handing;
import id.tabir.tickets.Tickets;
import id.tabir.tickets.Turn;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The queue: opening, taking and handing on cases. Each act is an entry of the ticket; one person holds a case at a time. */
final class CaseDesk {
    /** Who is given a case by a lead may be away for a while. */
    private static final String ASSIGNED_FOR = "P1D";
    /** So often the first free case may be taken by somebody else meanwhile. */
    private static final int MOST_TRIES = 20;

    private final CaseTurn.Desk desk;
    private final String claim;

    /** @param claim how long a claimed case may be left alone, ISO 8601 */
    CaseDesk(CaseTurn.Desk desk, String claim) {
        this.desk = desk;
        this.claim = claim;
    }

    Future<Page<ReviewCase>> list(CaseSearch search, int limit) {
        return desk.cases().find(desk.pool(), search, limit + 1).map(found -> Page.of(found, limit, CaseSearch::key));
    }

    Future<ReviewCase> get(String id) {
        return desk.get(id);
    }

    /** With its notes, which quote what was said: for nobody who took part in the ticket. */
    Future<ReviewCase> read(Caller by, String id) {
        return desk.get(id)
                .compose(one ->
                        desk.watch().toReadCase(by, one.subject().ticket()).map(one));
    }

    /**
     * What somebody opens a case on.
     *
     * @param entry null: all so far
     */
    record ByHand(String ticket, @Nullable Integer entry, String reason) {}

    /** @param fresh whether it wasn't there before */
    record Opened(String id, boolean fresh) {}

    /** Opens a case by hand and holds it; if one is open on the ticket already, that one, held if it is free. */
    Future<Opened> open(Caller by, ByHand wish) {
        return desk.onTicket(wish.ticket(), by, turn -> desk.cases()
                        .openOn(turn.tx(), wish.ticket())
                        .compose(open -> open == null
                                ? insert(turn, by, wish)
                                : Future.succeededFuture(new Opened(open.id(), false))))
                .compose(opened -> opened.fresh() ? Future.succeededFuture(opened) : claimIfFree(by, opened));
    }

    private Future<Opened> insert(Turn turn, Caller by, ByHand wish) {
        int last = turn.ticket().head().entry();
        Integer entry = wish.entry();
        if (entry != null && entry > last) throw Problem.invalid("entry", "is beyond the last entry");
        String id = Ids.reviewCase();
        JsonObject step = CaseTurn.step(turn, "opened", by, wish.reason());
        var about = new Cases.About(wish.ticket(), entry == null ? 1 : entry, entry == null ? last : entry);
        return CaseTurn.append(turn, Kind.CASE_OPENED, by, id, step)
                .compose(done -> desk.cases()
                        .insert(turn.tx(), id, about, new Cases.Held(by.sub(), claim), new JsonArray().add(step)))
                .map(new Opened(id, true));
    }

    private Future<Opened> claimIfFree(Caller by, Opened opened) {
        return claim(by, opened.id())
                .map(opened)
                .recover(e -> e instanceof Problem ? Future.succeededFuture(opened) : Future.failedFuture(e));
    }

    /** Takes the first free case; null if there is none that the caller may take. */
    Future<@Nullable ReviewCase> next(Caller by) {
        return next(by, new ArrayList<>());
    }

    private Future<@Nullable ReviewCase> next(Caller by, List<String> gone) {
        return desk.cases()
                .next(desk.pool(), by.sub(), by.role() == Role.LEAD, gone)
                .compose(id -> {
                    if (id == null || gone.size() == MOST_TRIES) return Future.succeededFuture(null);
                    return claim(by, id).recover(e -> {
                        if (!(e instanceof Problem)) return Future.failedFuture(e);
                        gone.add(id);
                        return next(by, gone);
                    });
                });
    }

    /** Once more: the time that it may be left alone begins anew. */
    Future<ReviewCase> claim(Caller by, String id) {
        return desk.on(id, by, turn -> {
            turn.mustBeOpen();
            ReviewCase one = turn.one();
            if (one.isForLeads() && !turn.isLead()) throw CaseTurn.forbidden("It was handed to the leads.");
            Handing mine = turn.toMe(claim);
            if (one.isHeldBy(by.sub())) return desk.cases().hand(turn.turn().tx(), one, mine, one.history());
            if (!one.isFree()) throw CaseTurn.conflict("Somebody else has it.");
            return turn.mayJudge().compose(may -> turn.hand(Kind.CASE_CLAIMED, turn.step("claimed", null), mine));
        });
    }

    /** Puts it back into the queue: by who holds it, or by a lead. */
    Future<ReviewCase> release(Caller by, String id, @Nullable String reason) {
        return desk.on(id, by, turn -> {
            if (turn.one().isFree() && turn.one().isOpen()) return Future.succeededFuture();
            turn.mustBeOpen();
            if (!turn.isLead()) turn.mustHold();
            return turn.hand(Kind.CASE_RELEASED, turn.step("released", reason), turn.to(null, null));
        });
    }

    /** A lead gives it to somebody. */
    Future<ReviewCase> assign(Caller lead, String id, String to) {
        return desk.on(id, lead, turn -> {
            turn.mustBeOpen();
            return mayBeGiven(turn, to)
                    .compose(may -> turn.hand(
                            Kind.CASE_ASSIGNED, turn.step("assigned", null).put("to", to), turn.to(to, ASSIGNED_FOR)));
        });
    }

    private static Future<Void> mayBeGiven(CaseTurn turn, String to) {
        return People.isKnown(turn.turn().tx(), to).compose(known -> {
            if (!known) throw Problem.invalid("to", "is no reviewer who has worked here in the last 90 days");
            return Tickets.wasParty(turn.turn().tx(), turn.one().subject().ticket(), to)
                    .compose(party -> {
                        if (party) throw Problem.invalid("to", "took part in this ticket");
                        return Cases.decidedFirst(turn.turn().tx(), turn.one(), to);
                    })
                    .map(first -> {
                        if (first) throw Problem.invalid("to", "decided it first");
                        return null;
                    });
        });
    }

    /** Hands it to the leads; it is free again. */
    Future<ReviewCase> escalate(Caller by, String id, String reason) {
        return desk.on(id, by, turn -> {
            turn.mustHold();
            return turn.hand(
                    Kind.CASE_ESCALATED, turn.step("escalated", reason), new Handing(ReviewCase.LEAD, null, null));
        });
    }
}
