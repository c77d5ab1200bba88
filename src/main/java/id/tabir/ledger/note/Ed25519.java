package id.tabir.ledger.note;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** Ed25519 (RFC 8032) as the JDK has it, over raw keys of 32 bytes. */
final class Ed25519 {
    static final int KEY_BYTES = 32;
    static final int SIGNATURE_BYTES = 64;

    private static final String NAME = "Ed25519";
    /** What RFC 8410 puts before the 32 bytes of a public key, and of a private one. */
    private static final byte[] PUBLIC = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final byte[] PRIVATE = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private Ed25519() {}

    /** A private key with the public one that belongs to it. */
    record Pair(PrivateKey secret, byte[] open) {}

    /** @throws GeneralSecurityException if it isn't an Ed25519 key in PKCS#8 */
    static Pair parse(byte[] pkcs8) throws GeneralSecurityException {
        PrivateKey key = KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        byte[] seed = ((EdECPrivateKey) key).getBytes().orElseThrow(() -> new GeneralSecurityException("no seed"));
        // The JDK doesn't say which public key belongs to a private one.
        return new Pair(key, Ed25519Sign.KeyPair.newKeyPairFromSeed(seed).getPublicKey());
    }

    /** A new key, PKCS#8 in PEM. */
    static String newPem() {
        try {
            byte[] seed = Ed25519Sign.KeyPair.newKeyPair().getPrivateKey();
            String base64 = Base64.getEncoder().encodeToString(join(PRIVATE, seed));
            return "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no Ed25519 keys can be made", e);
        }
    }

    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing failed", e);
        }
    }

    static boolean verifies(byte[] open, byte[] message, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initVerify(
                    KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(join(PUBLIC, open))));
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            // A key that is no point of the curve, or a signature that is none.
            return false;
        }
    }

    static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) out.writeBytes(part);
        return out.toByteArray();
    }
}
