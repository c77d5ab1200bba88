package id.tabir.standing;

import id.tabir.base.Code;
import id.tabir.base.Ids;
import id.tabir.base.Page;
import id.tabir.base.Problem;
import id.tabir.identity.Caller;
import id.tabir.ledger.Actor;
import id.tabir.standing.Sanction.Staff;
import id.tabir.standing.Sanctions.Wanted;
import id.tabir.standing.SuspensionDesk.Order;
import id.tabir.tickets.Tickets;
import id.tabir.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.time.OffsetDateTime;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Compliance's acts on a staff member: propose, confirm (by another person), lift; and that person's answer. */
final class SanctionDesk {
    private static final int MOST_TOLD = 50;

    private final Pool pool;
    private final Sanctions sanctions;
    private final SuspensionDesk suspensions;
    private final Escalation escalation;

    SanctionDesk(Pool pool, Vault vault, SuspensionDesk suspensions, Escalation escalation) {
        this.pool = pool;
        this.sanctions = new Sanctions(vault);
        this.suspensions = suspensions;
        this.escalation = escalation;
    }

    /** What is proposed: {@code staff} is {@code stf_…}, {@code caseId} what it follows from. */
    record Proposal(
            String staff,
            String kind,
            String reason,
            @Nullable String caseId) {
        static Proposal of(JsonObject json) {
            return new Proposal(
                    json.getString("staff"), json.getString("kind"), json.getString("reason"), json.getString("case"));
        }
    }

    Future<Sanction> propose(Caller by, Proposal proposal) {
        return propose(pool, by, proposal);
    }

    /** As part of what happens in a transaction. */
    Future<Sanction> propose(SqlClient db, Caller by, Proposal proposal) {
        return Register.noOf(db, proposal.staff()).compose(no -> {
            if (no == null) throw Problem.invalid("staff", "is nobody that Tabir knows");
            return Tickets.now(db).compose(now -> insert(db, new Staff(no, proposal.staff()), proposal, now, by.sub()));
        });
    }

    private Future<Sanction> insert(SqlClient db, Staff staff, Proposal proposal, OffsetDateTime now, String by) {
        var blank = new Sanction(
                Ids.sanction(), staff, proposal.kind(), Sanction.PROPOSED, proposal.caseId(), new JsonArray());
        Sanction sanction = blank.then(Sanction.PROPOSED, now, by, proposal.reason());
        return sanctions.insert(db, sanction).map(sanction);
    }

    /** Who decides a case anew takes back, within that transaction, what they proposed on it and nobody has confirmed. */
    Future<Void> withdraw(SqlClient tx, Caller by, String caseId, String reason) {
        return sanctions.proposedOn(tx, caseId).compose(found -> {
            Future<Void> all = Future.succeededFuture();
            for (Sanction one : found)
                if (one.isProposedBy(by.sub()))
                    all = all.compose(done -> add(tx, one, Sanction.LIFTED, by.sub(), reason))
                            .mapEmpty();
            return all;
        });
    }

    /** Once more changes nothing, but sees a suspension through that was confirmed and not carried out to its end. */
    Future<Sanction> confirm(Caller lead, String id, @Nullable String reason) {
        return step(id, (tx, sanction) -> {
                    if (sanction.isProposedBy(lead.sub())) throw forbidden();
                    if (sanction.state().equals(Sanction.LIFTED)) throw conflict();
                    if (sanction.state().equals(Sanction.CONFIRMED)) return Future.succeededFuture(sanction);
                    return add(tx, sanction, Sanction.CONFIRMED, lead.sub(), reason)
                            .compose(confirmed -> escalate(tx, confirmed).map(confirmed));
                })
                .compose(sanction -> carryOut(sanction, lead, reason, suspensions::suspend));
    }

