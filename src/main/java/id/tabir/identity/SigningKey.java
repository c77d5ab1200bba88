package id.tabir.identity;

import id.tabir.base.Problem;
import id.tabir.base.StartFailure;
import id.tabir.base.StrictJson;
import id.tabir.vault.KeyFile;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A private key that signs tokens. */
public final class SigningKey {
    private final Jwk jwk;
    private final String issuer;
    private final JWTAuth signer;

    private SigningKey(Vertx vertx, Jwk jwk, String issuer) {
        this.jwk = jwk;
        this.issuer = issuer;
        this.signer = JWTAuth.create(vertx, new JWTAuthOptions().addJwk(jwk.toJson()));
    }

    /** The development key of a data folder, made there if missing. */
    public static SigningKey development(Vertx vertx, Path dataFolder, String issuer) {
        Path file = dataFolder.resolve("development-token-key.jwk");
        String what = "The development token key";
        return of(vertx, KeyFile.readOrMake(file, what, Jwk::generate), what + " in " + file, issuer);
    }

    /** A key given as a JWK; {@code where} names it in the sentence of a failure. */
    public static SigningKey of(Vertx vertx, String json, String where, String issuer) {
        Jwk jwk = parse(json, where);
        if (jwk == null || !jwk.isPrivate()) {
            throw new StartFailure(where + " is no private JWK for ES256, RS256 or EdDSA.");
        }
        try {
            return new SigningKey(vertx, jwk, issuer);
        } catch (RuntimeException e) {
            throw new StartFailure(where + " can't be used: it is no valid " + jwk.algorithm() + " key.");
        }
    }

    private static @Nullable Jwk parse(String json, String where) {
        try {
            return Jwk.of(StrictJson.object(json), where);
        } catch (Problem | ClassCastException e) {
            throw new StartFailure(where + " is no JSON Web Key.");
        }
    }

    /** A new private key, as text. */
    public static String fresh() {
        return Jwk.generate();
    }

    Jwk jwk() {
        return jwk;
    }

    /** By what the key is known (RFC 7638 thumbprint). */
    public String id() {
        return jwk.thumbprint();
    }

    /** A signed token and when it ends. */
    public record Minted(String token, Instant expiresAt) {}

    /** @param chat the only ticket it is good for, or null */
    public Minted mint(Role role, String sub, @Nullable String chat, Duration life) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Instant end = now.plus(life);
        var claims = new JsonObject()
                .put("iss", issuer)
                .put("aud", Claims.AUDIENCE)
                .put("sub", sub)
                .put("role", role.word())
                .put("iat", now.getEpochSecond())
                .put("exp", end.getEpochSecond());
        if (chat != null) claims.put("chat", chat);
        var options = new JWTOptions().setAlgorithm(jwk.algorithm()).setNoTimestamp(true);
        String kid = jwk.kid();
        if (kid != null) options.setHeader(new JsonObject().put("kid", kid));
        return new Minted(signer.generateToken(claims, options), end);
    }
}
