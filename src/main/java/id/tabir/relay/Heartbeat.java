package id.tabir.relay;

import io.vertx.core.buffer.Buffer;

/** Pings the sessions of a loop at their pace and closes those that have gone silent. */
record Heartbeat(Loop loop) {
    private static final long PACE_MS = RelaySocket.HEARTBEAT_S * 1000L;

    void beat() {
        long now_ms = System.currentTimeMillis();
        for (Session session : loop.sessions()) {
            if (now_ms - session.heard_ms() > 2 * PACE_MS) session.close(Close.GONE_SILENT);
            else if (now_ms - session.pinged_ms() >= PACE_MS) session.ping(Buffer.buffer(), now_ms);
        }
    }
}
