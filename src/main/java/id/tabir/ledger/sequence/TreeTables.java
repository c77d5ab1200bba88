package id.tabir.ledger.sequence;

import id.tabir.ledger.tree.RightEdge;
import id.tabir.ledger.tree.Tile;
import id.tabir.ledger.tree.TileId;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Map;

/** The SQL of the tree: its head, its tiles, and which entries its leaves are. */
final class TreeTables {
    private static final String HEAD = "select generation, size, taken::text, checkpoint from log_head";

    /** In one statement, so that no reader sees a checkpoint without the tiles under it. */
    private static final String GROW = """
            with head as (
              update log_head set size = $1, taken = $2::text::pg_snapshot, checkpoint = $3
              where generation = $4 and size = $5
              returning one
            ), tiles as (
              insert into tile (level, n, hashes)
              select u.* from head, unnest($6::int[], $7::bigint[], $8::bytea[]) u
              on conflict (level, n) do update set hashes = excluded.hashes
            ), bundles as (
              insert into bundle (n, leaves, txs)
              select u.n, u.leaves, int8range(u.low, u.high, '[]')
              from head, unnest($9::bigint[], $10::text[], $11::bigint[], $12::bigint[]) u (n, leaves, low, high)
              on conflict (n) do update
              set leaves = bundle.leaves || excluded.leaves, txs = range_merge(bundle.txs, excluded.txs)
            )
            select from head
            """;

    private TreeTables() {}

    static Future<LogHead> head(SqlClient db) {
        return db.preparedQuery(HEAD)
                .execute()
                .map(rows -> LogHead.of(rows.iterator().next()));
    }

    /** Signs the first checkpoint of a generation, unless another node has. */
    static Future<Void> begin(SqlClient db, LogHead head, String checkpoint) {
        String sql = "update log_head set checkpoint = $2 where checkpoint = '' and generation = $1 and size = 0";
        return db.preparedQuery(sql)
                .execute(Tuple.of(head.generation(), checkpoint))
                .mapEmpty();
    }

    /**
     * Appends what was sequenced, and publishes the checkpoint over it.
     *
     * @param before the head that the edge was grown from; fails if it isn't the head any more
     */
    static Future<Void> grow(SqlClient db, LogHead before, LogHead after, RightEdge edge, Bundles bundles) {
        Map<TileId, Tile> tiles = edge.takeChanged();
        return db.preparedQuery(GROW)
                .execute(Tuple.from(new Object[] {
                    after.size(),
                    after.taken().text(),
                    after.checkpoint(),
                    before.generation(),
                    before.size(),
                    tiles.keySet().stream().map(TileId::level).toArray(Integer[]::new),
                    tiles.keySet().stream().map(TileId::n).toArray(Long[]::new),
                    tiles.values().stream().map(t -> Buffer.buffer(t.hashes())).toArray(Buffer[]::new),
                    bundles.numbers(),
                    bundles.leaves(),
                    bundles.lowestTxs(),
                    bundles.highestTxs()
                }))
                .map(rows -> {
                    if (rows.size() != 1) throw new IllegalStateException("the tree has grown under another hand");
                    return null;
                });
    }
}
