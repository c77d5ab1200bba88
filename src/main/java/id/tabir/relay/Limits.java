package id.tabir.relay;

import id.tabir.base.Problem;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Rate limits per person and ticket, one set for all loops of a node: generous for people, firm for floods. Token
 * buckets of four seconds' worth.
 */
public final class Limits {
    private static final int BURST_S = 4;
    private static final double TYPING_PER_S = 5;
    private static final double JOINS_PER_S = 5;
    private static final double LOOKS_PER_S = 20;
    /** Five at once, then one in twenty seconds. */
    private static final double REPORTS_PER_S = 0.05;

    private static final double REPORTS_AT_ONCE = 5;
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

    Problem tooFast() {
        return Problem.rateLimited((long) Math.ceil(1 / Math.max(sendsPerSecond, 0.001)));
    }

    private boolean take(String key, double perSecond) {
        return take(key, perSecond, Math.max(1, perSecond * BURST_S));
    }

    private boolean take(String key, double perSecond, double most) {
        if (buckets.size() > SWEEP_AT) sweep();
        return buckets.computeIfAbsent(key, k -> new Bucket(perSecond, most)).take();
    }

    /** What is full again needs no remembering. */
    private void sweep() {
        long now_ns = System.nanoTime();
        long last_ns = swept_ns.get();
        if (now_ns - last_ns < SWEEP_PACE_NS || !swept_ns.compareAndSet(last_ns, now_ns)) return;
        buckets.values().removeIf(b -> b.isFull(now_ns));
    }

    private static final class Bucket {
        private final double perSecond;
        private final double most;
        private double tokens;
        private long filled_ns = System.nanoTime();

        Bucket(double perSecond, double most) {
            this.perSecond = perSecond;
            this.most = most;
            this.tokens = most;
        }

        synchronized boolean take() {
            fill(System.nanoTime());
            if (tokens < 1) return false;
            tokens--;
            return true;
        }

        synchronized void giveBack() {
            tokens = Math.min(most, tokens + 1);
        }

        synchronized boolean isFull(long now_ns) {
            fill(now_ns);
            return tokens >= most;
        }

        private void fill(long now_ns) {
            tokens = Math.min(most, tokens + (now_ns - filled_ns) / 1e9 * perSecond);
            filled_ns = now_ns;
        }
    }
}
