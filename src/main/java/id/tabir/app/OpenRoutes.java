package id.tabir.app;

import id.tabir.api.Answered;
import id.tabir.api.Api;
import id.tabir.base.Problem;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;

/** What is open to all: the API's description, health, metrics. */
final class OpenRoutes {
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private final Parts.Open open;

    OpenRoutes(Parts.Open open) {
        this.open = open;
    }

    void bind(Api api) {
        api.raw(
                "getDescription",
                context -> answer(
                        context,
                        "application/yaml; charset=utf-8",
                        open.contract().yaml()));
        api.raw("checkLive", context -> status(context, "live"));
        api.raw("checkReady", this::ready);
        api.raw(
                "getMetrics",
                context -> answer(context, PROMETHEUS, open.metrics().scrape()));
        api.onAnswered(this::count);
    }

    private void ready(RoutingContext context) {
        if (open.health().isReady()) status(context, "ready");
        else context.fail(Problem.unavailable("The database is away, or the server is draining."));
    }

    private static void status(RoutingContext context, String status) {
        answer(
                context,
                "application/json",
                new JsonObject().put("status", status).encode());
    }

    private static void answer(RoutingContext context, String type, String text) {
        context.response().putHeader("Content-Type", type).end(text);
    }

    /** By operation and class of status: few values, no names. */
    private void count(Answered answered) {
        Timer.builder("tabir.requests")
                .tag("operation", answered.operation())
                .tag("status", answered.status() / 100 + "xx")
                .register(open.metrics().registry())
                .record(answered.nanos(), TimeUnit.NANOSECONDS);
    }
}
