package id.tabir.standing;

import id.tabir.base.Page;
import id.tabir.base.Problem;
import id.tabir.identity.Caller;
import id.tabir.ledger.Actor;
import id.tabir.standing.SuspensionDesk.Order;
import id.tabir.tickets.Ticket;
import id.tabir.tickets.Tickets;
import id.tabir.vault.Vault;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import org.jspecify.annotations.Nullable;

/** The platform's acts on staff: register, suspend, lift. */
public final class StaffDesk {
    private final Pool pool;
    private final Vault vault;
    private final SuspensionDesk suspensions;

    StaffDesk(Pool pool, Vault vault, SuspensionDesk suspensions) {
        this.pool = pool;
        this.vault = vault;
        this.suspensions = suspensions;
    }

    /** Answers whether the person hadn't been registered. */
    Future<Boolean> register(StaffMember member) {
        var fingerprints = member.phones().stream().map(vault::fingerprint).toList();
        return pool.withTransaction(tx -> Register.put(tx, member, fingerprints));
    }

    /** Also somebody whom Tabir hasn't heard of: the suspension must not come too late. */
    Future<Void> suspend(Caller platform, String id, String reason) {
        return Tickets.staffNo(pool, id)
                .compose(no -> suspensions.suspend(new Order(no, Actor.PLATFORM, platform.sub(), reason, null)));
    }

    /** Lifts what the platform has begun; a sanction's suspension is lifted with the sanction. */
    Future<Void> lift(Caller platform, String id, @Nullable String reason) {
        return known(id).compose(no -> suspensions.lift(new Order(no, Actor.PLATFORM, platform.sub(), reason, null)));
    }

    /** The tickets that the person has now, newest opened first. */
    Future<Page<Ticket>> tickets(String id, @Nullable String state, @Nullable String cursor, int limit) {
        String before = cursor == null ? null : Page.key(cursor);
        return known(id)
                .compose(no -> Tickets.ofStaff(pool, no, state, before, limit + 1))
                .map(found -> Page.of(found, limit, Ticket::id));
    }

    /** The person's number; {@code not-found} if Tabir has never heard of such a person. */
    Future<Integer> known(String id) {
        return Register.no(pool, id).map(no -> {
            if (no == null) throw Problem.notFound();
            return no;
        });
    }
}
