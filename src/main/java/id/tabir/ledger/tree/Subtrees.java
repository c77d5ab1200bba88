package id.tabir.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/** Looks up the roots of a tree's perfect subtrees, from which every other hash of the tree follows (RFC 6962). */
@FunctionalInterface
public interface Subtrees {
    /** The root of the 2^height leaves that begin at leaf {@code n · 2^height}; 32 bytes. */
    byte[] hash(int height, long n);

    /** The tree's root when it had this many leaves. */
    default byte[] root(long size) {
        return size == 0 ? MerkleHash.empty() : range(0, size);
    }

    /** The hashes that lead from a leaf to the root of the tree of this size (section 2.1.1, PATH), lowest first. */
    default List<byte[]> inclusion(long index, long size) {
        if (index < 0 || index >= size) throw new IllegalArgumentException("no leaf " + index + " among " + size);
        List<byte[]> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long split = from + split(to - from);
            path.add(0, index < split ? range(split, to) : range(from, split));
            if (index < split) to = split;
            else from = split;
        }
        return path;
    }

    /** What shows that the tree of {@code size} goes on from that of {@code old} (section 2.1.2, PROOF). */
    default List<byte[]> consistency(long old, long size) {
        if (old < 0 || old > size) throw new IllegalArgumentException("a tree of " + size + " never had " + old);
        List<byte[]> proof = new ArrayList<>();
        if (old == 0 || old == size) return proof;
        long from = 0;
        long to = size;
        while (to != old) {
            long split = from + split(to - from);
            proof.add(0, old <= split ? range(split, to) : range(from, split));
            if (old <= split) to = split;
            else from = split;
        }
        // The old tree's root itself is known to who asks; of a lower part of it they need the hash.
        if (from > 0) proof.add(0, range(from, to));
        return proof;
    }

    /** The hash over leaves {@code from} to {@code to}, where {@code from} is a place at which the tree splits. */
    private byte[] range(long from, long to) {
        int height = Long.numberOfTrailingZeros(Long.highestOneBit(to - from));
        long whole = from + (1L << height);
        byte[] left = hash(height, from >>> height);
        return whole == to ? left : MerkleHash.node(left, range(whole, to));
    }

    /** The largest power of two below {@code size}, which is at least 2. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
