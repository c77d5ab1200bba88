package id.tabir.identity;

import id.tabir.base.Problem;
import id.tabir.base.StartFailure;
import id.tabir.base.StrictJson;
import id.tabir.vault.KeyFile;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the public keys come from (TABIR_JWKS): a file or a URL of a JWK set (RFC 7517 section 5). */
final class KeySource {
    private static final Logger LOG = LoggerFactory.getLogger(KeySource.class);
    private static final int TIMEOUT_MS = 5000;
    private static final int MOST_BYTES = 1 << 20;

    private final Vertx vertx;
    private final String place;

    KeySource(Vertx vertx, String place) {
        this.vertx = vertx;
        this.place = place;
    }

    private boolean isUrl() {
        return place.startsWith("http://") || place.startsWith("https://");
    }

    /** Fails with a {@link StartFailure} if there are no keys to be had. */
    Future<List<VerifyKey>> load() {
        if (isUrl()) return fetch().map(this::keys);
        return vertx.executeBlocking(() -> KeyFile.read(Path.of(place), "The key set (TABIR_JWKS)"))
                .map(this::keys);
    }

    private Future<String> fetch() {
        var client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(TIMEOUT_MS));
        Future<Buffer> body = client.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setAbsoluteURI(place)
                        .setFollowRedirects(false)
                        .putHeader("Accept", "application/jwk-set+json, application/json"))
                .compose(request -> request.send())
                .compose(KeySource::body)
                .timeout(TIMEOUT_MS, TimeUnit.MILLISECONDS);
        return body.map(Buffer::toString)
                .recover(e -> Future.failedFuture(new StartFailure("The key set can't be fetched from TABIR_JWKS ("
                        + place + "): " + e.getClass().getSimpleName() + ".")))
                .eventually(client::close);
    }

    private static Future<Buffer> body(HttpClientResponse response) {
        if (response.statusCode() != 200) {
            return Future.failedFuture(new IllegalStateException("status " + response.statusCode()));
        }
        String length = response.getHeader("Content-Length");
        if (length != null && length.length() > 7) return Future.failedFuture(new IllegalStateException("too large"));
        return response.body();
    }

    private List<VerifyKey> keys(String text) {
        List<VerifyKey> found = new ArrayList<>();
        for (Object one : set(text)) {
            if (!(one instanceof JsonObject json)) throw noSet();
            Jwk jwk = jwk(json);
            if (jwk == null)
                LOG.atWarn().addKeyValue("kid", json.getValue("kid")).log("key-passed-over");
            else found.add(verifyKey(jwk));
        }
        if (found.isEmpty()) {
            throw new StartFailure("The key set (TABIR_JWKS) " + place + " holds no key for ES256, RS256 or EdDSA.");
        }
        return found;
    }

    private JsonArray set(String text) {
        if (text.length() > MOST_BYTES) throw noSet();
        try {
            JsonObject json = StrictJson.object(text);
            if (json.containsKey("kty")) return new JsonArray().add(json);
            if (json.getValue("keys") instanceof JsonArray keys) return keys;
        } catch (Problem e) {
            // falls through to the same sentence
        }
        throw noSet();
    }

    private @Nullable Jwk jwk(JsonObject json) {
        try {
            return Jwk.of(json, "The key set (TABIR_JWKS) " + place);
        } catch (ClassCastException e) {
            throw noSet();
        }
    }

    private VerifyKey verifyKey(Jwk jwk) {
        try {
            return VerifyKey.of(vertx, jwk);
        } catch (RuntimeException e) {
            throw new StartFailure(
                    "The key set (TABIR_JWKS) " + place + " holds a broken " + jwk.algorithm() + " key.");
        }
    }

    private StartFailure noSet() {
        return new StartFailure("The key set (TABIR_JWKS) " + place + " is no JSON Web Key Set.");
    }
}
