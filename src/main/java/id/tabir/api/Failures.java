package id.tabir.api;

import id.tabir.base.Code;
import id.tabir.base.Problem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where a failure becomes an HTTP answer. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final int[] ROUTER_STATUSES = {400, 404, 405, 406, 413, 415, 500};

    private Failures() {}

    /** Also for what vertx-web finds on its own, such as a path that nobody takes. */
    static void watch(Router router) {
        for (int status : ROUTER_STATUSES) router.errorHandler(status, Failures::handle);
    }

    static void handle(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) return;
        if (Edge.admit(context)) {
            LOG.atInfo().addKeyValue("request", Edge.requestId(context)).log("refused-before-routing");
        }
        if (response.headWritten()) context.request().connection().close();
        else write(response, problem(context));
    }

    static void write(HttpServerResponse response, Problem problem) {
        response.setStatusCode(problem.code().status()).putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json");
        if (problem.code() == Code.UNAUTHENTICATED) response.putHeader("WWW-Authenticate", "Bearer");
        if (problem.retryAfter_s() > 0) response.putHeader(HttpHeaders.RETRY_AFTER, "" + problem.retryAfter_s());
        response.end(problem.toJson().encode());
    }

    /** What came can't be read on: the connection ends with the answer. */
    static void malformed(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        if (response.ended()) return;
        response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .endHandler(end -> request.connection().close());
        write(response, Problem.invalid("", "the request is not well-formed HTTP, or its head is too long"));
    }

    private static Problem problem(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure instanceof Problem problem) return problem;
        int status = status(failure, context);
        // The router itself refuses some requests before any route, such as one without a host, with failures of its
        // own.
        if (failure == null || failure instanceof HttpException || (status >= 400 && status < 500))
            return ofStatus(status);
        if (Outage.isOutage(failure)) return Problem.unavailable("The database is away; try again.");
        LOG.atError()
                .addKeyValue("operation", Edge.operation(context))
                .addKeyValue("request", Edge.requestId(context))
                .setCause(failure)
                .log("request-failed");
        return internal();
    }

    private static int status(@Nullable Throwable failure, RoutingContext context) {
        return failure instanceof HttpException e ? e.getStatusCode() : context.statusCode();
    }

    private static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> Problem.invalid("", "the request is not well formed; it needs a path and one valid Host");
            case 401 -> Problem.of(Code.UNAUTHENTICATED, "Send a token as Authorization: Bearer.");
            case 403 -> Problem.of(Code.FORBIDDEN, "This is not allowed.");
            case 404 -> Problem.of(Code.NOT_FOUND, "There is nothing at this path.");
            case 405 -> Problem.of(Code.METHOD_NOT_ALLOWED, "This path doesn't take this method.");
            case 413 -> Problem.of(Code.TOO_LARGE, "The request is too large.");
            case 415 -> Problem.of(Code.UNSUPPORTED_TYPE, "Send the body as Content-Type: application/json.");
            case 503 -> Problem.unavailable("This server can't serve just now; try again.");
            default -> internal();
        };
    }

    private static Problem internal() {
        return Problem.of(Code.INTERNAL, "Something went wrong on our side; tell us the X-Request-Id.");
    }
}
