package id.tabir.app;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * Holds a request back while its connection is full of answers that nobody has read: who pipelines requests without
 * reading waits for themselves instead of filling the server's memory.
 */
record Backpressure(Handler<HttpServerRequest> next) implements Handler<HttpServerRequest> {
    @Override
    public void handle(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        if (!response.writeQueueFull()) {
            next.handle(request);
            return;
        }
        request.pause();
        response.drainHandler(drained -> {
            response.drainHandler(null);
            // Delivery goes on in a later turn of the loop, so nothing of the body is missed.
            request.resume();
            next.handle(request);
        });
    }
}
