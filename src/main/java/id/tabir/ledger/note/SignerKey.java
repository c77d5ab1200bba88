package id.tabir.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.base.StartFailure;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;

/** A private key that signs the log's checkpoints, or as a witness's cosigns them, under a name. */
public final class SignerKey {
    private static final int ID_CHARS = 16;

    private final Ed25519.Pair pair;
    private final VerifierKey verifier;

    private SignerKey(Ed25519.Pair pair, VerifierKey verifier) {
        this.pair = pair;
        this.verifier = verifier;
    }

    /**
     * @param where names the key in the sentence about a bad one
     * @throws StartFailure if it isn't an Ed25519 key
     */
    public static SignerKey parse(String pem, String where, String name, byte type) {
        try {
            String base64 = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "");
            Ed25519.Pair pair = Ed25519.parse(Base64.getMimeDecoder().decode(base64));
            return new SignerKey(pair, new VerifierKey(name, type, pair.open()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new StartFailure(where + " is no Ed25519 key in PKCS#8 PEM (openssl genpkey -algorithm ed25519).");
        }
    }

    /** A new key, PKCS#8 in PEM. */
    public static String newPem() {
        return Ed25519.newPem();
    }

    /** The same key under another name. */
    public SignerKey named(String name) {
        return new SignerKey(pair, verifier.named(name));
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** By what the key is known whatever its name: no secret. */
    public String id() {
        return HexFormat.of().formatHex(verifier.key()).substring(0, ID_CHARS);
    }

    /** Adds its signature to a note, and if it is a witness's key, when. */
    public SignedNote sign(SignedNote note, long now_s) {
        byte[] text = note.text().getBytes(UTF_8);
        boolean timed = verifier.type() == VerifierKey.COSIGNATURE;
        byte[] signature = Ed25519.sign(pair.secret(), timed ? Cosignature.message(text, now_s) : text);
        byte[] time = ByteBuffer.allocate(Long.BYTES).putLong(now_s).array();
        byte[] line = timed ? Ed25519.join(time, signature) : signature;
        return note.with(new SignedNote.Line(verifier.name(), verifier.id(), line));
    }
}
