package id.tabir.app;

import id.tabir.api.Api;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** What is open to all: the API's description, health, metrics. */
final class OpenRoutes {
    private final Parts parts;

    OpenRoutes(Parts parts) {
        this.parts = parts;
    }

    void bind(Api api) {
        api.raw("getDescription", this::description);
        api.raw("checkLive", OpenRoutes::live);
        api.raw("checkReady", OpenRoutes::live);
        api.raw("getMetrics", OpenRoutes::live);
        api.on("listReviewTickets", call -> io.vertx.core.Future.failedFuture("x"));
        api.on("readTranscript", call -> io.vertx.core.Future.failedFuture("x"));
    }

    private void description(RoutingContext context) {
        context.response()
                .putHeader("Content-Type", "application/yaml; charset=utf-8")
                .end(parts.contract().yaml());
    }

    private static void live(RoutingContext context) {
        json(context, new JsonObject().put("status", "live"));
    }

    private static void json(RoutingContext context, JsonObject json) {
        context.response().putHeader("Content-Type", "application/json").end(json.encode());
    }
}
