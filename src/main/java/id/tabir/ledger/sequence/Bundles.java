package id.tabir.ledger.sequence;

import id.tabir.ledger.tree.TilePath;
import java.util.ArrayList;
import java.util.List;

/** The leaves of one pass cut into bundles of 256, as they are stored: a line {@code ticket entry} a leaf. */
final class Bundles {
    private final List<Part> parts = new ArrayList<>();

    private static final class Part {
        final long n;
        final StringBuilder leaves = new StringBuilder();
        long lowestTx = Long.MAX_VALUE;
        long highestTx = Long.MIN_VALUE;

        Part(long n) {
            this.n = n;
        }
    }

    /** @param index the leaf's place in the tree; one after the other */
    void add(long index, Leaf leaf) {
        long n = index / TilePath.FULL;
        if (parts.isEmpty() || parts.get(parts.size() - 1).n != n) parts.add(new Part(n));
        Part part = parts.get(parts.size() - 1);
        part.leaves.append(leaf.ticket()).append(' ').append(leaf.entry()).append('\n');
        part.lowestTx = Math.min(part.lowestTx, leaf.tx());
        part.highestTx = Math.max(part.highestTx, leaf.tx());
    }

    Long[] numbers() {
        return parts.stream().map(p -> p.n).toArray(Long[]::new);
    }

    String[] leaves() {
        return parts.stream().map(p -> p.leaves.toString()).toArray(String[]::new);
    }

    Long[] lowestTxs() {
        return parts.stream().map(p -> p.lowestTx).toArray(Long[]::new);
    }

    Long[] highestTxs() {
        return parts.stream().map(p -> p.highestTx).toArray(Long[]::new);
    }
}
