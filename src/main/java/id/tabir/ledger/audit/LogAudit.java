package id.tabir.ledger.audit;

import id.tabir.ledger.Entry;
import id.tabir.ledger.audit.Fault.Kind;
import id.tabir.ledger.audit.Fault.Place;
import id.tabir.ledger.note.Checkpoint;
import id.tabir.ledger.note.SignedNote;
import id.tabir.ledger.note.VerifierKey;
import id.tabir.ledger.tree.MerkleHash;
import id.tabir.ledger.tree.RightEdge;
import id.tabir.ledger.tree.Tile;
import id.tabir.ledger.tree.TileId;
import id.tabir.ledger.tree.TilePath;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Checks a whole log: its signature, every tile, every record, each ticket's order, and what others have seen of it. */
public final class LogAudit {
    private final LogSource source;
    private final VerifierKey key;
    private final List<Known> known;
    private final @Nullable Start start;

    /** @param start null: from the beginning */
    public LogAudit(LogSource source, VerifierKey key, List<Known> known, @Nullable Start start) {
        this.source = source;
        this.key = key;
        this.known = known;
        this.start = start;
    }

    /**
     * Blocks.
     *
     * @param progress told how many leaves have been read
     * @param seen gets each record that is what the tree says, with its leaf
     */
    public Report run(LongConsumer progress, RecordWatch seen) throws InterruptedException {
        var order = new TicketOrder();
        Checkpoint now;
        try {
            SignedNote note = SignedNote.parse(source.checkpoint());
            now = Checkpoint.of(note);
            if (!key.verifies(note)) return new Report(now, order, Fault.notSigned(key, note));
        } catch (IllegalArgumentException e) {
            return new Report(null, order, Fault.whole(Kind.FORGED, "the checkpoint is no signed note"));
        }
        if (!now.origin().equals(key.name()))
            return new Report(
                    now, order, Fault.whole(Kind.FORGED, "the checkpoint is of another log, " + now.origin()));
        Fault shorter = shorter(now);
        if (shorter != null) return new Report(now, order, shorter);
        return new Report(now, order, walk(now, order, progress, seen));
    }

    /** Gets the records of a log one by one. */
    public interface RecordWatch {
        void see(long leaf, Entry entry);
    }

    private @Nullable Fault shorter(Checkpoint now) {
        for (Known one : known) {
            Checkpoint then = one.checkpoint();
            if (then.size() > now.size()) {
                var place = new Place(now.size(), null, null);
                return new Fault(
                        Kind.ROLLED_BACK,
                        place,
                        one.who() + " has seen " + then.size() + " entries, the log has " + now.size());
            }
        }
        return null;
    }

    private @Nullable Fault walk(Checkpoint now, TicketOrder order, LongConsumer progress, RecordWatch seen)
            throws InterruptedException {
        RightEdge edge = new RightEdge();
        if (start != null) {
            RightEdge resumed = resumed(start.checkpoint());
            if (resumed == null) return forked("the last run", start.checkpoint(), new Place(null, null, null));
            edge = resumed;
            order.tickets().putAll(start.tickets());
        }
        var walk = new LogWalk(source, edge, known, order, seen);
        Chunk.each(source, edge.size(), now.size(), chunk -> {
            walk.take(chunk);
            progress.accept(walk.size());
        });
        return walk.verdict(now);
    }

    /** The tree's edge where an earlier run stopped; null if it isn't the one that run has seen. */
    private @Nullable RightEdge resumed(Checkpoint at) {
        Map<TileId, Tile> tiles = new HashMap<>();
        for (TileId id : RightEdge.tilesOf(at.size())) {
            int width = (int) (TileId.count(id.level(), at.size()) % TilePath.FULL);
            byte[] hashes = source.tile(id.level(), new TilePath(id.n(), width));
            if (hashes == null || hashes.length != width * MerkleHash.BYTES) return null;
            tiles.put(id, new Tile(hashes));
        }
        RightEdge edge = RightEdge.of(at.size(), tiles);
        return Arrays.equals(edge.root(), at.root()) ? edge : null;
    }

    static Fault forked(String who, Checkpoint seen, Place place) {
        return new Fault(
                Kind.FORKED,
                place,
                who + " has seen another log up to " + seen.size()
                        + " entries: the past was rewritten and signed anew");
    }
}
