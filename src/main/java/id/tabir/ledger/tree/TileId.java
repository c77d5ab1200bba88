package id.tabir.ledger.tree;

/**
 * A tile's place in the tree: its hashes are the roots of perfect subtrees of 256^level leaves.
 *
 * @param n its number on its level
 */
public record TileId(int level, long n) {
    private static final int HEIGHT = 8;

    /** The tile in which the root of such a subtree stands, or from whose hashes it follows. */
    public static TileId holding(int height, long n) {
        return new TileId(height / HEIGHT, n >>> (HEIGHT - height % HEIGHT));
    }

    /** The root of a perfect subtree, out of the tile that {@link #holding} names. */
    public static byte[] root(Tile tile, int height, long n) {
        int inTile = height % HEIGHT;
        return tile.root(inTile, (int) (n & ((1L << (HEIGHT - inTile)) - 1)));
    }

    /** How many hashes a tree of this size has on a level. */
    public static long count(int level, long size) {
        return level * HEIGHT >= Long.SIZE ? 0 : size >>> (level * HEIGHT);
    }
}
