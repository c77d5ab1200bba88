package id.tabir.operations;

import id.tabir.ledger.note.Checkpoint;
import id.tabir.ledger.note.LogName;
import id.tabir.ledger.note.SignedNote;
import java.util.Comparator;

/** Of several checkpoints of a log the one that knows most of it. */
final class LastKnown {
    private static final Comparator<Checkpoint> BY_AGE = Comparator.comparingInt(
                    (Checkpoint one) -> LogName.parse(one.origin()).generation())
            .thenComparingLong(Checkpoint::size);

    private LastKnown() {}

    /** @param notes signed notes; what is none is passed over. Empty if all are */
    static String of(String... notes) {
        String best = "";
        Checkpoint most = null;
        for (String note : notes) {
            try {
                Checkpoint one = Checkpoint.of(SignedNote.parse(note));
                if (most != null && BY_AGE.compare(one, most) <= 0) continue;
                most = one;
                best = note;
            } catch (IllegalArgumentException e) {
                // Somebody's file; it says nothing of the log.
            }
        }
        return best;
    }
}
