package id.tabir.relay;

import id.tabir.base.Problem;
import id.tabir.guard.Guard;
import id.tabir.guard.Party;
import id.tabir.relay.SendQueue.Settled;
import id.tabir.standing.Doors;
import id.tabir.tickets.Bell;
import id.tabir.vault.Vault;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The chat of one node: takes sends to the loop that judges their ticket, and what was stored to every loop that shows
 * it. Other nodes are told by hints and read the log themselves.
 */
public final class Relay {
    private static final long DRAIN_CHECK_MS = 20;

    private final Vertx vertx;
    private final Pool pool;
    private final Vault vault;
    private final Guard guard;
    private final Limits limits;
    private final List<Loop> loops = new CopyOnWriteArrayList<>();
    private final Marks marks;
    private final Crossing crossing;
    /** Sends that have no answer yet. Counted before `draining` is looked at, so that drain can't miss one. */
    private final AtomicLong open = new AtomicLong();

    private volatile boolean draining;

    /** What it works with. */
    public record Parts(Pool pool, Vault vault, Guard guard, Limits limits) {}

    public Relay(Vertx vertx, Parts parts, PgConnectOptions database) {
        this.vertx = vertx;
        this.pool = parts.pool();
        this.vault = parts.vault();
        this.guard = parts.guard();
        this.limits = parts.limits();
        this.marks = new Marks(pool, this::receipt);
        this.crossing = new Crossing(this, database);
    }

    /** Adds an event loop; all loops are added before the first message. */
    public Loop addLoop(Context context) {
        var loop = new Loop(context, this);
        loops.add(loop);
        return loop;
    }

    /** Starts what looks at other nodes; called on the first loop. */
    public Future<Void> start() {
        vertx.setPeriodic(Marks.PACE_MS, id -> marks.flush());
        return crossing.start();
    }

    /** Told about acts on tickets after their commit. */
    public Bell bell() {
        return crossing;
    }

    /** Told about suspensions after their commit. */
    public Doors doors() {
        return crossing.cutoff();
    }

    void send(Outgoing out) {
        open.incrementAndGet();
        if (draining) {
            settle(List.of(Settled.refused(out, Problem.unavailable("The server is restarting; send it again."))));
            return;
        }
        Loop home = home(out.ticket);
        home.run(() -> home.queue().add(out));
    }

    /** The loop that judges a ticket's messages on this node, so that they are judged one after the other. */
    Loop home(String ticket) {
        return loops.get(Math.floorMod(ticket.hashCode(), loops.size()));
    }

    /** Shows what was stored, after the commit, and tells everyone what became of their sends. */
    void settle(List<Settled> settled) {
        if (settled.isEmpty()) return;
        for (Loop loop : loops) loop.run(() -> loop.settled(settled));
        open.addAndGet(-settled.size());
        for (Settled s : settled) {
            if (s.outcome().message() != null && !s.outcome().repeated()) {
                crossing.reached(s.out().ticket, s.outcome().message().seq());
            }
        }
    }

    void typing(String ticket, Party party) {
        showTyping(ticket, party);
        crossing.typing(ticket, party);
    }

    void showTyping(String ticket, Party party) {
        toOther(ticket, party, Frames.typing(ticket, party.word()));
    }

    private void receipt(Marks.Receipt receipt) {
        showReceipt(receipt);
        crossing.receipt(receipt);
    }

    void showReceipt(Marks.Receipt receipt) {
        Party party = receipt.party();
        String frame = Frames.receipt(receipt.ticket(), party.word(), receipt.delivered(), receipt.read());
        toOther(receipt.ticket(), party, frame);
    }

    private void toOther(String ticket, Party party, String frame) {
        for (Loop loop : loops) {
            loop.run(() -> loop.inRoom(ticket, channel -> {
                if (channel.isJoined() && channel.party() != party)
                    channel.session().write(frame);
            }));
        }
    }

    /** No new sends; succeeds when those under way are stored and acknowledged and every socket has been closed. */
    public Future<Void> drain() {
        draining = true;
        Promise<Void> idle = Promise.promise();
        vertx.setPeriodic(DRAIN_CHECK_MS, id -> {
            if (open.get() > 0) return;
            vertx.cancelTimer(id);
            idle.tryComplete();
        });
        return idle.future().compose(done -> {
            loops.forEach(loop -> loop.run(() -> loop.sessions().forEach(s -> s.close(Close.RESTARTING))));
            Promise<Void> closed = Promise.promise();
            vertx.setTimer(10 * DRAIN_CHECK_MS, id -> closed.complete());
            return closed.future();
        });
    }

    List<Loop> loops() {
        return loops;
    }

    Vertx vertx() {
        return vertx;
    }

    Pool pool() {
        return pool;
    }

    Vault vault() {
        return vault;
    }

    Guard guard() {
        return guard;
    }

    Limits limits() {
        return limits;
    }

    Marks marks() {
        return marks;
    }
}
