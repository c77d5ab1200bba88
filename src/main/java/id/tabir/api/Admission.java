package id.tabir.api;

import id.tabir.base.Code;
import id.tabir.base.Problem;
import id.tabir.identity.Caller;
import id.tabir.identity.Role;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lets in who shows a good token of the right role. */
final class Admission {
    private static final String SCHEME = "bearer ";

    private final Function<String, Future<Caller>> authenticate;

    Admission(Function<String, Future<Caller>> authenticate) {
        this.authenticate = authenticate;
    }

    /** Fails with a {@link Problem}: {@code unauthenticated}, or {@code forbidden} for a role that isn't among these. */
    Future<Caller> admit(HttpServerRequest request, Set<Role> roles) {
        List<String> headers = request.headers().getAll(HttpHeaders.AUTHORIZATION);
        if (headers.isEmpty()) return refuse("Send a token as Authorization: Bearer.");
        if (headers.size() > 1) return refuse("Send one Authorization header only.");
        String header = headers.get(0);
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return refuse("The Authorization header must be of the scheme Bearer.");
        }
        return authenticate.apply(header.substring(SCHEME.length()).strip()).map(caller -> {
            if (!roles.contains(caller.role())) throw forbidden(roles);
            return caller;
        });
    }

    private static Future<Caller> refuse(String detail) {
        return Future.failedFuture(Problem.of(Code.UNAUTHENTICATED, detail));
    }

    private static Problem forbidden(Set<Role> roles) {
        String words = roles.stream().map(Role::word).collect(Collectors.joining(" or "));
        return Problem.of(Code.FORBIDDEN, "This needs a token of the role " + words + ".");
    }
}
