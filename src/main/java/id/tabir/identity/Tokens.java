package id.tabir.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.base.Problem;
import id.tabir.base.StrictJson;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells who bears a token, or refuses it (CONTRACT section 3). One for all event loops. */
public final class Tokens {
    private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);
    private static final int MOST_CHARACTERS = 8192;
    private static final int MOST_REMEMBERED = 20_000;
    private static final long RELOAD_MS = 5 * 60 * 1000;
    private static final long RELOAD_ON_UNKNOWN_MS = 10_000;

    private final Vertx vertx;
    private final @Nullable String issuer;
    private final @Nullable KeySource source;
    private final List<VerifyKey> fixed = new ArrayList<>();
    private volatile List<VerifyKey> loaded = List.of();
    private volatile long loadedAt_ms;
    /** A signature is worth some 0.2 ms of a core: one that was good stays good while the keys do. */
    private final Map<String, Caller> remembered = new ConcurrentHashMap<>();

    /**
     * @param issuer what {@code iss} must be, or null for anything
     * @param place of the public keys, a file or URL, or null
     */
    public Tokens(Vertx vertx, @Nullable String issuer, @Nullable String place) {
        this.vertx = vertx;
        this.issuer = issuer;
        this.source = place == null ? null : new KeySource(vertx, place);
    }

    /** Takes tokens of this key, too. Only before the first token is checked. */
    public void accept(SigningKey key) {
        fixed.add(VerifyKey.of(vertx, key.jwk()));
    }

    /** Loads the keys and keeps them fresh; fails with a {@code StartFailure} if they can't be had now. */
    public Future<Void> start() {
        if (source == null) return Future.succeededFuture();
        vertx.setPeriodic(RELOAD_MS, id -> reload());
        return load(source);
    }

    private Future<Void> load(KeySource from) {
        loadedAt_ms = System.currentTimeMillis();
        return from.load().map(keys -> {
            loaded = keys;
            remembered.clear();
            return null;
        });
    }

    /** The old keys stay when the new ones can't be had. */
    private Future<Void> reload() {
        if (source == null) return Future.succeededFuture();
        return load(source).recover(e -> {
            LOG.atWarn().addKeyValue("cause", e.getClass().getSimpleName()).log("keys-not-reloaded");
            return Future.succeededFuture();
        });
    }

    /** Fails with the problem {@code unauthenticated}. */
    public Future<Caller> verify(String token) {
        Instant now = Instant.now();
        Caller known = remembered.get(token);
        if (known != null && known.expiresAt().isAfter(now)) return Future.succeededFuture(known);
        try {
            return verify(token, Parsed.of(token), now);
        } catch (Problem refusal) {
            return Future.failedFuture(refusal);
        }
    }

    private Future<Caller> verify(String token, Parsed parsed, Instant now) {
        Claims.checkHeader(parsed.header());
        Caller caller = Claims.caller(parsed.claims(), issuer, now);
        return signed(token, parsed).map(good -> {
            if (remembered.size() >= MOST_REMEMBERED) remembered.clear();
            remembered.put(token, caller);
            return caller;
        });
    }

    private Future<Void> signed(String token, Parsed parsed) {
        List<VerifyKey> fitting = fitting(parsed);
        boolean worthALook =
                fitting.isEmpty() && source != null && System.currentTimeMillis() - loadedAt_ms >= RELOAD_ON_UNKNOWN_MS;
        if (!worthALook) return checkAny(token, fitting, 0);
        return reload().compose(done -> checkAny(token, fitting(parsed), 0));
    }

    private List<VerifyKey> fitting(Parsed parsed) {
        List<VerifyKey> all = new ArrayList<>(fixed);
        all.addAll(loaded);
        all.removeIf(key -> !key.fits(parsed.algorithm(), parsed.kid()));
        return all;
    }

    private static Future<Void> checkAny(String token, List<VerifyKey> keys, int from) {
        if (from == keys.size()) {
            return Future.failedFuture(Claims.refused("The token's signature is of no key that is known here."));
        }
        return keys.get(from).check(token).recover(e -> checkAny(token, keys, from + 1));
    }

    /** The two JSON parts of a token, not yet believed. */
    private record Parsed(JsonObject header, JsonObject claims) {
        static Parsed of(String token) {
            String[] parts = token.split("\\.", -1);
            if (token.length() > MOST_CHARACTERS || parts.length != 3)
                throw Claims.refused("This is no JSON Web Token.");
            return new Parsed(json(parts[0]), json(parts[1]));
        }

        private static JsonObject json(String part) {
            try {
                return StrictJson.object(Base64.getUrlDecoder().decode(part.getBytes(UTF_8)));
            } catch (IllegalArgumentException | Problem e) {
                throw Claims.refused("This is no JSON Web Token.");
            }
        }

        String algorithm() {
            return header.getValue("alg") instanceof String alg ? alg : "none";
        }

        @Nullable
        String kid() {
            return header.getValue("kid") instanceof String kid ? kid : null;
        }
    }
}
