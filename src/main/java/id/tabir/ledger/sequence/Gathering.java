package id.tabir.ledger.sequence;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads all entries whose transactions ended between two snapshots: what one pass appends, never a part of it.
 *
 * <p>Whoever takes a ticket's lock sees all that was committed under it before; so an entry that is visible in a
 * snapshot has all earlier ones of its ticket visible with it. Going by transaction ids up to the oldest one running
 * doesn't have that: of two that cross, the one with the lower id may write the later entry.
 */
final class Gathering {
    /** Rows that were new between the two snapshots; read later, in bites, they are still the same. */
    private static final String BETWEEN =
            "select " + Leaf.COLUMNS + " from entry where tx >= $1 and tx < $2 and tx <> all ($3::bigint[])";

    private static final String ENDED = "select " + Leaf.COLUMNS + " from entry where tx = any ($1::bigint[])";

    // A statement that takes long keeps dead versions of hot rows alive, and every send would pay.
    private static final int MOST_ROWS = 10_000;
    private static final int FEW_ROWS = 1000;
    private static final long FIRST_SPAN = 128;
    private static final long MOST_SPAN = 1 << 20;

    private final SqlClient db;
    private final Snapshot upTo;
    private final List<Leaf> leaves = new ArrayList<>();
    private long span = FIRST_SPAN;

    private Gathering(SqlClient db, Snapshot upTo) {
        this.db = db;
        this.upTo = upTo;
    }

    /** In the order in which they become leaves. */
    static Future<List<Leaf>> between(SqlClient db, Snapshot taken, Snapshot upTo) {
        var gathering = new Gathering(db, upTo);
        return gathering
                .ended(taken.endedBy(upTo))
                .compose(done -> gathering.from(taken.xmax()))
                .map(done -> gathering.inOrder());
    }

    private Future<Void> ended(List<Long> transactions) {
        if (transactions.isEmpty()) return Future.succeededFuture();
        return db.preparedQuery(ENDED)
                .execute(Tuple.of(transactions.toArray(Long[]::new)))
                .map(this::take);
    }

    private Future<Void> from(long tx) {
        if (tx >= upTo.xmax()) return Future.succeededFuture();
        long end = Math.min(upTo.xmax(), tx + span);
        return db.preparedQuery(BETWEEN)
                .execute(Tuple.of(tx, end, upTo.running().toArray(Long[]::new)))
                .map(rows -> {
                    if (rows.size() > MOST_ROWS) span = Math.max(1, span / 2);
                    if (rows.size() < FEW_ROWS) span = Math.min(MOST_SPAN, span * 4);
                    return take(rows);
                })
                .compose(done -> from(end));
    }

    private Void take(RowSet<Row> rows) {
        for (Row row : rows) leaves.add(Leaf.of(row));
        return null;
    }

    private List<Leaf> inOrder() {
        leaves.sort(Comparator.comparingLong(Leaf::pos));
        return leaves;
    }
}
