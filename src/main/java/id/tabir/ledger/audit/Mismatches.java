package id.tabir.ledger.audit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import id.tabir.ledger.Entry;
import id.tabir.ledger.audit.Fault.Kind;
import id.tabir.ledger.audit.Fault.Place;
import id.tabir.ledger.tree.MerkleHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Records that aren't what the tree says at their place, and what may have been done to them. */
final class Mismatches {
    private static final int MOST = 600;
    /** What our own server gives in place of a record that is gone. */
    private static final Pattern GONE = Pattern.compile("tabir-missing/v1\nticket (\\S+)\nentry ([0-9]{1,9})\n");

    /** @param record null if the bundle ends before it; {@code leaf} is what it should hash to */
    private record Mismatch(long index, byte @Nullable [] record, byte[] leaf) {}

    private final List<Mismatch> all = new ArrayList<>();

    boolean isEmpty() {
        return all.isEmpty();
    }

    long first() {
        return all.get(0).index();
    }

    void add(long index, byte @Nullable [] record, byte[] leaf) {
        if (all.size() < MOST) all.add(new Mismatch(index, record, leaf));
    }

    /** What has become of the first one. */
    Fault explain() {
        Mismatch first = all.get(0);
        byte[] record = first.record();
        if (record == null) return gone(first.index(), null, null);
        Matcher gone = GONE.matcher(new String(record, ISO_8859_1));
        if (gone.matches()) return gone(first.index(), gone.group(1), Integer.valueOf(gone.group(2)));
        Entry entry = Entry.parse(record);
        if (entry == null) return new Fault(Kind.EDITED, new Place(first.index(), null, null), "it is no record");
        var here = new Place(first.index(), entry.ticket(), entry.entry());
        Fault moved = moved(first, entry, here);
        return moved != null ? moved : new Fault(Kind.EDITED, here, "the record is not the one that was logged");
    }

    private static Fault gone(long index, @Nullable String ticket, @Nullable Integer entry) {
        return new Fault(Kind.MISSING, new Place(index, ticket, entry), "the record is gone");
    }

    private @Nullable Fault moved(Mismatch first, Entry entry, Place here) {
        byte[] hash = MerkleHash.leaf(entry.record());
        boolean isLaterOne = all.size() > 1 && isHashOf(all.get(1).record(), first.leaf());
        for (Mismatch other : all.subList(1, all.size())) {
            if (Arrays.equals(hash, other.leaf())) {
                boolean shifted = other.index() == first.index() + 1;
                // Everything from here on has moved up by one: whose entry stood here, this record doesn't tell.
                return shifted && !isLaterOne ? gone(first.index(), null, null) : swapped(here, other.index());
            }
            Entry there = other.record() == null ? null : Entry.parse(other.record());
            if (there != null && isSwap(first, entry, other, there)) return swapped(here, other.index());
        }
        return isLaterOne ? new Fault(Kind.INSERTED, here, "the tree has no such record here") : null;
    }

    private static boolean isHashOf(byte @Nullable [] record, byte[] leaf) {
        return record != null && Arrays.equals(MerkleHash.leaf(record), leaf);
    }

    private static Fault swapped(Place here, long other) {
        return new Fault(Kind.REORDERED, here, "what belongs here stands at leaf " + other + " or the other way round");
    }

    /** Whether two entries have changed all but their numbers. */
    private static boolean isSwap(Mismatch one, Entry a, Mismatch two, Entry b) {
        return isHashOf(as(b, a).record(), one.leaf()) && isHashOf(as(a, b).record(), two.leaf());
    }

    private static Entry as(Entry what, Entry where) {
        return new Entry(where.ticket(), where.entry(), what.kind(), what.actor(), what.at_ms(), what.content());
    }
}
