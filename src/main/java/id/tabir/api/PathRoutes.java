package id.tabir.api;

import id.tabir.base.Code;
import id.tabir.base.Problem;
import id.tabir.identity.Role;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operations that share one path, by method. */
final class PathRoutes {
    private final PathTemplate path;
    private final Map<HttpMethod, Routed> byMethod = new LinkedHashMap<>();

    PathRoutes(PathTemplate path) {
        this.path = path;
    }

    /** Adds an operation if it is on this path. */
    boolean takes(Operation operation, Handler<RoutingContext> handler) {
        if (!operation.path().toString().equals(path.toString())) return false;
        byMethod.put(operation.method(), new Routed(operation, handler));
        return true;
    }

    boolean matches(List<String> segments) {
        return path.matches(segments);
    }

    /** HEAD is GET where anybody may GET. */
    @Nullable
    Routed routed(HttpMethod method) {
        Routed routed = byMethod.get(method);
        if (routed != null || !method.equals(HttpMethod.HEAD)) return routed;
        Routed get = byMethod.get(HttpMethod.GET);
        return get != null && get.operation().isOpen() ? get : null;
    }

    /** Who may do anything at all here; empty if somebody needs no token. */
    Set<Role> roles() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Routed routed : byMethod.values()) {
            if (routed.operation().isOpen()) return Set.of();
            roles.addAll(routed.operation().access().roles());
        }
        return roles;
    }

    /** The refusal of a method that isn't here: not-found if no method could find such a path. */
    Problem refusal(List<String> segments) {
        try {
            path.values(segments);
        } catch (Problem e) {
            return Problem.notFound();
        }
        return Problem.of(Code.METHOD_NOT_ALLOWED, "This path takes " + allowed() + ".");
    }

    String allowed() {
        boolean head = routed(HttpMethod.HEAD) != null;
        return Stream.concat(byMethod.keySet().stream(), head ? Stream.of(HttpMethod.HEAD) : Stream.empty())
                .map(HttpMethod::name)
                .collect(Collectors.joining(", "));
    }

    record Routed(Operation operation, Handler<RoutingContext> handler) {}
}
