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
import id.tabir.ledger.note.SignedNote;
import id.tabir.ledger.note.VerifierKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a restored log lacks of the logs before it: counted by its own word, named by those who have seen them. */
final class Losses implements RecordWatch {
    private final VerifierKey key;
    private final List<Restoration> restorations;
    private final @Nullable VerifyState state;
    private final @Nullable FolderLog before;
    private final @Nullable Remains ofState;
    private final @Nullable Remains ofBefore;
    private final List<String> notes = new ArrayList<>();
    private @Nullable Fault fault;

    /**
     * @param state what an earlier run remembers of an earlier generation, or null
     * @param before a copy of the log as it was before it was restored, or null
     */
    Losses(LogSource log, VerifierKey key, @Nullable VerifyState state, @Nullable Path before) {
        this.key = key;
        this.restorations = restorations(log, key);
        this.state = state;
        this.before = before == null ? null : new FolderLog(before);
        int untold = LogName.parse(key.name()).generation() - 1 - restorations.size();
        if (untold > 0)
            notes.add("was restored from a backup " + untold + " times without telling what it goes on from");
        ofState = state == null || !state.withEntries()
                ? null
                : Remains.of(state.checkpoint().origin(), restorations, false);
        ofBefore = this.before == null || before == null ? null : remains(this.before, before);
    }

    private Remains remains(FolderLog copy, Path folder) {
        if (restorations.isEmpty()) throw new StartFailure("This log doesn't tell of a log before it (--before).");
        if (!copy.hasEntries())
            throw new StartFailure(folder + " (--before) has no tile/entries: records can't be named.");
        Remains remains = Remains.of(origin(copy), restorations, true);
        if (remains == null) throw new StartFailure(folder + " (--before) is no copy of the log before a restore.");
        return remains;
    }

    private static String origin(FolderLog copy) {
        try {
            return Checkpoint.of(SignedNote.parse(copy.checkpoint())).origin();
        } catch (IllegalArgumentException e) {
            throw new StartFailure("The checkpoint of the copy (--before) is no signed note.");
        }
    }

    private List<Restoration> restorations(LogSource log, VerifierKey key) {
        try {
            return Restoration.all(log, key);
        } catch (IllegalArgumentException e) {
            fault = new Fault(Fault.Kind.FORGED, null, "what the log says of its restore: " + e.getMessage());
            return List.of();
        }
    }

    @Override
    public void see(long leaf, Entry entry) {
        if (ofState != null) ofState.see(leaf, entry);
        if (ofBefore != null) ofBefore.see(leaf, entry);
    }

    /**
     * What can be said of it once the log was read.
     *
     * @param seen what others vouch for, of this log and of earlier generations
     */
    @Nullable
    Fault finish(List<Known> seen) throws InterruptedException {
        if (fault != null) return fault;
        for (Restoration one : restorations) {
            notes.add(counted(one));
            List<Known> ofIt = seen.stream()
                    .filter(known -> one.equals(Remains.after(known.checkpoint().origin(), restorations)))
                    .toList();
            for (Known known : ofIt) {
                Fault contradiction = contradiction(one, known);
                if (contradiction != null) return contradiction;
            }
            tellMore(one, ofIt);
        }
        if (state != null && ofState != null) name(state.tickets(), ofState);
        return before == null || ofBefore == null ? null : compare(before, ofBefore);
    }

    private void tellMore(Restoration restoration, List<Known> seen) {
        seen.stream()
                .filter(one -> isLater(one.checkpoint(), restoration.last()))
                .reduce((a, b) -> a.checkpoint().size() > b.checkpoint().size() ? a : b)
                .ifPresent(one -> notes.add(one.who() + " has seen more of "
                        + one.checkpoint().origin() + ": " + one.checkpoint().size() + " entries"));
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
    private static @Nullable Fault contradiction(Restoration restoration, Known seen) {
        Checkpoint last = restoration.last();
        Checkpoint then = seen.checkpoint();
        if (last == null || !last.origin().equals(then.origin()) || last.size() != then.size()) return null;
        if (Arrays.equals(last.root(), then.root())) return null;
        String what = "the log was restored from another one than " + seen.who() + " has seen, " + then.origin()
                + " with " + then.size() + " entries";
        return new Fault(Fault.Kind.FORKED, null, what);
    }

    /** By the last entry of each ticket. */
    private void name(Map<String, Last> then, Remains remains) {
        new TreeMap<>(then).forEach((ticket, last) -> {
            int have = remains.lastEntry(ticket);
            if (last.entry() <= have) return;
            String range = last.entry() == have + 1
                    ? "entry " + last.entry()
                    : "entries " + (have + 1) + " to " + last.entry();
            notes.add("not in the backup: ticket " + ticket + " " + range);
        });
    }

    /** Record by record; what both have must be the same. */
    private @Nullable Fault compare(FolderLog copy, Remains remains) throws InterruptedException {
        List<Fault> changed = new ArrayList<>();
        RecordWatch name = (leaf, entry) -> {
            if (remains.has(entry)) return;
            if (!remains.isOfItsOwnBackup() || entry.entry() > remains.lastEntry(entry.ticket()))
                notes.add("not in the backup: ticket " + entry.ticket() + " entry " + entry.entry() + ": "
                        + entry.kind() + " by " + entry.actor() + " at "
                        + Times.text(Instant.ofEpochMilli(entry.at_ms())));
            else
                changed.add(new Fault(
                        Fault.Kind.EDITED,
                        new Fault.Place(leaf, entry.ticket(), entry.entry()),
                        "the restored log has another record here than the log before it"));
        };
        Fault fault = new LogAudit(copy, key.named(origin(copy)), List.of(), null)
                .run(done -> {}, name)
                .fault();
        return fault == null && !changed.isEmpty() ? changed.get(0) : fault;
    }
}
