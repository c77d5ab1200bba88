package id.tabir.identity;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import org.jspecify.annotations.Nullable;

/** A public key that tokens are checked with, pinned to its own algorithm. */
record VerifyKey(@Nullable String kid, String algorithm, JWTAuth verifier) {

    /** @throws RuntimeException if the key's numbers are none of its kind */
    static VerifyKey of(Vertx vertx, Jwk jwk) {
        // The times are checked with the other claims, by rules of our own.
        var options =
                new JWTAuthOptions().addJwk(jwk.publicPart()).setJWTOptions(new JWTOptions().setIgnoreExpiration(true));
        return new VerifyKey(jwk.kid(), jwk.algorithm(), JWTAuth.create(vertx, options));
    }

    boolean fits(String alg, @Nullable String wantedKid) {
        return algorithm.equals(alg) && (wantedKid == null || kid == null || kid.equals(wantedKid));
    }

    /** Succeeds if this key signed it. */
    Future<Void> check(String token) {
        return verifier.authenticate(new TokenCredentials(token)).mapEmpty();
    }
}
