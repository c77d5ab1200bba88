package id.tabir.api;

import id.tabir.base.Problem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every request gets, in the contract or not: an id, the headers that keep browsers strict, a line in the log. */
final class Edge {
    private static final Logger LOG = LoggerFactory.getLogger(Edge.class);
    private static final String REQUEST_ID = "tabir.request";
    private static final String OPERATION = "tabir.operation";
    private static final int ID_CHARS = 10;
    private static final String ID_DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

    // Others are whatever a stranger typed.
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.PUT,
            HttpMethod.POST,
            HttpMethod.DELETE,
            HttpMethod.PATCH,
            HttpMethod.OPTIONS);

    private final Consumer<Answered> listener;

    Edge(Consumer<Answered> listener) {
        this.listener = listener;
    }

    void handle(RoutingContext context) {
        long start = System.nanoTime();
        admit(context);
        HttpServerResponse response = context.response();
        context.addEndHandler(end -> {
            int status = end.succeeded() ? response.getStatusCode() : Answered.CLIENT_GONE;
            ended(context, status, System.nanoTime() - start);
        });
        // RFC 9112 section 3.2: a proxy in front may have gone by the other one.
        if (context.request().headers().getAll(HttpHeaders.HOST).size() > 1)
            context.fail(Problem.invalid("", "the request has more than one Host"));
        else context.next();
    }

    /** Also for what was refused before it got here: answers whether it was, and does nothing if not. */
    static boolean admit(RoutingContext context) {
        if (context.get(REQUEST_ID) != null) return false;
        context.put(REQUEST_ID, newId());
        context.response()
                .putHeader("X-Request-Id", requestId(context))
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cache-Control", "no-store");
        return true;
    }

    private void ended(RoutingContext context, int status, long nanos) {
        HttpMethod method = context.request().method();
        var answered = new Answered(
                METHODS.contains(method) ? method.name() : "OTHER",
                operation(context),
                status,
                nanos,
                requestId(context));
        LOG.atInfo()
                .addKeyValue("method", answered.method())
                .addKeyValue("operation", answered.operation())
                .addKeyValue("status", status)
                .addKeyValue("ms", nanos / 1_000_000)
                .addKeyValue("request", answered.requestId())
                .log("answered");
        listener.accept(answered);
    }

    static String requestId(RoutingContext context) {
        String id = context.get(REQUEST_ID);
        return id == null ? "-" : id;
    }

    static void name(RoutingContext context, String operation) {
        context.put(OPERATION, operation);
    }

    static String operation(RoutingContext context) {
        String operation = context.get(OPERATION);
        return operation == null ? "-" : operation;
    }

    private static String newId() {
        long bits = ThreadLocalRandom.current().nextLong();
        char[] id = new char[ID_CHARS];
        for (int i = 0; i < ID_CHARS; i++, bits >>>= 5) id[i] = ID_DIGITS.charAt((int) (bits & 31));
        return new String(id);
    }
}
