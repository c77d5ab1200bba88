package id.tabir.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.base.Sha256;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What a record commits to: an open JSON that both parties may see, and a hidden one (who it was, the
 * original words, reasons) of which the open one holds only a salted hash (CONTRACT section 7).
 *
 * @param salt 32 random bytes
 * @param body the open JSON, with {@code sealed} as its last member: the text that is stored and hashed
 * @param hidden salt2 (32 random bytes) ‖ the hidden JSON in UTF-8, to be sealed before it is stored
 * @param hash SHA-256(salt ‖ body)
 */
public record Content(byte[] salt, String body, byte[] hidden, byte[] hash) {
    public static final int SALT_BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Commits to two JSON objects given as text; the open one must have at least one member. */
    public static Content of(String open, String hidden) {
        byte[] salts = new byte[2 * SALT_BYTES];
        RANDOM.nextBytes(salts);
        byte[] hiddenJson = hidden.getBytes(UTF_8);
        byte[] salted = Arrays.copyOfRange(salts, SALT_BYTES, 2 * SALT_BYTES + hiddenJson.length);
        System.arraycopy(hiddenJson, 0, salted, SALT_BYTES, hiddenJson.length);
        String seal = HexFormat.of().formatHex(Sha256.of(salted));
        String body = open.substring(0, open.length() - 1) + ",\"sealed\":\"" + seal + "\"}";
        byte[] salt = Arrays.copyOf(salts, SALT_BYTES);
        return new Content(salt, body, salted, hash(salt, body));
    }

    /** SHA-256(salt ‖ body in UTF-8), 32 bytes. */
    public static byte[] hash(byte[] salt, String body) {
        MessageDigest digest = Sha256.digest();
        digest.update(salt);
        return digest.digest(body.getBytes(UTF_8));
    }

    /** Salt2 out of what was sealed. */
    public static byte[] hiddenSalt(byte[] unsealed) {
        return Arrays.copyOf(unsealed, SALT_BYTES);
    }

    /** SHA-256(salt2 ‖ hidden JSON in UTF-8) in lower-case hex, as the open JSON holds it. */
    public static String seal(byte[] salt2, String hidden) {
        return HexFormat.of().formatHex(hash(salt2, hidden));
    }

    /** The hidden JSON out of what was sealed. */
    public static String hiddenJson(byte[] unsealed) {
        return new String(unsealed, SALT_BYTES, unsealed.length - SALT_BYTES, UTF_8);
    }
}
