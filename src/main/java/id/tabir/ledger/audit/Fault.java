package id.tabir.ledger.audit;

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

    static Fault whole(Kind kind, String what) {
        return new Fault(kind, null, what);
    }

    @Override
    public String toString() {
        return kind + ": " + (place == null ? "" : place + ": ") + what;
    }
}
