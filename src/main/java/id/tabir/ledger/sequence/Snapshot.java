package id.tabir.ledger.sequence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which transactions had ended at a moment, as PostgreSQL's {@code pg_snapshot} tells it.
 *
 * @param xmax transactions from here on had not begun
 * @param running those before it that hadn't ended
 */
record Snapshot(String text, long xmax, List<Long> running) {

    /** @param text {@code xmin:xmax:xip,xip…} */
    static Snapshot parse(String text) {
        String[] parts = text.split(":", -1);
        List<Long> running = parts[2].isEmpty()
                ? List.of()
                : Arrays.stream(parts[2].split(",")).map(Long::valueOf).toList();
        return new Snapshot(text, Long.parseLong(parts[1]), running);
    }

    /** Those that were still running then and have ended by {@code later}. */
    List<Long> endedBy(Snapshot later) {
        List<Long> ended = new ArrayList<>(running);
        ended.removeAll(later.running);
        return ended;
    }

    /** Whether a database that had come as far as {@code earlier} can be as far as this. */
    boolean canFollow(Snapshot earlier) {
        return xmax >= earlier.xmax;
    }
}
