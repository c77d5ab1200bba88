package id.tabir.ledger.audit;

import id.tabir.ledger.note.Checkpoint;
import id.tabir.ledger.note.LogName;
import id.tabir.ledger.note.SignedNote;
import id.tabir.ledger.note.VerifierKey;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a log, and where.
 *
 * @param place null where the log as a whole is meant
 */
public record Fault(Kind kind, @Nullable Place place, String what) {
    public enum Kind {
        EDITED,
        MISSING,
        INSERTED,
        REORDERED,
        CUT_OFF,
        ROLLED_BACK,
        FORGED,
        FORKED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * Where.
     *
     * @param leaf the entry's number in the whole log, from 0; null in a transcript
     * @param ticket null, as is {@code entry}, where no record tells
     */
    public record Place(
            @Nullable Long leaf,
            @Nullable String ticket,
            @Nullable Integer entry) {
        @Override
        public String toString() {
            String where = ticket == null ? "leaf " + leaf : "ticket " + ticket + " entry " + entry;
            return ticket == null || leaf == null ? where : where + " (leaf " + leaf + ")";
        }
    }

    /** Of a checkpoint that isn't the log's under this key: forged, or of the same log after a restore. */
    static Fault notSigned(VerifierKey key, SignedNote note) {
        String name = Checkpoint.of(note).origin();
        VerifierKey later = key.named(name);
        if (LogName.parse(key.name()).isBefore(LogName.parse(name)) && later.verifies(note))
            return whole(
                    Kind.ROLLED_BACK,
                    key.name() + " was restored from a backup and goes on as " + name + ": to follow it, name its key, "
                            + later);
        return whole(Kind.FORGED, "the checkpoint is not signed by " + key.name() + "'s key");
    }

    static Fault whole(Kind kind, String what) {
        return new Fault(kind, null, what);
    }

    @Override
    public String toString() {
        return kind + ": " + (place == null ? "" : place + ": ") + what;
    }
}
