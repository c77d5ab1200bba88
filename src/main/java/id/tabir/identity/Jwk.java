package id.tabir.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.base.Sha256;
import id.tabir.base.StartFailure;
import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A key in JSON form (RFC 7517), one of the kinds that may sign tokens: ES256, RS256 or EdDSA. */
final class Jwk {
    private static final int RSA_MOST_BASE64_BELOW_2048_BITS = 341;
    private static final int P256_BYTES = 32;
    private static final Set<String> PRIVATE = Set.of("d", "p", "q", "dp", "dq", "qi", "oth");

    private final JsonObject json;

    private Jwk(JsonObject json) {
        this.json = json;
    }

    /** Null if the key is for something else: encryption, a shared secret, an algorithm that Tabir doesn't take. */
    static @Nullable Jwk of(JsonObject json, String where) {
        if ("Ed25519".equals(json.getValue("alg"))) {
            throw new StartFailure(where + " holds a key with alg Ed25519; write alg EdDSA instead.");
        }
        String alg = algorithm(json);
        boolean other = json.getValue("alg") != null && !json.getValue("alg").equals(alg);
        if (alg == null || other || "enc".equals(json.getValue("use"))) return null;
        String modulus = json.getString("n", "");
        if (alg.equals("RS256") && modulus.length() <= RSA_MOST_BASE64_BELOW_2048_BITS) {
            throw new StartFailure(where + " holds an RSA key of less than 2048 bits; make a longer one.");
        }
        return new Jwk(json.copy().put("alg", alg));
    }

    private static @Nullable String algorithm(JsonObject json) {
        String kind = json.getValue("kty") + " " + json.getValue("crv");
        return switch (kind) {
            case "EC P-256" -> "ES256";
            case "OKP Ed25519" -> "EdDSA";
            default -> kind.startsWith("RSA ") ? "RS256" : null;
        };
    }

    /** A new private P-256 key. */
    static String generate() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            var point = ((ECPublicKey) pair.getPublic()).getW();
            var json = new JsonObject()
                    .put("kty", "EC")
                    .put("crv", "P-256")
                    .put("alg", "ES256")
                    .put("use", "sig")
                    .put("x", number(point.getAffineX()))
                    .put("y", number(point.getAffineY()))
                    .put("d", number(((ECPrivateKey) pair.getPrivate()).getS()));
            return json.put("kid", new Jwk(json).thumbprint()).encodePrettily();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[P256_BYTES];
        int from = Math.max(0, bytes.length - P256_BYTES);
        int count = bytes.length - from;
        System.arraycopy(bytes, from, fixed, P256_BYTES - count, count);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(fixed);
    }

    String algorithm() {
        return json.getString("alg");
    }

    @Nullable
    String kid() {
        return json.getValue("kid") instanceof String kid ? kid : null;
    }

    boolean isPrivate() {
        return json.getValue("d") instanceof String;
    }

    JsonObject toJson() {
        return json.copy();
    }

    /** Without what only the signer needs, and without kid: which key to try is decided before. */
    JsonObject publicPart() {
        var open = json.copy();
        PRIVATE.forEach(open::remove);
        open.remove("kid");
        return open;
    }

    /** RFC 7638. */
    String thumbprint() {
        var members = new TreeMap<String, Object>();
        for (String name : new String[] {"crv", "e", "kty", "n", "x", "y"}) {
            if (json.getValue(name) != null) members.put(name, json.getValue(name));
        }
        byte[] hash = Sha256.of(new JsonObject(members).encode().getBytes(UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
