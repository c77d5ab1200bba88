package id.tabir.standing;

import id.tabir.base.Code;
import id.tabir.base.Problem;
import id.tabir.identity.Caller;
import id.tabir.standing.Policy.Duty;
import id.tabir.standing.Policy.Text;
import id.tabir.tickets.Tickets;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;

/** Rules and reminders: publishing a policy, and staff acknowledging it before they send. */
final class PolicyDesk {
    private static final JsonObject NOTHING_ASKED =
            new JsonObject().put("due", false).put("mayPostpone", false);

    private final Pool pool;

    PolicyDesk(Pool pool) {
        this.pool = pool;
    }

    /** The outcome of a publication: {@code made} is false if the same version said the same already. */
    record Published(Policy policy, boolean made) {}

    /** From its commit on staff must acknowledge it. A version that has said something else is {@code policy-conflict}. */
    Future<Published> publish(String version, Text text, String renewEvery) {
        Policy.checkRenewEvery(renewEvery);
        return Policies.insert(pool, version, text, renewEvery).compose(made -> {
            if (made != null) return Future.succeededFuture(new Published(made, true));
            return Policies.byVersion(pool, version).map(old -> {
                if (old == null || !old.says(text, renewEvery)) throw conflict();
                return new Published(old, false);
            });
        });
    }

    private static Problem conflict() {
        return Problem.of(Code.POLICY_CONFLICT, "This version was published with another content; take a new version.");
    }

    /** The policy in force and how the staff member stands to it; while there is none, nothing is due. */
    Future<JsonObject> show(Caller staff) {
        return Policies.inForce(pool).compose(policy -> {
            if (policy == null) return Future.succeededFuture(NOTHING_ASKED.copy());
            return Policies.duty(pool, staff.sub(), policy).map(duty -> duty.on(policy));
        });
    }

    Future<Void> acknowledge(Caller staff, String version) {
        return inForce().compose(policy -> {
            if (!policy.version().equals(version)) throw notThis();
            return pool.withTransaction(
                    tx -> Tickets.staffNo(tx, staff.sub()).compose(no -> Policies.acknowledge(tx, no, policy)));
        });
    }

    private static Problem notThis() {
        return Problem.invalid("version", "must be the version in force, as GET /v1/chats/policy has it");
    }

    /** Fifteen minutes in which a staff member in the middle of a trip may send without, once each time it is due. */
    Future<JsonObject> postpone(Caller staff) {
        return inForce()
                .compose(policy -> pool.withTransaction(tx -> Tickets.staffNo(tx, staff.sub())
                        .compose(no -> Suspensions.lock(tx, no)
                                .compose(locked -> Policies.duty(tx, staff.sub(), policy))
                                .compose(duty -> grace(duty) ? Policies.postpone(tx, no) : Future.succeededFuture()))
                        .compose(done -> Policies.duty(tx, staff.sub(), policy))
                        .map(duty -> duty.on(policy))));
    }

    private static boolean grace(Duty duty) {
        if (!duty.due() || duty.postponedUntil() != null) return false;
        if (!duty.mayPostpone()) throw Standing.unacknowledged();
        return true;
    }

    private Future<Policy> inForce() {
        return Policies.inForce(pool).map(policy -> {
            if (policy == null) throw Problem.notFound();
            return policy;
        });
    }
}
