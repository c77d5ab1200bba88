package id.tabir.api;

import id.tabir.identity.Caller;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that has passed the checks of the contract: who asks, and for what. */
public final class Call {
    private final RoutingContext context;
    private final @Nullable Caller caller;
    private final Map<String, String> path;
    private JsonObject query = new JsonObject();
    private @Nullable JsonObject body;

    Call(RoutingContext context, @Nullable Caller caller, Map<String, String> path) {
        this.context = context;
        this.caller = caller;
        this.path = path;
    }

    /** @throws IllegalStateException on an operation that is open to all */
    public Caller caller() {
        if (caller == null) throw new IllegalStateException("this operation is open to all: nobody is asking");
        return caller;
    }

    /** A path parameter, decoded and of the shape that the contract names. */
    public String path(String name) {
        String value = path.get(name);
        if (value == null) throw new IllegalArgumentException("the path has no " + name);
        return value;
    }

    /** A query parameter or its default; null if it was not given and has none. */
    public @Nullable String query(String name) {
        Object value = query.getValue(name);
        return value == null ? null : value.toString();
    }

    /** A query parameter of type integer, or its default. */
    public int number(String name) {
        Integer value = query.getInteger(name);
        if (value == null) throw new IllegalArgumentException("the query has no " + name);
        return value;
    }

    /** The body, valid by its schema. Not there yet while {@code exists} is asked. */
    public JsonObject body() {
        if (body == null) throw new IllegalStateException("this operation has no body");
        return body;
    }

    public RoutingContext context() {
        return context;
    }

    public String requestId() {
        return Edge.requestId(context);
    }

    Call form(JsonObject query, @Nullable JsonObject body) {
        this.query = query;
        this.body = body;
        return this;
    }
}
