package id.tabir.standing;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.ledger.Actor;
import id.tabir.ledger.Kind;
import id.tabir.tickets.Bell;
import id.tabir.tickets.Turn;
import id.tabir.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cuts staff off and lets them back: at once on every path and node, with an entry on each open ticket of theirs. */
public final class SuspensionDesk {
    private static final int LANES = 8;

    private final Pool pool;
    private final Vault vault;
    private final Bell bell;
    private final Doors doors;

    /**
     * @param bell rung after entries on tickets
     * @param doors of whoever holds sockets
     */
    public SuspensionDesk(Pool pool, Vault vault, Bell bell, Doors doors) {
        this.pool = pool;
        this.vault = vault;
        this.bell = bell;
        this.doors = doors;
    }

    /**
     * Who wants it and why.
     *
     * @param sanction what it follows from; null: the platform's word
     */
    record Order(
            int staffNo,
            Actor actor,
            String by,
            @Nullable String reason,
            @Nullable String sanction) {
        JsonObject hidden() {
            var json = new JsonObject().put("actor", by);
            return reason == null ? json : json.put("reason", reason);
        }
    }

    /** When this has succeeded, no send of the person's can succeed any more. */
    Future<Void> suspend(Order order) {
        return change(order, tx -> Suspensions.begin(tx, order.staffNo(), order.sanction(), sealed(order)));
    }

    /** Lifts what the same source has begun; what another has begun goes on. */
    Future<Void> lift(Order order) {
        return change(order, tx -> Suspensions.end(tx, order.staffNo(), order.sanction(), sealed(order)));
    }

    private Future<Void> change(Order order, Function<SqlClient, Future<Void>> step) {
        int no = order.staffNo();
        return pool.withTransaction(tx -> Suspensions.lock(tx, no)
                        .compose(locked -> step.apply(tx))
                        .compose(done -> Suspensions.settle(tx, no)))
                .compose(committed -> doors.shut())
                // From here on every storing statement sees it; those on their way are made stale by the entries.
                .compose(shut -> Suspensions.openTickets(pool, no))
                .compose(tickets -> touch(tickets, order));
    }

    private byte[] sealed(Order order) {
        return vault.seal(
                Purpose.suspension(order.staffNo()), order.hidden().encode().getBytes(UTF_8));
    }

    private Future<Void> touch(List<String> tickets, Order order) {
        Iterator<String> left = tickets.iterator();
        return Future.join(Stream.generate(() -> lane(left, order)).limit(LANES).toList())
                .mapEmpty();
    }

    private Future<Void> lane(Iterator<String> left, Order order) {
        if (!left.hasNext()) return Future.succeededFuture();
        return touch(left.next(), order).compose(done -> lane(left, order));
    }

    private Future<Void> touch(String ticket, Order order) {
        return Turn.onId(pool, vault, ticket, turn -> note(turn, order))
                .compose(entry -> entry == 0 ? Future.succeededFuture() : bell.rang(ticket, entry));
    }

    /** The ticket's log catches up with how the person stands; 0 if there is nothing to say. */
    private static Future<Integer> note(Turn turn, Order order) {
        var ticket = turn.ticket();
        if (!ticket.life().open() || ticket.staff().no() != order.staffNo()) return Future.succeededFuture(0);
        return Suspensions.told(
                        turn.tx(), order.staffNo(), ticket.id(), ticket.staff().since())
                .compose(told -> {
                    if (told.suspended() == told.said()) return Future.succeededFuture(0);
                    Kind kind = told.suspended() ? Kind.SUSPENDED : Kind.REINSTATED;
                    var open = new JsonObject().put("suspended", told.suspended());
                    return turn.append(kind, order.actor(), open, order.hidden());
                });
    }
}
