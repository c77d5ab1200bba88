package id.tabir.oversight;

import id.tabir.base.Code;
import id.tabir.base.Ids;
import id.tabir.base.Page;
import id.tabir.base.Problem;
import id.tabir.identity.Caller;
import id.tabir.identity.Role;
import id.tabir.ledger.Actor;
import id.tabir.ledger.Kind;
import id.tabir.oversight.Look.Act;
import id.tabir.oversight.Originals.Original;
import id.tabir.tickets.Turn;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import org.jspecify.annotations.Nullable;

/** Originals open to who asked for them, with a reason, once a lead who is somebody else agrees, for a quarter of an hour. */
final class RevealDesk {
    private final Pool pool;
    private final Reveals reveals;
    private final Watch watch;

    RevealDesk(Pool pool, Reveals reveals, Watch watch) {
        this.pool = pool;
        this.reveals = reveals;
        this.watch = watch;
    }

    /** @param entry null: the whole transcript, to export it */
    record Wish(String ticket, @Nullable Integer entry, String reason) {}

    /** @param fresh false if it was so before: nothing has changed */
    record Done(Reveal reveal, boolean fresh) {}

    /** The same again by who still waits for it changes nothing. */
    Future<Done> ask(Caller by, Wish wish) {
        var look = new Look(by, Act.REVEAL, wish.ticket(), wish.entry(), Look.why(wish.reason()));
        return watch.on(
                look,
                turn -> hasHidden(turn, wish),
                turn -> reveals.waiting(turn.tx(), wish.ticket(), wish.entry(), by.sub())
                        .compose(waiting -> waiting == null ? insert(turn, by, wish) : unchanged(waiting)),
                Done::fresh);
    }

    private static Future<Done> unchanged(Reveal reveal) {
        return Future.succeededFuture(new Done(reveal, false));
    }

    private static Future<Void> hasHidden(Turn turn, Wish wish) {
        mustBeKept(turn);
        Integer entry = wish.entry();
        if (entry == null) return Future.succeededFuture();
        return Originals.of(turn, entry).map(original -> {
            if (original == null) throw Problem.invalid("entry", "has no words that are hidden");
            return null;
        });
    }

    private static void mustBeKept(Turn turn) {
        if (turn.ticket().keeping().erasedAt() != null)
            throw Problem.of(
                    Code.ERASED, "What was said on this ticket has been erased; there is nothing left to see.");
    }

    private Future<Done> insert(Turn turn, Caller by, Wish wish) {
        var told = new JsonObject().put("reason", wish.reason());
        var asked = new Reveal.Asked(by.sub(), turn.now());
        var reveal = new Reveal(Ids.reveal(), wish.ticket(), wish.entry(), asked, null, told);
        return append(turn, Kind.REVEAL_ASKED, by, reveal, wish.reason())
                .compose(entry -> reveals.insert(turn.tx(), reveal))
                .map(new Done(reveal, true));
    }

    /** The parties may know that something was asked for, and no more. */
    private static Future<Integer> append(Turn turn, Kind kind, Caller by, Reveal reveal, @Nullable String reason) {
        var hidden = new JsonObject().put("actor", by.sub());
        if (reveal.entry() != null) hidden.put("entry", reveal.entry());
        if (reason != null) hidden.put("reason", reason);
        Actor actor = by.role() == Role.LEAD ? Actor.LEAD : Actor.REVIEWER;
        return turn.append(kind, actor, new JsonObject().put("reveal", reveal.id()), hidden);
    }

    /** Fails with {@code not-found} for reviewers unless it is their own. */
    Future<Reveal> get(Caller viewer, String id) {
        return there(pool, id).map(reveal -> {
            if (viewer.role() != Role.LEAD && !reveal.isAskedBy(viewer)) throw Problem.notFound();
            return reveal;
        });
    }

    private Future<Reveal> there(SqlClient db, String id) {
        return reveals.byId(db, id).map(reveal -> {
            if (reveal == null) throw Problem.notFound();
            return reveal;
        });
    }

    Future<Page<Reveal>> list(Reveals.Wanted wanted, int limit) {
        return reveals.find(pool, wanted, limit + 1).map(found -> Page.of(found, limit, Reveal::id));
    }

