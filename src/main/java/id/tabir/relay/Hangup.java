package id.tabir.relay;

import io.vertx.core.Vertx;

/** Ends a socket: with a close frame, and for certain a while later. */
final class Hangup {
    private static final long PATIENCE_MS = 3000;
    /** A slow reader has what is on its way to read before it sees why. */
    private static final long PATIENCE_WITH_SLOW_MS = 30_000;

    private Hangup() {}

    /** A reader that has stopped reading never sees the close frame, so the socket's end doesn't wait for it. */
    static void close(Vertx vertx, Line line, Close why) {
        var unused = line.socket().close(why.code(), why.reason());
        vertx.setTimer(why == Close.TOO_SLOW ? PATIENCE_WITH_SLOW_MS : PATIENCE_MS, id -> line.cut());
    }
}
