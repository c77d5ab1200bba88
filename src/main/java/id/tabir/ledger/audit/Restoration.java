package id.tabir.ledger.audit;

import id.tabir.ledger.Entry;
import id.tabir.ledger.Generation;
import id.tabir.ledger.Kind;
import id.tabir.ledger.audit.Transcript.Piece;
import id.tabir.ledger.note.Checkpoint;
import id.tabir.ledger.note.LogName;
import id.tabir.ledger.note.SignedNote;
import id.tabir.ledger.note.VerifierKey;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the first record of a restored log says of the log before it.
 *
 * @param at when the backup was taken, RFC 3339
 * @param entries that the backup had: the leaves after the first one
 * @param backup the checkpoint in the backup, which may have a few more entries than that; null if there was none
 * @param last the last checkpoint that whoever restored knew of; null if there was none, or it isn't the log's
 */
public record Restoration(
        int generation,
        String at,
        long entries,
        @Nullable Checkpoint backup,
        @Nullable Checkpoint last) {

    /**
     * All that a log tells of itself, in order; those it keeps to itself are missing.
     *
     * @throws IllegalArgumentException naming what is wrong, if it proves no such record
     */
    public static List<Restoration> all(LogSource log, VerifierKey key) {
        List<Restoration> all = new ArrayList<>();
        for (int generation = 2; generation <= LogName.parse(key.name()).generation(); generation++) {
            String receipt = log.restored(generation);
            if (receipt != null) all.add(of(receipt, generation, key));
        }
        return all;
    }

    private static Restoration of(String receipt, int generation, VerifierKey key) {
        Transcript told = Transcript.parse(receipt, "What the log says of its restore");
        Fault fault = told.check(key);
        if (fault != null) throw new IllegalArgumentException(fault.what());
        Piece piece = told.pieces().get(0);
        Entry entry = Entry.parse(piece.record());
        boolean isIt = entry != null
                && entry.ticket().equals(Generation.ticket(generation))
                && entry.kind().equals(Kind.RESTORED.word());
        if (!isIt || piece.content() == null) throw new IllegalArgumentException("this is not the record of a restore");
        return said(piece.content(), generation, key);
    }

    private static Restoration said(String content, int generation, VerifierKey key) {
        try {
            var json = new JsonObject(content);
            return new Restoration(
                    generation,
                    json.getString("backupAt"),
                    json.getLong("backupEntries"),
                    checkpoint(json.getString("backupCheckpoint"), key),
                    checkpoint(json.getString("lastCheckpoint"), key));
        } catch (DecodeException | ClassCastException | NullPointerException e) {
            throw new IllegalArgumentException("the record of the restore says something else", e);
        }
    }

    private static @Nullable Checkpoint checkpoint(String text, VerifierKey key) {
        try {
            SignedNote note = SignedNote.parse(text);
            Checkpoint checkpoint = Checkpoint.of(note);
            return key.named(checkpoint.origin()).verifies(note) ? checkpoint : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** How many entries of the log before are known not to be here, as its last known checkpoint tells; null: unknown. */
    public @Nullable Long missing() {
        // Of two generations' trees, one's entries can't be counted against the other's.
        if (last == null || backup == null || !last.origin().equals(backup.origin())) return null;
        return Math.max(0, last.size() - entries);
    }
}