    /** Once it is approved, again changes nothing: its end least of all. */
    Future<Reveal> approve(Caller lead, String id) {
        return decide(lead, id, new Answer(Act.APPROVE, Kind.REVEALED, Reveal.APPROVED, null));
    }

    Future<Reveal> refuse(Caller lead, String id, String reason) {
        return decide(lead, id, new Answer(Act.REFUSE, Kind.REVEAL_REFUSED, Reveal.REFUSED, reason));
    }

    private record Answer(
            Act act, Kind kind, String state, @Nullable String reason) {}

    private Future<Reveal> decide(Caller lead, String id, Answer answer) {
        return there(pool, id)
                .compose(reveal -> watch.on(
                        Look.at(lead, answer.act(), reveal, answer.reason()),
                        turn -> mayDecide(turn, lead, reveal, answer),
                        turn -> there(turn.tx(), id).compose(now -> settle(turn, lead, now, answer)),
                        Done::fresh))
                .map(Done::reveal);
    }

    private static Future<Void> mayDecide(Turn turn, Caller lead, Reveal reveal, Answer answer) {
        if (reveal.isAskedBy(lead)) {
            Problem problem = Problem.of(Code.FORBIDDEN, "Another lead than who asked decides on it.");
            throw new Refusal(Refusal.OWN, problem);
        }
        if (answer.act() == Act.APPROVE) mustBeKept(turn);
        return Future.succeededFuture();
    }

    /** @param now as it is under the ticket's lock */
    private Future<Done> settle(Turn turn, Caller lead, Reveal now, Answer answer) {
        if (now.isDecided()) {
            if (now.isApproved() == (answer.act() == Act.APPROVE)) return unchanged(now);
            throw Problem.of(Code.REVEAL_CONFLICT, "It has been decided on already, the other way.");
        }
        JsonObject told = now.told().copy();
        if (answer.reason() != null) told.put("refusal", answer.reason());
        return append(turn, answer.kind(), lead, now, answer.reason())
                .compose(entry -> reveals.decide(turn.tx(), now, answer.state(), lead.sub(), told))
                .compose(done -> there(turn.tx(), now.id()))
                .map(settled -> new Done(settled, true));
    }

    /** Fails unless the whole transcript of the turn's ticket is open to that lead now. */
    Future<Void> mustBeOpen(Turn turn, Caller lead) {
        return Reveals.isWholeOpen(turn.tx(), turn.ticket().id(), lead.sub()).map(open -> {
            if (open) return null;
            String detail =
                    "Originals leave only where another lead has approved it: ask for a reveal of the transcript.";
            throw Problem.of(Code.FORBIDDEN, detail);
        });
    }

    /**
     * What the asker sees of it: while it is open, the original with it, and the first time that this is shown is an
     * entry, committed before it leaves.
     */
    Future<JsonObject> show(Caller viewer, Reveal reveal) {
        Integer entry = reveal.entry();
        if (entry == null || !reveal.isOpen() || !reveal.isAskedBy(viewer))
            return Future.succeededFuture(reveal.toJson(viewer));
        return watch.on(
                Look.at(viewer, Act.ORIGINAL, reveal, null), RevealDesk::isKept, turn -> there(turn.tx(), reveal.id())
                        .compose(now -> now.wasSeen() ? Future.succeededFuture(now) : see(turn, viewer, now))
                        .compose(now -> Originals.of(turn, entry).map(original -> open(now, viewer, original))));
    }

    private static Future<Void> isKept(Turn turn) {
        mustBeKept(turn);
        return Future.succeededFuture();
    }

    private static Future<Reveal> see(Turn turn, Caller viewer, Reveal reveal) {
        return append(turn, Kind.READ_ORIGINAL, viewer, reveal, null)
                .compose(entry -> Reveals.wasSeen(turn.tx(), reveal.id(), turn.now()))
                .map(reveal);
    }

    private static JsonObject open(Reveal now, Caller viewer, @Nullable Original original) {
        JsonObject json = now.toJson(viewer);
        // Its time may have run out while it waited for the ticket.
        if (original == null || !now.isOpen()) return json;
        return json.put("original", original.text()).put("findings", original.findings());
    }
}
