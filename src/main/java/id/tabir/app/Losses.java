package id.tabir.app;

import id.tabir.base.StartFailure;
import id.tabir.base.Times;
import id.tabir.ledger.Entry;
import id.tabir.ledger.audit.Fault;
import id.tabir.ledger.audit.FolderLog;
import id.tabir.ledger.audit.Known;
import id.tabir.ledger.audit.LogAudit;
import id.tabir.ledger.audit.LogAudit.RecordWatch;
import id.tabir.ledger.audit.LogSource;
import id.tabir.ledger.audit.Restoration;
import id.tabir.ledger.audit.TicketOrder.Last;
import id.tabir.ledger.note.Checkpoint;
import id.tabir.ledger.note.LogName;
import id.tabir.ledger.note.VerifierKey;
import id.tabir.ledger.tree.MerkleHash;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a restored log lacks of the log before it: counted by its own word, named by those who have seen that one. */
final class Losses implements RecordWatch {
    private final VerifierKey key;
    private final List<Restoration> restorations;
    private final @Nullable Path before;
    private final Map<String, Integer> restored = new HashMap<>();
    private final Set<ByteBuffer> leaves = new HashSet<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable Fault fault;

    /** @param before a copy of the log as it was before it was restored last, or null */
    Losses(LogSource log, VerifierKey key, @Nullable Path before) {
        this.key = key;
        this.restorations = restorations(log, key);
        this.before = before;
        int untold = LogName.parse(key.name()).generation() - 1 - restorations.size();
        if (untold > 0)
            notes.add("was restored from a backup " + untold + " times without telling what it goes on from");
        if (before != null && restorations.isEmpty())
            throw new StartFailure("This log doesn't tell of a log before it (--before).");
    }

    private List<Restoration> restorations(LogSource log, VerifierKey key) {
        try {
            return Restoration.all(log, key);
        } catch (IllegalArgumentException e) {
            fault = new Fault(Fault.Kind.FORGED, null, "what the log says of its restore: " + e.getMessage());
            return List.of();
        }
    }

    private @Nullable Restoration latest() {
        return restorations.isEmpty() ? null : restorations.get(restorations.size() - 1);
    }

    /** Of the records that came out of the backup. */
    @Override
    public void see(long leaf, Entry entry) {
        Restoration latest = latest();
        if (latest == null || leaf > latest.entries()) return;
        restored.merge(entry.ticket(), entry.entry(), Math::max);
        if (before != null) leaves.add(ByteBuffer.wrap(MerkleHash.leaf(entry.record())));
    }

    /**
     * What can be said of it once the log was read.
     *
     * @param seen what others vouch for, of this log and of earlier generations
     * @param state what an earlier run remembers of the generation before, or null
     */
    @Nullable
    Fault finish(List<Known> seen, @Nullable VerifyState state) throws InterruptedException {
        restorations.forEach(one -> notes.add(counted(one)));
        Restoration latest = latest();
        if (fault != null || latest == null) return fault;
        for (Known one : seen) {
            Fault fault = contradiction(latest, one);
            if (fault != null) return fault;
        }
        seen.stream()
                .filter(one -> isLater(one.checkpoint(), latest.last()))
                .reduce((a, b) -> a.checkpoint().size() > b.checkpoint().size() ? a : b)
                .ifPresent(one -> notes.add(
                        one.who() + " has seen more of it: " + one.checkpoint().size() + " entries"));
        if (before != null) return compare(before, latest);
        if (state != null && state.isOf(latest)) name(state.tickets());
        return null;
    }

    List<String> notes() {
        return notes;
    }

    private static String counted(Restoration one) {
        String from = "generation " + one.generation() + " was restored from a backup of " + one.at() + " with "
                + one.entries() + " entries; ";
        Checkpoint last = one.last();
        if (last == null) return from + "how many the log had before is not known";
        String had = from + last.origin() + " is known to have had " + last.size();
        Long missing = one.missing();
        if (missing == null) return had;
        if (missing == 0) return had + ": none of them is missing";
        long first = one.backup() == null ? 0 : one.backup().size();
        return had + ": " + missing + " of them are not here, among its leaves " + first + " to " + (last.size() - 1);
    }

    private static boolean isLater(Checkpoint seen, @Nullable Checkpoint last) {
        return last != null && seen.origin().equals(last.origin()) && seen.size() > last.size();
    }

    /** Somebody has seen the log before with as many entries as the restored one says, but another root. */
    private static @Nullable Fault contradiction(Restoration latest, Known seen) {
        Checkpoint last = latest.last();
        Checkpoint then = seen.checkpoint();
        if (last == null || !last.origin().equals(then.origin()) || last.size() != then.size()) return null;
        if (Arrays.equals(last.root(), then.root())) return null;
        String what = "the log was restored from another one than " + seen.who() + " has seen, " + then.origin()
                + " with " + then.size() + " entries";
        return new Fault(Fault.Kind.FORKED, null, what);
    }

    /** By the last entry of each ticket. */
    private void name(Map<String, Last> then) {
        new TreeMap<>(then).forEach((ticket, last) -> {
            int have = restored.getOrDefault(ticket, 0);
            if (last.entry() <= have) return;
            String range = last.entry() == have + 1
                    ? "entry " + last.entry()
                    : "entries " + (have + 1) + " to " + last.entry();
            notes.add("not in the backup: ticket " + ticket + " " + range);
        });
    }

    /** Record by record; what both have must be the same. */
    private @Nullable Fault compare(Path copy, Restoration latest) throws InterruptedException {
        var log = new FolderLog(copy);
        if (!log.hasEntries())
            throw new StartFailure(copy + " (--before) has no tile/entries: records can't be named.");
        List<Fault> changed = new ArrayList<>();
        RecordWatch name = (leaf, entry) -> {
            if (leaves.contains(ByteBuffer.wrap(MerkleHash.leaf(entry.record())))) return;
            if (entry.entry() > restored.getOrDefault(entry.ticket(), 0))
                notes.add("not in the backup: ticket " + entry.ticket() + " entry " + entry.entry() + ": "
                        + entry.kind() + " by " + entry.actor() + " at "
                        + Times.text(Instant.ofEpochMilli(entry.at_ms())));
            else
                changed.add(new Fault(
                        Fault.Kind.EDITED,
                        new Fault.Place(leaf, entry.ticket(), entry.entry()),
                        "the restored log has another record here than the log before it"));
        };
        Checkpoint last = latest.last();
        VerifierKey then = key.named(last == null ? key.name() : last.origin());
        Fault fault =
                new LogAudit(log, then, List.of(), null).run(done -> {}, name).fault();
        return fault == null && !changed.isEmpty() ? changed.get(0) : fault;
    }
}
