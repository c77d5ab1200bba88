package id.tabir.relay;

import io.netty.channel.Channel;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.impl.ConnectionBase;

/** A WebSocket, and the connection under it, which the router's wrapper around the socket doesn't give away. */
record Line(ServerWebSocket socket, Channel connection) {
    /** Fails if the request is no proper handshake. */
    static Future<Line> open(HttpServerRequest request) {
        Channel connection = ((ConnectionBase) request.connection()).channel();
        return request.toWebSocket().map(socket -> {
            ControlFrames.limit(connection);
            return new Line(socket, connection);
        });
    }

    /** Ends the connection without a word, whatever is still on its way: not by its own handlers, which would wait. */
    void cut() {
        if (!connection.isOpen()) return;
        var unused = connection.pipeline().firstContext().close();
    }
}
