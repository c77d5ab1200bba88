package id.tabir.ledger.sequence;

import io.vertx.sqlclient.Row;

/**
 * How far the tree has grown.
 *
 * @param generation 1, and one more for each restore from a backup
 * @param taken what is in it
 * @param checkpoint a signed note; empty before the first start
 */
record LogHead(int generation, long size, Snapshot taken, String checkpoint) {
    static LogHead of(Row row) {
        return new LogHead(
                row.getInteger("generation"),
                row.getLong("size"),
                Snapshot.parse(row.getString("taken")),
                row.getString("checkpoint"));
    }
}
