package id.tabir.ledger.tree;

import java.util.Arrays;
import java.util.List;

/** Checks proofs against roots, knowing nothing of the tree but them (RFC 9162 sections 2.1.3.2 and 2.1.4.2). */
public final class Proofs {
    private Proofs() {}

    /** Whether the leaf stands at this place in the tree of this size and root. */
    public static boolean includes(byte[] root, long size, long index, byte[] leaf, List<byte[]> proof) {
        if (index < 0 || index >= size) return false;
        byte[] hash = leaf;
        long place = index;
        long last = size - 1;
        for (byte[] next : proof) {
            if (last == 0) return false;
            if ((place & 1) == 1 || place == last) {
                hash = MerkleHash.node(next, hash);
                while ((place & 1) == 0 && place != 0) {
                    place >>>= 1;
                    last >>>= 1;
                }
            } else {
                hash = MerkleHash.node(hash, next);
            }
            place >>>= 1;
            last >>>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /** One state of a tree. */
    public record State(long size, byte[] root) {}

    /** Whether the later tree begins with all leaves of the older one. */
    public static boolean goesOn(State old, State later, List<byte[]> proof) {
        if (old.size() > later.size()) return false;
        if (old.size() == later.size()) return proof.isEmpty() && Arrays.equals(old.root(), later.root());
        if (old.size() == 0) return proof.isEmpty() && Arrays.equals(old.root(), MerkleHash.empty());
        boolean isPowerOfTwo = Long.bitCount(old.size()) == 1;
        if (!isPowerOfTwo && proof.isEmpty()) return false;
        return isPowerOfTwo
                ? walk(old, later, old.root(), proof)
                : walk(old, later, proof.get(0), proof.subList(1, proof.size()));
    }

    private static boolean walk(State old, State later, byte[] start, List<byte[]> proof) {
        long place = old.size() - 1;
        long last = later.size() - 1;
        int shift = Long.numberOfTrailingZeros(~place);
        place >>>= shift;
        last >>>= shift;
        byte[] oldRoot = start;
        byte[] newRoot = start;
        for (byte[] next : proof) {
            if (last == 0) return false;
            if ((place & 1) == 1 || place == last) {
                oldRoot = MerkleHash.node(next, oldRoot);
                newRoot = MerkleHash.node(next, newRoot);
                while ((place & 1) == 0 && place != 0) {
                    place >>>= 1;
                    last >>>= 1;
                }
            } else {
                newRoot = MerkleHash.node(newRoot, next);
            }
            place >>>= 1;
            last >>>= 1;
        }
        return last == 0 && Arrays.equals(oldRoot, old.root()) && Arrays.equals(newRoot, later.root());
    }
}
