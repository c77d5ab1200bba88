package id.tabir.api;

import id.tabir.api.Operation.Access;
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

/** Lets in who shows a good token of the right role and is in good standing. */
final class Admission {
    private static final String SCHEME = "bearer ";

    private final Function<String, Future<Caller>> authenticate;
    private Function<Caller, Future<Caller>> standing = Future::succeededFuture;

    Admission(Function<String, Future<Caller>> authenticate) {
        this.authenticate = authenticate;
    }

    void standing(Function<Caller, Future<Caller>> asked) {
        this.standing = asked;
    }

    /**
     * Fails with a {@link Problem}: {@code unauthenticated}, {@code forbidden} for a role that isn't among these, or what
     * the caller's standing says.
     */
    Future<Caller> admit(HttpServerRequest request, Access access) {
        List<String> headers = request.headers().getAll(HttpHeaders.AUTHORIZATION);
        if (headers.isEmpty()) return refuse("Send a token as Authorization: Bearer.");
        if (headers.size() > 1) return refuse("Send one Authorization header only.");
        String header = headers.get(0);
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return refuse("The Authorization header must be of the scheme Bearer.");
        }
        return authenticate.apply(header.substring(SCHEME.length()).strip()).compose(caller -> {
            if (!access.roles().contains(caller.role())) throw forbidden(access.roles());
            return access.inAnyStanding() ? Future.succeededFuture(caller) : standing.apply(caller);
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
