package id.tabir.api;

import id.tabir.api.Endpoint.Act;
import id.tabir.api.Operation.Access;
import id.tabir.api.PathRoutes.Routed;
import id.tabir.base.Code;
import id.tabir.base.Problem;
import id.tabir.identity.Caller;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings a request to its operation, once its caller has been let in, and the operation's reply back. */
final class Dispatcher {
    private final Admission admission;
    private final Body bodies;
    private final List<PathRoutes> paths = new ArrayList<>();

    Dispatcher(Admission admission, Body bodies) {
        this.admission = admission;
        this.bodies = bodies;
    }

    void add(Operation operation, Act act) {
        Endpoint endpoint = new Endpoint(operation, act, bodies);
        add(operation, context -> serve(context, operation, endpoint));
    }

    void add(Operation operation, Handler<RoutingContext> handler) {
        for (PathRoutes path : paths) if (path.takes(operation, handler)) return;
        PathRoutes path = new PathRoutes(operation.path());
        path.takes(operation, handler);
        // A path that is spelled out goes before one that a parameter could make the same.
        if (operation.path().hasParameters()) paths.add(path);
        else paths.add(0, path);
    }

    /** Passes on what isn't in the contract. */
    void handle(RoutingContext context) {
        List<String> segments = PathTemplate.split(context.request().path());
        for (PathRoutes path : paths) {
            if (!path.matches(segments)) continue;
            dispatch(context, path, segments);
            return;
        }
        passOn(context);
    }

    /** Whoever comes next goes by the normal form of the path, which a path with a broken encoding hasn't. */
    private static void passOn(RoutingContext context) {
        try {
            context.normalizedPath();
        } catch (IllegalArgumentException e) {
            context.fail(Problem.invalid("", "the path has a broken percent-encoding"));
            return;
        }
        context.next();
    }

    private void dispatch(RoutingContext context, PathRoutes path, List<String> segments) {
        Routed routed = path.routed(context.request().method());
        if (routed == null) {
            refuse(context, path, segments);
        } else {
            Edge.name(context, routed.operation().id());
            routed.handler().handle(context);
        }
    }

    private void serve(RoutingContext context, Operation operation, Endpoint endpoint) {
        List<String> segments = PathTemplate.split(context.request().path());
        admit(context, operation.access())
                .compose(caller -> endpoint.answer(context, caller, segments))
                .onSuccess(reply -> send(context.response(), reply))
                .onFailure(context::fail);
    }

    private void refuse(RoutingContext context, PathRoutes path, List<String> segments) {
        admit(context, new Access(path.roles(), false)).onFailure(context::fail).onSuccess(caller -> {
            Problem problem = path.refusal(segments);
            if (problem.code() == Code.METHOD_NOT_ALLOWED) {
                context.response().putHeader(HttpHeaders.ALLOW, path.allowed());
            }
            context.fail(problem);
        });
    }

    // The body waits, unread, until it is known who sends it.
    private Future<@Nullable Caller> admit(RoutingContext context, Access access) {
        HttpServerRequest request = context.request();
        request.pause();
        context.addEndHandler(end -> bodies.discard(request));
        if (Body.expectsContinue(request)) context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        return access.roles().isEmpty()
                ? Future.succeededFuture(null)
                : admission.admit(request, access).map(caller -> caller);
    }

    private static void send(HttpServerResponse response, Reply reply) {
        response.setStatusCode(reply.status());
        Reply.Raw raw = reply.raw();
        if (raw != null) {
            raw.headers().forEach(response::putHeader);
            response.putHeader(HttpHeaders.CONTENT_TYPE, raw.type()).end(raw.bytes());
            return;
        }
        String json = reply.encoded();
        if (json == null) response.end();
        else response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(json);
    }
}