    Future<Sanction> lift(Caller lead, String id, String reason) {
        return step(
                        id,
                        (tx, sanction) -> sanction.state().equals(Sanction.LIFTED)
                                ? Future.succeededFuture(sanction)
                                : add(tx, sanction, Sanction.LIFTED, lead.sub(), reason))
                .compose(sanction -> carryOut(sanction, lead, reason, suspensions::lift));
    }

    /** The staff member's own words on a sanction, once; also while suspended. */
    Future<Sanction> answer(Caller staff, String id, String text) {
        return step(id, (tx, sanction) -> isToldTo(tx, sanction, staff).compose(told -> {
            if (!told) throw Problem.notFound();
            if (sanction.isAnswered()) throw conflict();
            return add(tx, sanction, Sanction.ANSWERED, staff.sub(), text);
        }));
    }

    private static Future<Boolean> isToldTo(SqlClient tx, Sanction sanction, Caller staff) {
        boolean told = sanction.history().stream()
                .map(JsonObject.class::cast)
                .anyMatch(one -> Sanction.CONFIRMED.equals(one.getString("step")));
        return Register.no(tx, staff.sub())
                .map(no -> told && no != null && no == sanction.staff().no());
    }

    private Future<Sanction> step(String id, BiFunction<SqlClient, Sanction, Future<Sanction>> act) {
        return pool.withTransaction(tx -> sanctions.lock(tx, id).compose(sanction -> {
            if (sanction == null) throw Problem.notFound();
            return act.apply(tx, sanction);
        }));
    }

    private Future<Sanction> add(SqlClient tx, Sanction sanction, String step, String by, @Nullable String reason) {
        return Tickets.now(tx).compose(now -> {
            Sanction next = sanction.then(step, now, by, reason);
            return sanctions.update(tx, next).map(next);
        });
    }

    private interface Change {
        Future<Void> make(Order order);
    }

    private static Future<Sanction> carryOut(Sanction sanction, Caller lead, @Nullable String reason, Change change) {
        if (!sanction.isSuspension()) return Future.succeededFuture(sanction);
        var order = new Order(sanction.staff().no(), Actor.LEAD, lead.sub(), reason, sanction.id());
        return change.make(order).map(sanction);
    }

    /** Repeated warnings propose the next step by themselves; a lead still has to confirm it. */
    private Future<Void> escalate(SqlClient tx, Sanction confirmed) {
        if (!confirmed.kind().equals("warning")) return Future.succeededFuture();
        return Suspensions.lock(tx, confirmed.staff().no())
                .compose(locked -> Sanctions.isNextStepDue(tx, confirmed.staff().no(), escalation))
                .compose(due -> due ? proposeNextStep(tx, confirmed) : Future.succeededFuture());
    }

    private Future<Void> proposeNextStep(SqlClient tx, Sanction warning) {
        String reason = escalation.warnings() + " warnings within " + escalation.period();
        var proposal = new Proposal(warning.staff().id(), Sanction.SUSPENSION, reason, null);
        return Tickets.now(tx)
                .compose(now -> insert(tx, warning.staff(), proposal, now, Sanction.SYSTEM))
                .mapEmpty();
    }

    Future<Sanction> get(String id) {
        return sanctions.byId(pool, id).map(sanction -> {
            if (sanction == null) throw Problem.notFound();
            return sanction;
        });
    }

    Future<Page<Sanction>> list(Wanted wanted, int limit) {
        return sanctions.find(pool, wanted, limit + 1).map(found -> Page.of(found, limit, Sanction::id));
    }

    Future<JsonArray> toldTo(Caller staff) {
        return sanctions.toldTo(pool, staff.sub(), MOST_TOLD).map(found -> {
            var all = new JsonArray();
            found.forEach(sanction -> all.add(sanction.toStaffJson()));
            return all;
        });
    }

    private static Problem forbidden() {
        return Problem.of(Code.FORBIDDEN, "Another lead than who proposed it must confirm it.");
    }

    private static Problem conflict() {
        return Problem.of(Code.SANCTION_CONFLICT, "The sanction is lifted, or answered, already.");
    }
}
