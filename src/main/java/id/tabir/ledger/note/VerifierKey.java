package id.tabir.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.base.Sha256;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A public key under a name, as C2SP signed-note writes it: {@code name+hex8(keyid)+base64(type ‖ key)}.
 *
 * @param type {@link #NOTE} or {@link #COSIGNATURE}
 * @param key 32 bytes
 */
public record VerifierKey(String name, byte type, byte[] key) {
    /** Signs the note's text (signed-note, "Ed25519"). */
    public static final byte NOTE = 1;
    /** Signs the note's text and a time (tlog-cosignature, "Ed25519"). */
    public static final byte COSIGNATURE = 4;

    private static final int ID_BYTES = 4;

    /** @throws IllegalArgumentException if it is none, or its id isn't that of its name and key */
    public static VerifierKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length == 3 && isName(parts[0])) {
            byte[] typed = Base64.getDecoder().decode(parts[2]);
            if (typed.length == 1 + Ed25519.KEY_BYTES && (typed[0] == NOTE || typed[0] == COSIGNATURE)) {
                var made = new VerifierKey(parts[0], typed[0], Arrays.copyOfRange(typed, 1, typed.length));
                if (HexFormat.of().formatHex(made.id()).equals(parts[1])) return made;
            }
        }
        throw new IllegalArgumentException("not a key of the form name+id+base64");
    }

    static boolean isName(String text) {
        return !text.isEmpty() && text.codePoints().noneMatch(c -> c == '+' || Character.isWhitespace(c) || c < ' ');
    }

    /** The same key under another name. */
    public VerifierKey named(String other) {
        return new VerifierKey(other, type, key);
    }

    /** The first 4 bytes of SHA-256(name ‖ 0x0A ‖ type ‖ key). */
    public byte[] id() {
        MessageDigest digest = Sha256.digest();
        digest.update(name.getBytes(UTF_8));
        digest.update(new byte[] {'\n', type});
        return Arrays.copyOf(digest.digest(key), ID_BYTES);
    }

    /** Whether one of the note's signatures is by this key and good. */
    public boolean verifies(SignedNote note) {
        byte[] text = note.text().getBytes(UTF_8);
        for (SignedNote.Line line : note.signatures()) {
            if (!line.name().equals(name) || !Arrays.equals(line.keyId(), id())) continue;
            if (type == NOTE ? Ed25519.verifies(key, text, line.signature()) : Cosignature.verifies(key, text, line))
                return true;
        }
        return false;
    }

    @Override
    public String toString() {
        String typed = Base64.getEncoder().encodeToString(Ed25519.join(new byte[] {type}, key));
        return name + "+" + HexFormat.of().formatHex(id()) + "+" + typed;
    }
}
