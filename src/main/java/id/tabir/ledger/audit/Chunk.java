package id.tabir.ledger.audit;

import id.tabir.ledger.tree.Bundle;
import id.tabir.ledger.tree.MerkleHash;
import id.tabir.ledger.tree.Tile;
import id.tabir.ledger.tree.TilePath;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Up to 256 leaves of a log with their records, as the source has them.
 *
 * @param tile null if it isn't there or isn't as wide as it should be
 * @param records null if they weren't asked for or aren't there; may be fewer than there should be
 */
record Chunk(TilePath path, @Nullable Tile tile, @Nullable List<byte[]> records) {
    private static final int LANES = 8;
    private static final int AHEAD = 32;

    static Chunk read(LogSource source, TilePath path) {
        byte[] bundle = source.hasEntries() ? source.entries(path) : null;
        return new Chunk(path, tile(source, path), bundle == null ? null : records(bundle));
    }

    private static @Nullable Tile tile(LogSource source, TilePath path) {
        byte[] hashes = source.tile(0, path);
        return hashes == null || hashes.length != path.width() * MerkleHash.BYTES ? null : new Tile(hashes);
    }

    private static List<byte[]> records(byte[] bundle) {
        try {
            return Bundle.read(bundle);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** Hands over all chunks from a leaf on, in order, reading ahead. */
    static void each(LogSource source, long from, long size, Consumer<Chunk> take) throws InterruptedException {
        ExecutorService lanes = Executors.newFixedThreadPool(LANES);
        Deque<Future<Chunk>> ahead = new ArrayDeque<>();
        try {
            long next = from - from % TilePath.FULL;
            while (next < size || !ahead.isEmpty()) {
                for (; next < size && ahead.size() < AHEAD; next += TilePath.FULL) {
                    TilePath path = TilePath.holding(next, size);
                    ahead.add(lanes.submit(() -> read(source, path)));
                }
                take.accept(ahead.remove().get());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } finally {
            lanes.shutdownNow();
        }
    }
}
