package id.tabir.api;

import id.tabir.identity.Role;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the contract.
 *
 * @param access who may use it
 * @param inputs what it takes
 */
record Operation(String id, HttpMethod method, PathTemplate path, Access access, Inputs inputs) {

    boolean isOpen() {
        return access.roles().isEmpty();
    }

    /**
     * Who may use an operation.
     *
     * @param roles empty: it is open to all
     * @param inAnyStanding also staff who are suspended
     */
    record Access(Set<Role> roles, boolean inAnyStanding) {}

    /**
     * What an operation takes beside its path.
     *
     * @param query a JSON schema of all query parameters together
     * @param body what its body must be; null: it takes none
     * @param badPathIsInvalid a path of impossible shape is 400, not 404
     */
    record Inputs(JsonObject query, @Nullable Body body, boolean badPathIsInvalid) {}

    /** @param required whether there must be one; without it, an operation sees {@code {}} */
    record Body(JsonObject schema, boolean required) {}
}
