package id.tabir.oversight;

import id.tabir.base.Code;
import id.tabir.base.Problem;
import id.tabir.base.Times;
import id.tabir.identity.Caller;
import id.tabir.identity.Role;
import id.tabir.ledger.Actor;
import id.tabir.ledger.Kind;
import id.tabir.oversight.Cases.Handing;
import id.tabir.tickets.Turn;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One act on a case: with its ticket's head and its own row locked, so that nobody else can take it meanwhile. */
record CaseTurn(Turn turn, ReviewCase one, Caller by, Cases cases) {

    /** What acts on cases need. */
    record Desk(Pool pool, Watch watch, Cases cases) {

        /** Runs an act of somebody who may review the ticket, and answers the case after it. */
        Future<ReviewCase> on(String id, Caller by, Function<CaseTurn, Future<?>> act) {
            return get(id).compose(seen -> onTicket(seen.subject().ticket(), by, turn -> cases.lock(turn.tx(), id)
                    .compose(one -> act.apply(new CaseTurn(turn, there(one), by, cases)))
                    .compose(done -> cases.byId(turn.tx(), id))
                    .map(Desk::there)));
        }

        <T> Future<T> onTicket(String ticket, Caller by, Function<Turn, Future<T>> act) {
            return watch.toAct(by, ticket, act);
        }

        /** Fails with {@code not-found} if there is none. */
        Future<ReviewCase> get(String id) {
            return cases.byId(pool, id).map(Desk::there);
        }

        private static ReviewCase there(@Nullable ReviewCase one) {
            if (one == null) throw Problem.notFound();
            return one;
        }
    }

    boolean isLead() {
        return by.role() == Role.LEAD;
    }

    void mustBeOpen() {
        if (!one.isOpen()) throw conflict("It has been decided.");
    }

    void mustHold() {
        mustBeOpen();
        if (!one.isHeldBy(by.sub())) throw conflict("It is not in your hands; claim it first.");
    }

    Future<Void> mayJudge() {
        if (one.place().secondOf() == null) return Future.succeededFuture();
        return Cases.decidedFirst(turn.tx(), one, by.sub()).map(first -> {
            if (first) throw forbidden("Somebody else than who decided first judges it again.");
            return null;
        });
    }

    JsonObject step(String word, @Nullable String reason) {
        return step(turn, word, by, reason);
    }

    static JsonObject step(Turn turn, String word, Caller by, @Nullable String reason) {
        JsonObject step = new JsonObject()
                .put("step", word)
                .put("at", Times.text(turn.now()))
                .put("by", by.sub());
        return reason == null ? step : step.put("reason", reason);
    }

    /** Appends the entry of this act; the parties may know that there is a case, and no more. */
    Future<Integer> append(Kind kind, JsonObject step) {
        return append(turn, kind, by, one.id(), step);
    }

    static Future<Integer> append(Turn turn, Kind kind, Caller by, String id, JsonObject step) {
        JsonObject hidden = step.copy().put("actor", by.sub());
        hidden.remove("by");
        Actor actor = by.role() == Role.LEAD ? Actor.LEAD : Actor.REVIEWER;
        return turn.append(kind, actor, new JsonObject().put("case", id), hidden);
    }

    /** Appends the entry and gives the case to somebody, or to nobody. */
    Future<Void> hand(Kind kind, JsonObject step, Handing to) {
        return append(kind, step).compose(entry -> cases.hand(turn.tx(), one, to, one.with(step)));
    }

    /** To the caller, for a while (ISO 8601). */
    Handing toMe(String time) {
        return to(by.sub(), time);
    }

    Handing to(@Nullable String who, @Nullable String time) {
        return new Handing(one.place().level(), who, time);
    }

    static Problem forbidden(String detail) {
        return Problem.of(Code.FORBIDDEN, detail);
    }

    static Problem conflict(String detail) {
        return Problem.of(Code.CASE_CONFLICT, detail);
    }
}
