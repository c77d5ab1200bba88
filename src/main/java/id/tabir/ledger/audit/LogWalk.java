package id.tabir.ledger.audit;

import id.tabir.ledger.Entry;
import id.tabir.ledger.audit.Fault.Kind;
import id.tabir.ledger.audit.Fault.Place;
import id.tabir.ledger.note.Checkpoint;
import id.tabir.ledger.tree.MerkleHash;
import id.tabir.ledger.tree.RightEdge;
import id.tabir.ledger.tree.Tile;
import id.tabir.ledger.tree.TileId;
import id.tabir.ledger.tree.TilePath;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One way through a log, chunk by chunk: builds the tree anew from what is read and remembers what doesn't fit. */
final class LogWalk {
    private final LogSource source;
    private final RightEdge edge;
    private final TicketOrder order;
    private final LogAudit.RecordWatch seen;
    private final Deque<Known> ahead;
    private final Mismatches mismatches = new Mismatches();
    /** The tree that the records make, from where they differ from the tiles on. */
    private @Nullable RightEdge ofRecords;

    private @Nullable Fault cutOff;
    private @Nullable Fault wrongTile;
    private @Nullable Fault fork;
    private long lastAgreed;

    LogWalk(LogSource source, RightEdge edge, List<Known> known, TicketOrder order, LogAudit.RecordWatch seen) {
        this.source = source;
        this.edge = edge;
        this.order = order;
        this.seen = seen;
        this.lastAgreed = edge.size();
        this.ahead = new ArrayDeque<>(known.stream()
                .filter(k -> k.checkpoint().size() >= edge.size())
                .sorted(Comparator.comparingLong(k -> k.checkpoint().size()))
                .toList());
        meetThoseHere();
    }

    long size() {
        return edge.size();
    }

    void take(Chunk chunk) {
        if (cutOff != null) return;
        TilePath path = chunk.path();
        Tile tile = chunk.tile();
        if (tile == null) {
            var place = new Place(edge.size(), null, null);
            cutOff = new Fault(Kind.CUT_OFF, place, "the tree's hashes end here: tile/0/" + path + " is not there");
            return;
        }
        if (source.hasEntries() && chunk.records() == null) {
            var place = new Place(edge.size(), null, null);
            cutOff = new Fault(Kind.CUT_OFF, place, "the records end here: tile/entries/" + path + " is not there");
            return;
        }
        for (int i = (int) (edge.size() - path.first()); i < path.width(); i++) leaf(chunk, i, tile.hash(i));
        edge.takeChanged().forEach((id, made) -> {
            if (id.level() > 0 && made.isFull()) compare(id, made);
        });
    }

    private void leaf(Chunk chunk, int i, byte[] leaf) {
        long index = edge.size();
        List<byte[]> records = chunk.records();
        if (records != null) record(index, i < records.size() ? records.get(i) : null, leaf);
        edge.append(leaf);
        meetThoseHere();
    }

    private void record(long index, byte @Nullable [] record, byte[] leaf) {
        byte[] hash = record == null ? MerkleHash.empty() : MerkleHash.leaf(record);
        Entry entry = record == null ? null : Entry.parse(record);
        boolean fits = Arrays.equals(hash, leaf);
        if (!fits) {
            if (mismatches.isEmpty()) ofRecords = edge.copy();
            mismatches.add(index, record, leaf);
        }
        if (ofRecords != null) ofRecords.append(hash);
        if (entry != null) {
            order.see(entry, index);
            if (fits) seen.see(index, entry);
        } else if (fits && wrongTile == null) {
            wrongTile = new Fault(Kind.FORGED, new Place(index, null, null), "what was logged here is no record");
        }
    }

    private void meetThoseHere() {
        while (!ahead.isEmpty() && ahead.element().checkpoint().size() == edge.size()) meet(ahead.remove());
    }

    /** Measures the tree so far by what somebody has seen of it. */
    private void meet(Known one) {
        Checkpoint then = one.checkpoint();
        if (Arrays.equals(then.root(), edge.root())) lastAgreed = then.size();
        else if (fork == null) fork = LogAudit.forked(one.who(), then, new Place(lastAgreed, null, null));
    }

    private void compare(TileId id, Tile made) {
        if (wrongTile != null) return;
        var path = new TilePath(id.n(), made.width());
        byte[] there = source.tile(id.level(), path);
        if (there != null && Arrays.equals(there, made.hashes())) return;
        int i = there == null ? 0 : Math.max(0, Arrays.mismatch(there, made.hashes()) / MerkleHash.BYTES);
        long leaf = (path.first() + i) << (8 * id.level());
        wrongTile = new Fault(
                Kind.FORGED,
                new Place(leaf, null, null),
                "tile/" + id.level() + "/" + path + (there == null ? " is not there" : " is not the tree's"));
    }

    @Nullable
    Fault verdict(Checkpoint now) {
        if (cutOff != null) return named(mismatches.isEmpty() ? cutOff : mismatches.explain());
        RightEdge.tilesOf(now.size()).stream()
                .filter(id -> id.level() > 0)
                .forEach(id -> compare(id, edge.tile(id.level())));
        if (!Arrays.equals(edge.root(), now.root())) return named(wrongTree(now));
        if (!mismatches.isEmpty()) return named(located(mismatches.explain()));
        if (wrongTile != null) return named(wrongTile);
        return fork == null ? order.fault() : named(fork);
    }

    /** The tiles don't lead to the root that was signed: are the records right, or neither? */
    private Fault wrongTree(Checkpoint now) {
        if (ofRecords != null && Arrays.equals(ofRecords.root(), now.root())) {
            var place = new Place(mismatches.first(), null, null);
            return new Fault(Kind.FORGED, place, "the tree's hashes are not those of its records");
        }
        if (!mismatches.isEmpty()) return located(mismatches.explain());
        Place place = wrongTile == null ? null : wrongTile.place();
        return new Fault(Kind.EDITED, place, "records and hashes from here on don't lead to the checkpoint");
    }

    /** Where only a place in the log is known but a ticket's entries have a gap, that is what is missing. */
    private Fault located(Fault found) {
        boolean isUnnamed = found.place() != null && found.place().ticket() == null;
        Fault gap = order.fault();
        return isUnnamed && found.kind() == Kind.MISSING && gap != null && gap.kind() == Kind.MISSING
                ? new Fault(Kind.MISSING, gap.place(), found.what())
                : found;
    }

    /** Adds the ticket and entry that stand at the fault's place now. */
    private Fault named(Fault found) {
        Place place = found.place();
        Long leaf = place == null || place.ticket() != null ? null : place.leaf();
        if (leaf == null || found.kind() == Kind.MISSING || leaf >= edge.size()) return found;
        Entry entry = entry(leaf);
        return entry == null
                ? found
                : new Fault(found.kind(), new Place(leaf, entry.ticket(), entry.entry()), found.what());
    }

    private @Nullable Entry entry(long leaf) {
        TilePath path = TilePath.holding(leaf, edge.size());
        List<byte[]> records = Chunk.read(source, path).records();
        int i = (int) (leaf - path.first());
        return records == null || records.size() <= i ? null : Entry.parse(records.get(i));
    }
}
