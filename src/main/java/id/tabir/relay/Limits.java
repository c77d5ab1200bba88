package id.tabir.relay;

import id.tabir.base.Problem;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Rate limits per person and ticket, one set for all loops of a node, and per socket: generous for people, firm for
 * floods. Token buckets of four seconds' worth.
 */
public final class Limits {
    private static final int BURST_S = 4;
    private static final double TYPING_PER_S = 5;
    private static final double JOINS_PER_S = 5;
    private static final double LOOKS_PER_S = 20;
    /** Five at once, then one in twenty seconds. */
    private static final double REPORTS_PER_S = 0.05;

    private static final double REPORTS_AT_ONCE = 5;
    /** Of all frames, messages among them, so never fewer than those. */
    private static final double FRAMES_PER_S = 500;

    private static final int SWEEP_AT = 50_000;
    private static final long SWEEP_PACE_NS = 1_000_000_000;

    private final double sendsPerSecond;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final AtomicLong swept_ns = new AtomicLong(System.nanoTime());

    /** @param sendsPerSecond messages a second that one person may send on one ticket; 0: no limit */
    public Limits(double sendsPerSecond) {
        this.sendsPerSecond = sendsPerSecond;
    }

    boolean maySend(String ticket, int sender) {
        return sendsPerSecond == 0 || take(sendKey(ticket, sender), sendsPerSecond);
    }

    /** Takes back what {@link #maySend} has counted: a message sent again is no new send. */
    void didNotSend(String ticket, int sender) {
        Bucket bucket = buckets.get(sendKey(ticket, sender));
        if (bucket != null) bucket.giveBack();
    }

    private static String sendKey(String ticket, int sender) {
        return "send " + sender + ' ' + ticket;
    }

    boolean mayType(String ticket, String person) {
        return take("typing " + person + ' ' + ticket, TYPING_PER_S);
    }

    boolean mayJoin(String ticket, String person) {
        return take("join " + person + ' ' + ticket, JOINS_PER_S);
    }

    /** For frames that cost a read of the database to answer. */
    boolean mayLook(String ticket, String person) {
        return take("look " + person + ' ' + ticket, LOOKS_PER_S);
    }

    boolean mayReport(String ticket, String person) {
        return take("report " + person + ' ' + ticket, REPORTS_PER_S, REPORTS_AT_ONCE);
    }

    /** What a new socket may say, whatever it is; without limit if messages are. */
    Bucket frames() {
        double perSecond = sendsPerSecond == 0 ? Bucket.UNLIMITED : Math.max(FRAMES_PER_S, 2 * sendsPerSecond);
        return new Bucket(perSecond, perSecond * BURST_S);
    }

    Problem tooFast() {
        return Problem.rateLimited((long) Math.ceil(1 / Math.max(sendsPerSecond, 0.001)));
    }

    private boolean take(String key, double perSecond) {
        return take(key, perSecond, Math.max(1, perSecond * BURST_S));
    }

    private boolean take(String key, double perSecond, double most) {
        if (buckets.size() > SWEEP_AT) sweep();
        return buckets.computeIfAbsent(key, k -> new Bucket(perSecond, most)).take(1);
    }

    /** What is full again needs no remembering. */
    private void sweep() {
        long now_ns = System.nanoTime();
        long last_ns = swept_ns.get();
        if (now_ns - last_ns < SWEEP_PACE_NS || !swept_ns.compareAndSet(last_ns, now_ns)) return;
        buckets.values().removeIf(b -> b.isFull(now_ns));
    }
}
