package id.tabir.ledger.audit;

import id.tabir.ledger.Entry;
import id.tabir.ledger.audit.Fault.Kind;
import id.tabir.ledger.audit.Fault.Place;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether each ticket's entries come as 1, 2, 3 … with times that never go back. */
public final class TicketOrder {
    /** The last entry of a ticket, and its time since 1970. */
    public record Last(int entry, long at_ms) {}

    private final Map<String, Last> tickets = new HashMap<>();
    private @Nullable Fault fault;

    public Map<String, Last> tickets() {
        return tickets;
    }

    /** The first one found. */
    @Nullable
    Fault fault() {
        return fault;
    }

    /** @param leaf its place in the log; null in a transcript */
    void see(Entry entry, @Nullable Long leaf) {
        Last last = tickets.getOrDefault(entry.ticket(), new Last(0, Long.MIN_VALUE));
        if (fault == null) fault = wrong(entry, last, leaf);
        if (entry.entry() > last.entry()) tickets.put(entry.ticket(), new Last(entry.entry(), entry.at_ms()));
    }

    private static @Nullable Fault wrong(Entry entry, Last last, @Nullable Long leaf) {
        var here = new Place(leaf, entry.ticket(), entry.entry());
        if (entry.entry() <= last.entry())
            return new Fault(Kind.REORDERED, here, "it comes after entry " + last.entry() + " of its ticket");
        if (entry.entry() > last.entry() + 1) {
            var gone = new Place(leaf, entry.ticket(), last.entry() + 1);
            return new Fault(Kind.MISSING, gone, "the log goes on with entry " + entry.entry() + " of its ticket");
        }
        if (entry.at_ms() < last.at_ms())
            return new Fault(Kind.EDITED, here, "its time is before that of the entry before it");
        return null;
    }
}
