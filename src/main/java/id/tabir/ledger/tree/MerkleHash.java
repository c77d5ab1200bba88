package id.tabir.ledger.tree;

import id.tabir.base.Sha256;
import java.security.MessageDigest;

/** The hashes of RFC 6962 section 2.1: SHA-256, told apart by a first byte, so that no leaf can pass for a node. */
public final class MerkleHash {
    public static final int BYTES = 32;
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Sha256::digest);

    private MerkleHash() {}

    /** The root of a tree without leaves. */
    public static byte[] empty() {
        return SHA_256.get().digest();
    }

    public static byte[] leaf(byte[] record) {
        MessageDigest digest = SHA_256.get();
        digest.update(LEAF);
        return digest.digest(record);
    }

    public static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = SHA_256.get();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }
}
