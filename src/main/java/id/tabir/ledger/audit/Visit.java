package id.tabir.ledger.audit;

import id.tabir.ledger.audit.Fault.Kind;
import id.tabir.ledger.note.Checkpoint;
import id.tabir.ledger.note.SignedNote;
import id.tabir.ledger.note.VerifierKey;
import id.tabir.ledger.tree.MerkleHash;
import id.tabir.ledger.tree.Proofs;
import id.tabir.ledger.tree.Tile;
import id.tabir.ledger.tree.TileId;
import id.tabir.ledger.tree.TilePath;
import id.tabir.ledger.tree.TileSet;
import org.jspecify.annotations.Nullable;

/**
 * A witness's look at a log: does its checkpoint go on from the last one? A few tiles prove it, however long the log.
 *
 * @param note null if there was none to be read
 */
public record Visit(@Nullable SignedNote note, @Nullable Fault fault) {

    /** @param last null: the first visit. Blocks */
    public static Visit pay(LogSource log, VerifierKey key, @Nullable Checkpoint last) {
        SignedNote note;
        Checkpoint now;
        try {
            note = SignedNote.parse(log.checkpoint());
            now = Checkpoint.of(note);
        } catch (IllegalArgumentException e) {
            return new Visit(null, Fault.whole(Kind.FORGED, "the checkpoint is no signed note"));
        }
        if (!key.verifies(note) || !now.origin().equals(key.name())) return new Visit(note, Fault.notSigned(key, note));
        return new Visit(note, last == null ? null : compare(log, last, now));
    }

    private static @Nullable Fault compare(LogSource log, Checkpoint last, Checkpoint now) {
        if (now.size() < last.size())
            return Fault.whole(Kind.ROLLED_BACK, "the log had " + last.size() + " entries and now has " + now.size());
        if (isProven(log, last, now)) return null;
        return Fault.whole(
                Kind.FORKED,
                "the log of " + now.size() + " entries does not go on from the one of " + last.size()
                        + " that this witness has seen");
    }

    private static boolean isProven(LogSource log, Checkpoint last, Checkpoint now) {
        var tiles = new TileSet();
        for (TileId id : TileSet.neededFor(tree -> tree.consistency(last.size(), now.size()))) {
            TilePath path = TilePath.holding(id.n() * TilePath.FULL, TileId.count(id.level(), now.size()));
            byte[] hashes = log.tile(id.level(), path);
            if (hashes == null || hashes.length != path.width() * MerkleHash.BYTES) return false;
            tiles.put(id, new Tile(hashes));
        }
        return Proofs.goesOn(last.state(), now.state(), tiles.consistency(last.size(), now.size()));
    }
}
