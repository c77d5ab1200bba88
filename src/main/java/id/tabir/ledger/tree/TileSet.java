package id.tabir.ledger.tree;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Tiles by their place, and the hashes of the tree that follow from them. */
public final class TileSet implements Subtrees {
    private final Map<TileId, Tile> tiles = new HashMap<>();

    /** Which tiles are needed to compute something of a tree. */
    public static Set<TileId> neededFor(Consumer<Subtrees> computation) {
        Set<TileId> needed = new LinkedHashSet<>();
        computation.accept((height, n) -> {
            needed.add(TileId.holding(height, n));
            return new byte[MerkleHash.BYTES];
        });
        return needed;
    }

    public void put(TileId id, Tile tile) {
        tiles.put(id, tile);
    }

    /** @throws IllegalStateException if a tile is missing or too short */
    @Override
    public byte[] hash(int height, long n) {
        Tile tile = tiles.get(TileId.holding(height, n));
        if (tile == null) throw new IllegalStateException("the tree has no tile " + TileId.holding(height, n));
        try {
            return TileId.root(tile, height, n);
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalStateException("too short a tile " + TileId.holding(height, n), e);
        }
    }
}
