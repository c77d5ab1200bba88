package id.tabir.app;

import id.tabir.ledger.Entry;
import id.tabir.ledger.audit.LogAudit.RecordWatch;
import id.tabir.ledger.audit.Restoration;
import id.tabir.ledger.note.Checkpoint;
import id.tabir.ledger.note.LogName;
import id.tabir.ledger.tree.MerkleHash;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a log has left of what it was in an earlier generation: the entries of the backup that took its place. */
final class Remains implements RecordWatch {
    private final String origin;
    private final Restoration restoration;
    private final long firstLeaf;
    private final boolean isByRecord;
    private final Map<String, Integer> lastEntries = new HashMap<>();
    private final Set<ByteBuffer> leaves = new HashSet<>();

    private Remains(String origin, Restoration restoration, long firstLeaf, boolean isByRecord) {
        this.origin = origin;
        this.restoration = restoration;
        this.firstLeaf = firstLeaf;
        this.isByRecord = isByRecord;
    }

    /**
     * @param origin the name of an earlier generation
     * @param restorations all that the log tells of, in order
     * @param isByRecord whether it will be asked for single records, which takes memory
     * @return null if the log tells of no restore after that one
     */
    static @Nullable Remains of(String origin, List<Restoration> restorations, boolean isByRecord) {
        Restoration after = after(origin, restorations);
        if (after == null) return null;
        // The records of the restores come first, the last one before all others; then what its backup had.
        return new Remains(origin, after, restorations.size() - restorations.indexOf(after), isByRecord);
    }

    /** The restore that a generation ended with, as far as the log tells of it. */
    static @Nullable Restoration after(String origin, List<Restoration> restorations) {
        int generation = LogName.parse(origin).generation();
        return restorations.stream()
                .filter(one -> one.generation() > generation)
                .findFirst()
                .orElse(null);
    }

    @Override
    public void see(long leaf, Entry entry) {
        if (leaf < firstLeaf || leaf >= firstLeaf + restoration.entries()) return;
        lastEntries.merge(entry.ticket(), entry.entry(), Math::max);
        if (isByRecord) leaves.add(ByteBuffer.wrap(MerkleHash.leaf(entry.record())));
    }

    boolean has(Entry entry) {
        return leaves.contains(ByteBuffer.wrap(MerkleHash.leaf(entry.record())));
    }

    /** The ticket's last entry that the backup had; 0 if it had none. */
    int lastEntry(String ticket) {
        return lastEntries.getOrDefault(ticket, 0);
    }

    /** Whether the backup was one of that very generation: then all that it has must be what was there. */
    boolean isOfItsOwnBackup() {
        Checkpoint backup = restoration.backup();
        return backup == null || backup.origin().equals(origin);
    }
}
