package id.tabir.relay;

/** A token bucket: full at first, refilled by so much a second up to what it holds. */
final class Bucket {
    /** A rate that nothing reaches. */
    static final double UNLIMITED = 1e9;

    private final double perSecond;
    private final double most;
    private double tokens;
    private long filled_ns = System.nanoTime();

    Bucket(double perSecond, double most) {
        this.perSecond = perSecond;
        this.most = most;
        this.tokens = most;
    }

    /** Answers false, and takes nothing, if it is empty; what costs more than is left is owed. */
    synchronized boolean take(int cost) {
        fill(System.nanoTime());
        if (tokens < 1) return false;
        tokens -= cost;
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
