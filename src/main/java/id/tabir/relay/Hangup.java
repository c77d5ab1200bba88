package id.tabir.relay;

import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.http.WebSocketInternal;

/** Ends a socket: with a close frame, and for certain a while later. */
final class Hangup {
    private static final long PATIENCE_MS = 3000;
    /** A slow reader has what is on its way to read before it sees why. */
    private static final long PATIENCE_WITH_SLOW_MS = 30_000;

    private Hangup() {}

    /** A reader that has stopped reading never sees the close frame, so the socket's end doesn't wait for it. */
    static void close(Vertx vertx, ServerWebSocket socket, Close why) {
        var unused = socket.close(why.code(), why.reason());
        vertx.setTimer(why == Close.TOO_SLOW ? PATIENCE_WITH_SLOW_MS : PATIENCE_MS, id -> cut(socket));
    }

    private static void cut(ServerWebSocket socket) {
        if (socket.isClosed()) return;
        var unused = ((WebSocketInternal) socket).channelHandlerContext().close();
    }
}
