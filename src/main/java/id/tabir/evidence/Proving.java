package id.tabir.evidence;

import id.tabir.base.Problem;
import id.tabir.ledger.Entry;
import id.tabir.ledger.audit.Transcript;
import id.tabir.ledger.audit.Transcript.Piece;
import id.tabir.ledger.note.Checkpoint;
import id.tabir.ledger.note.LogSigner;
import id.tabir.ledger.note.SignedNote;
import id.tabir.ledger.note.VerifierKey;
import id.tabir.ledger.sequence.PublishedTree;
import id.tabir.ledger.sequence.PublishedTree.Place;
import id.tabir.ledger.tree.TileId;
import id.tabir.ledger.tree.TileSet;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts together why the log holds a ticket's entries: records, contents, and the way from each to the checkpoint. */
public final class Proving {
    /** A new entry is under the checkpoint by then, as a rule. */
    private static final long PATIENCE_MS = 2000;

    private static final long PACE_MS = 100;

    private final Vertx vertx;
    private final Pool pool;
    private final LogSigner signer;

    public Proving(Vertx vertx, Pool pool, LogSigner signer) {
        this.vertx = vertx;
        this.pool = pool;
        this.signer = signer;
    }

    /**
     * Entries {@code first} to {@code last} of a ticket.
     *
     * @return fails with {@code unavailable} if the last one isn't under a checkpoint in time
     */
    Future<Transcript> prove(String ticket, int first, int last) {
        return sequenced(ticket, last, PATIENCE_MS)
                .compose(ready -> PublishedTree.indexes(pool, ticket, first, last))
                .compose(indexes -> gather(ticket, first, last, indexes));
    }

    private Future<Void> sequenced(String ticket, int entry, long patience_ms) {
        return PublishedTree.indexes(pool, ticket, entry, entry).compose(found -> {
            if (!found.isEmpty()) return Future.succeededFuture();
            if (patience_ms <= 0)
                throw Problem.unavailable("This is not under a checkpoint of the log yet; try again.");
            return vertx.timer(PACE_MS, TimeUnit.MILLISECONDS)
                    .compose(later -> sequenced(ticket, entry, patience_ms - PACE_MS));
        });
    }

    private Future<Transcript> gather(String ticket, int first, int last, Map<Integer, Long> indexes) {
        List<Place> places = IntStream.rangeClosed(first, last)
                .mapToObj(entry -> new Place(ticket, entry))
                .toList();
        return Future.all(
                        PublishedTree.checkpoint(pool),
                        PublishedTree.generation(pool),
                        PublishedTree.entries(pool, places),
                        Contents.between(pool, ticket, first, last))
                .compose(all -> {
                    SignedNote note = SignedNote.parse(all.resultAt(0));
                    VerifierKey key = signer.verifier(all.resultAt(1));
                    List<@Nullable Entry> entries = all.resultAt(2);
                    Map<Integer, Contents.Salted> contents = all.resultAt(3);
                    return tree(Checkpoint.of(note).size(), indexes.values())
                            .map(tree -> new Transcript(
                                    note, key, ticket, pieces(entries, contents, indexes, paths(note, tree))));
                });
    }

    private Future<TileSet> tree(long size, Iterable<Long> indexes) {
        Set<TileId> needed = new LinkedHashSet<>();
        for (long index : indexes) needed.addAll(TileSet.neededFor(tree -> tree.inclusion(index, size)));
        return PublishedTree.tiles(pool, needed).map(tiles -> {
            var set = new TileSet();
            tiles.forEach(set::put);
            return set;
        });
    }

    private static LongFunction<List<byte[]>> paths(SignedNote note, TileSet tree) {
        long size = Checkpoint.of(note).size();
        return index -> tree.inclusion(index, size);
    }

    private static List<Piece> pieces(
            List<@Nullable Entry> entries,
            Map<Integer, Contents.Salted> contents,
            Map<Integer, Long> indexes,
            LongFunction<List<byte[]>> paths) {
        List<Piece> pieces = new ArrayList<>();
        for (Entry entry : entries) {
            // What somebody has deleted can't be shown; that it is missing will be seen.
            if (entry == null) continue;
            Long index = indexes.get(entry.entry());
            if (index == null) continue;
            Contents.Salted content = contents.get(entry.entry());
            pieces.add(new Piece(
                    entry.record(),
                    content == null ? null : content.body(),
                    content == null ? null : content.salt(),
                    index,
                    paths.apply(index),
                    null));
        }
        return pieces;
    }
}
