package id.tabir.oversight;

import id.tabir.base.Problem;
import id.tabir.identity.Caller;
import id.tabir.ledger.Kind;
import id.tabir.standing.StandingRoom;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** How a case ends: a verdict, and what follows from it in the same step; and how that is taken back. */
final class Decisions {
    static final String STEP = "decided";

    private final CaseTurn.Desk desk;
    private final StandingRoom standing;
    private final String claim;
    private final BooleanSupplier secondLook;

    /**
     * @param claim how long a claimed case may be left alone, ISO 8601
     * @param secondLook draws whether one more case is to be judged again by somebody else
     */
    Decisions(CaseTurn.Desk desk, StandingRoom standing, String claim, BooleanSupplier secondLook) {
        this.desk = desk;
        this.standing = standing;
        this.claim = claim;
        this.secondLook = secondLook;
    }

    /**
     * @param marked entries that show why
     * @param sanction to propose for who was in charge, {@code {kind, reason}}
     * @param outcome that the reports of this case get
     */
    record Decision(
            String verdict,
            @Nullable String note,
            List<Integer> marked,
            @Nullable JsonObject sanction,
            @Nullable String outcome) {
        static Decision of(JsonObject body) {
            var decision = new Decision(
                    body.getString("verdict"),
                    body.getString("note"),
                    body.getJsonArray("marked", new JsonArray()).stream()
                            .map(Integer.class::cast)
                            .toList(),
                    body.getJsonObject("sanction"),
                    body.getString("outcome"));
            if (decision.sanction() != null && decision.verdict().equals("clean"))
                throw Problem.invalid("sanction", "doesn't go with the verdict clean");
            return decision;
        }
    }

    /** @param sanction that was proposed in the same step, {@code {id, state}} */
    record Decided(ReviewCase one, @Nullable JsonObject sanction) {}

    Future<Decided> decide(Caller by, String id, Decision decision) {
        var proposed = new AtomicReference<@Nullable JsonObject>();
        return desk.on(id, by, turn -> {
                    turn.mustHold();
                    int last = turn.turn().ticket().head().entry();
                    if (decision.marked().stream().anyMatch(entry -> entry > last))
                        throw Problem.invalid("marked", "names an entry beyond the last one");
                    return note(turn, decision)
                            .compose(done -> propose(turn, decision))
                            .onSuccess(proposed::set);
                })
                .compose(one -> answerReports(by, one, decision).map(done -> new Decided(one, proposed.get())));
    }

    private Future<Void> note(CaseTurn turn, Decision decision) {
        ReviewCase one = turn.one();
        JsonObject step = turn.step(STEP, decision.note()).put("verdict", decision.verdict());
        if (!decision.marked().isEmpty()) step.put("marked", new JsonArray(decision.marked()));
        boolean again = one.place().secondOf() == null && secondLook.getAsBoolean();
        return turn.append(Kind.CASE_DECIDED, step)
                .compose(done -> desk.cases().decide(turn, decision, one.with(step)))
                .compose(done -> again ? Cases.askAgain(turn.turn().tx(), one.id()) : Future.succeededFuture());
    }

    private Future<@Nullable JsonObject> propose(CaseTurn turn, Decision decision) {
        JsonObject sanction = decision.sanction();
        if (sanction == null) return Future.succeededFuture(null);
        JsonObject proposal = sanction.copy()
                .put("staff", turn.one().subject().staff().id())
                .put("case", turn.one().id());
        return standing.proposeSanction(turn.turn().tx(), turn.by(), proposal);
    }

    /** Each report's answer is an act of its own: one that fails can be given again where reports are listed. */
    private Future<Void> answerReports(Caller by, ReviewCase one, Decision decision) {
        String outcome = decision.outcome();
        if (outcome == null) return Future.succeededFuture();
        return Cases.openReports(desk.pool(), one).compose(reports -> {
            Future<Void> all = Future.succeededFuture();
            for (String report : reports)
                all = all.compose(done -> standing.closeReport(by, report, outcome, decision.note()));
            return all;
        });
    }

    /**
     * Opens a decided case again, in the caller's hands; what they had proposed with its decision is taken back, too,
     * unless it is confirmed.
     */
    Future<ReviewCase> reopen(Caller by, String id, String reason) {
        return desk.on(id, by, turn -> mayReopen(turn)
                .compose(may -> turn.hand(Kind.CASE_REOPENED, turn.step("reopened", reason), turn.toMe(claim)))
                .compose(done -> standing.withdrawSanctions(turn.turn().tx(), by, id, reason)));
    }

    private Future<Void> mayReopen(CaseTurn turn) {
        ReviewCase one = turn.one();
        if (one.isOpen()) throw CaseTurn.conflict("It is open.");
        if (one.place().secondOf() != null) return turn.mayJudge();
        return desk.cases().openOn(turn.turn().tx(), one.subject().ticket()).map(other -> {
            if (other != null) throw CaseTurn.conflict("Another case is open on this ticket.");
            return null;
        });
    }
}
