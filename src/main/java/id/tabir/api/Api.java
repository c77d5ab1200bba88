package id.tabir.api;

import id.tabir.api.Endpoint.Act;
import id.tabir.identity.Caller;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The HTTP edge: binds each operation of the contract to what does it. One per event loop; the contract is shared.
 *
 * <p>Checks come in the contract's order, then the act: token, role, path, method, content type, size, form.
 */
public final class Api {
    private final Vertx vertx;
    private final Contract contract;
    private final Admission admission;
    private final Map<String, Act> acts = new HashMap<>();
    private final Map<String, Handler<RoutingContext>> raw = new HashMap<>();
    private Consumer<Answered> listener = answered -> {};
    private long bodyTimeout_ms = Body.TIMEOUT_MS;

    /** @param authenticate token → caller; fails with a {@link id.tabir.base.Problem} if the token isn't good */
    public Api(Vertx vertx, Contract contract, Function<String, Future<Caller>> authenticate) {
        this.vertx = vertx;
        this.contract = contract;
        this.admission = new Admission(authenticate);
    }

    /** @param asked of every caller, but on operations for any standing; fails for whom nothing may be done */
    public void standing(Function<Caller, Future<Caller>> asked) {
        admission.standing(asked);
    }

    /** Binds an operation. The act may fail with, or throw, a {@link id.tabir.base.Problem}. */
    public void on(String operationId, Function<Call, Future<Reply>> act) {
        on(operationId, call -> Future.succeededFuture(), act);
    }

    /**
     * Binds an operation on something that may not be there.
     *
     * @param exists asked only if body or query turn out bad; fails with {@code not-found} if the caller has no such
     *     thing, and that is then the answer
     */
    public void on(String operationId, Function<Call, Future<?>> exists, Function<Call, Future<Reply>> act) {
        acts.put(known(operationId), new Act(exists, act));
    }

    /** Binds an operation that is open to all and reads and answers the request by itself. */
    public void raw(String operationId, Handler<RoutingContext> handler) {
        raw.put(known(operationId), handler);
    }

    /** Tells of every request when it is over, also of those that the contract doesn't know. */
    public void onAnswered(Consumer<Answered> listener) {
        this.listener = listener;
    }

    void bodyTimeout(long timeout_ms) {
        this.bodyTimeout_ms = timeout_ms;
    }

    /**
     * A router for this event loop. More routes, such as web pages, can be added behind it; what nobody takes is
     * {@code not-found}.
     *
     * @throws IllegalStateException naming the operations that nothing was bound to
     */
    public Router router() {
        List<String> unbound = contract.operationIds().stream()
                .filter(id -> !acts.containsKey(id) && !raw.containsKey(id))
                .toList();
        if (!unbound.isEmpty()) throw new IllegalStateException("no handler for " + String.join(", ", unbound));
        Router router = Router.router(vertx);
        Failures.watch(router);
        router.route().handler(new Edge(listener)::handle).failureHandler(Failures::handle);
        router.route().handler(dispatcher()::handle).failureHandler(Failures::handle);
        return router;
    }

    /** For {@code HttpServer.invalidRequestHandler}: answers what isn't HTTP, or too long a head, with a problem. */
    public static void malformed(HttpServerRequest request) {
        Failures.malformed(request);
    }

    private Dispatcher dispatcher() {
        var dispatcher = new Dispatcher(admission, new Body(vertx, bodyTimeout_ms));
        for (Operation operation : contract.operations()) {
            Handler<RoutingContext> handler = raw.get(operation.id());
            Act act = acts.get(operation.id());
            if (handler != null) dispatcher.add(operation, handler);
            else if (act != null) dispatcher.add(operation, act);
        }
        return dispatcher;
    }

    private String known(String operationId) {
        if (contract.operationIds().contains(operationId)) return operationId;
        throw new IllegalArgumentException("the contract has no operation " + operationId);
    }
}
