package id.tabir.ledger.tree;

import java.util.Arrays;
import java.util.Objects;

/** A run of up to 256 hashes of one level of the tree, one after the other: a tile, or its first part. */
public record Tile(byte[] hashes) {

    public Tile {
        if (hashes.length % MerkleHash.BYTES != 0 || hashes.length > TilePath.FULL * MerkleHash.BYTES)
            throw new IllegalArgumentException("not a tile: " + hashes.length + " bytes");
    }

    public int width() {
        return hashes.length / MerkleHash.BYTES;
    }

    public boolean isFull() {
        return width() == TilePath.FULL;
    }

    /** @throws IndexOutOfBoundsException if it isn't that wide */
    public byte[] hash(int i) {
        Objects.checkIndex(i, width());
        return Arrays.copyOfRange(hashes, i * MerkleHash.BYTES, (i + 1) * MerkleHash.BYTES);
    }

    /** The root over 2^height of its hashes, from the one numbered {@code n · 2^height} on. */
    public byte[] root(int height, int n) {
        if (height == 0) return hash(n);
        byte[][] row = new byte[1 << height][];
        for (int i = 0; i < row.length; i++) row[i] = hash((n << height) + i);
        for (int left = row.length; left > 1; left /= 2) {
            for (int i = 0; i < left / 2; i++) row[i] = MerkleHash.node(row[2 * i], row[2 * i + 1]);
        }
        return row[0];
    }

    /** Its first {@code width} hashes. */
    public Tile first(int width) {
        return width == width() ? this : new Tile(Arrays.copyOf(hashes, width * MerkleHash.BYTES));
    }
}
