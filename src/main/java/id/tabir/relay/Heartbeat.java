package id.tabir.relay;

import java.util.concurrent.TimeUnit;

/** Pings the sessions of a loop at their pace and closes those that have gone silent or stopped reading. */
record Heartbeat(Loop loop) {
    private static final long PACE_NS = TimeUnit.SECONDS.toNanos(RelaySocket.HEARTBEAT_S);

    void beat() {
        long now_ns = System.nanoTime();
        for (Session session : loop.sessions()) {
            if (now_ns - session.heard_ns() > 2 * PACE_NS) session.close(Close.GONE_SILENT);
            else if (session.outbox().isStalled(now_ns)) session.close(Close.TOO_SLOW);
            else if (now_ns - session.pinged_ns() >= PACE_NS) session.ping(now_ns);
        }
    }
}
