package id.tabir.ledger.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The right edge of a growing tree, all that is needed to append to it: on each level the hashes of the tile that isn't
 * full yet. What {@link #append} changes is kept until {@link #takeChanged} hands it over to be stored.
 */
public final class RightEdge {
    /** log2 of {@link TilePath#FULL}. */
    private static final int HEIGHT = 8;

    private final List<Level> levels = new ArrayList<>();
    private final Map<TileId, Tile> filled = new LinkedHashMap<>();
    private long size;

    /** The edge of a tree without leaves. */
    public RightEdge() {}

    /** The edge of a tree of this size, out of the tiles that {@link #tilesOf} names. */
    public static RightEdge of(long size, Map<TileId, Tile> tiles) {
        var edge = new RightEdge();
        edge.size = size;
        for (int level = 0; TileId.count(level, size) > 0; level++) {
            long count = TileId.count(level, size);
            var made = new Level(count / TilePath.FULL);
            edge.levels.add(made);
            made.width = (int) (count % TilePath.FULL);
            Tile tile = tiles.get(new TileId(level, made.n));
            if (made.width == 0) continue;
            if (tile == null || tile.width() < made.width)
                throw new IllegalStateException("the tree has no tile " + new TileId(level, made.n));
            System.arraycopy(tile.hashes(), 0, made.hashes, 0, made.width * MerkleHash.BYTES);
        }
        return edge;
    }

    /** The tiles that aren't full in a tree of this size. */
    public static List<TileId> tilesOf(long size) {
        List<TileId> tiles = new ArrayList<>();
        for (int level = 0; TileId.count(level, size) > 0; level++) {
            long count = TileId.count(level, size);
            if (count % TilePath.FULL > 0) tiles.add(new TileId(level, count / TilePath.FULL));
        }
        return tiles;
    }

    public long size() {
        return size;
    }

    /** One that can grow in another direction; it has nothing to hand over yet. */
    public RightEdge copy() {
        var copy = new RightEdge();
        copy.size = size;
        for (Level level : levels) {
            var made = new Level(level.n);
            made.width = level.width;
            System.arraycopy(level.hashes, 0, made.hashes, 0, level.hashes.length);
            copy.levels.add(made);
        }
        return copy;
    }

    public void append(byte[] leaf) {
        append(0, leaf);
        size++;
    }

    private void append(int at, byte[] hash) {
        if (at == levels.size()) levels.add(new Level(0));
        Level level = levels.get(at);
        System.arraycopy(hash, 0, level.hashes, level.width * MerkleHash.BYTES, MerkleHash.BYTES);
        level.width++;
        level.changed = true;
        if (level.width < TilePath.FULL) return;
        Tile full = level.tile();
        filled.put(new TileId(at, level.n), full);
        level.n++;
        level.width = 0;
        level.changed = false;
        append(at + 1, full.root(HEIGHT, 0));
    }

    /** The root of the tree as it is now. */
    public byte[] root() {
        byte[] root = null;
        for (Level level : levels) {
            Tile tile = level.tile();
            // Perfect subtrees stand largest first; folding goes from the last one up.
            for (int height = 0; height < HEIGHT; height++) {
                if (((level.width >>> height) & 1) == 0) continue;
                byte[] left = tile.root(height, (level.width >>> height) - 1);
                root = root == null ? left : MerkleHash.node(left, root);
            }
        }
        return root == null ? MerkleHash.empty() : root;
    }

    /** The tile of a level that isn't full yet. */
    public Tile tile(int level) {
        return levels.get(level).tile();
    }

    /** All tiles that have changed since the last call: those filled meanwhile, and those that aren't full. */
    public Map<TileId, Tile> takeChanged() {
        Map<TileId, Tile> changed = new LinkedHashMap<>(filled);
        filled.clear();
        for (int i = 0; i < levels.size(); i++) {
            Level level = levels.get(i);
            if (level.changed) changed.put(new TileId(i, level.n), level.tile());
            level.changed = false;
        }
        return changed;
    }

    private static final class Level {
        final byte[] hashes = new byte[TilePath.FULL * MerkleHash.BYTES];
        long n;
        int width;
        boolean changed;

        Level(long n) {
            this.n = n;
        }

        Tile tile() {
            return new Tile(Arrays.copyOf(hashes, width * MerkleHash.BYTES));
        }
    }
}
