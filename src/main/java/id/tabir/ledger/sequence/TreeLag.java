package id.tabir.ledger.sequence;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;

/**
 * How far the tree is behind the log.
 *
 * @param size entries under the checkpoint
 * @param waiting committed entries that aren't
 * @param age_s since the oldest of them was written; 0 if there is none
 */
public record TreeLag(long size, long waiting, double age_s) {
    private static final String MEASURE = """
            select h.size, w.waiting, w.age
            from log_head h cross join lateral (
              select count(*) as waiting,
                coalesce(date_part('epoch', clock_timestamp() - min(e.at)), 0) as age
              from entry e
              where e.tx >= pg_snapshot_xmin(h.taken)::text::bigint
                and not pg_visible_in_snapshot(e.tx::text::xid8, h.taken)
            ) w
            """;

    public static Future<TreeLag> measure(Pool pool) {
        // The planner can't know how few entries are new; it would read the whole log for them.
        return pool.withTransaction(tx -> tx.query("set local enable_seqscan = off")
                .execute()
                .compose(set -> tx.preparedQuery(MEASURE).execute())
                .map(rows -> of(rows.iterator().next())));
    }

    private static TreeLag of(Row row) {
        return new TreeLag(row.getLong("size"), row.getLong("waiting"), row.getDouble("age"));
    }
}
