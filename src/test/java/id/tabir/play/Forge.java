package id.tabir.play;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes tokens by hand, the good and the bad, with the JDK's own signatures. */
public final class Forge {
    public final KeyPair ec = pair("EC", 256);
    public final KeyPair rsa = pair("RSA", 2048);
    public final KeyPair ed = pair("Ed25519", 0);

    private static KeyPair pair(String kind, int size) {
        try {
            var generator = KeyPairGenerator.getInstance(kind);
            if (size > 0) generator.initialize(size);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public keys as a JWK set: kids {@code ec}, {@code rsa}, {@code ed}. */
    public JsonObject jwks() {
        var point = ((ECPublicKey) ec.getPublic()).getW();
        var numbers = (RSAPublicKey) rsa.getPublic();
        byte[] edwards = ed.getPublic().getEncoded();
        return new JsonObject()
                .put(
                        "keys",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("kty", "EC")
                                        .put("crv", "P-256")
                                        .put("kid", "ec")
                                        .put("alg", "ES256")
                                        .put("x", number(point.getAffineX(), 32))
                                        .put("y", number(point.getAffineY(), 32)))
                                .add(new JsonObject()
                                        .put("kty", "RSA")
                                        .put("kid", "rsa")
                                        .put("use", "sig")
                                        .put("n", number(numbers.getModulus(), 256))
                                        .put("e", number(numbers.getPublicExponent(), 3)))
                                .add(new JsonObject()
                                        .put("kty", "OKP")
                                        .put("crv", "Ed25519")
                                        .put("kid", "ed")
                                        .put(
                                                "x",
                                                text(Arrays.copyOfRange(
                                                        edwards, edwards.length - 32, edwards.length)))));
    }

    private static String number(BigInteger value, int size) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[size];
        int from = Math.max(0, bytes.length - size);
        System.arraycopy(bytes, from, fixed, size - bytes.length + from, bytes.length - from);
        return text(fixed);
    }

    public static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static JsonObject header(String alg, String kid) {
        return new JsonObject().put("alg", alg).put("kid", kid);
    }

    /** Claims of a customer that are good for an hour. */
    public static JsonObject claims() {
        long now_s = Instant.now().getEpochSecond();
        return new JsonObject()
                .put("iss", "platform")
                .put("aud", "tabir")
                .put("sub", "c-1")
                .put("role", "customer")
                .put("iat", now_s)
                .put("exp", now_s + 3600);
    }

    public String es256(JsonObject header, JsonObject claims) {
        return signed(header.encode(), claims.encode(), "SHA256withECDSAinP1363Format", ec);
    }

    public String rs256(JsonObject header, JsonObject claims) {
        return signed(header.encode(), claims.encode(), "SHA256withRSA", rsa);
    }

    public String eddsa(JsonObject header, JsonObject claims) {
        return signed(header.encode(), claims.encode(), "Ed25519", ed);
    }

    public static String signed(String header, String claims, String algorithm, KeyPair key) {
        try {
            String body = text(header.getBytes(UTF_8)) + "." + text(claims.getBytes(UTF_8));
            var signature = Signature.getInstance(algorithm);
            signature.initSign(key.getPrivate());
            signature.update(body.getBytes(UTF_8));
            return body + "." + text(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As if a public key were a shared secret. */
    public static String hs256(JsonObject header, JsonObject claims, byte[] secret) {
        try {
            String body = text(header.encode().getBytes(UTF_8)) + "."
                    + text(claims.encode().getBytes(UTF_8));
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return body + "." + text(mac.doFinal(body.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
