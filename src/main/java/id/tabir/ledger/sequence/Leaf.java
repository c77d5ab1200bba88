package id.tabir.ledger.sequence;

import id.tabir.ledger.Entry;
import id.tabir.ledger.tree.MerkleHash;
import io.vertx.sqlclient.Row;

/**
 * An entry on its way into the tree.
 *
 * @param pos drawn while its ticket was locked: within a ticket it has the order of entries
 */
record Leaf(long pos, long tx, String ticket, int entry, byte[] hash) {
    /** What {@link #of} reads, in this order; by place, as there are many. */
    static final String COLUMNS = "pos, tx, ticket, entry, kind, actor, " + Leaf.AT_MS + ", content";

    private static final String AT_MS = "round(date_part('epoch', at) * 1000)::bigint";

    static Leaf of(Row row) {
        var entry = new Entry(
                row.getString(2),
                row.getInteger(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getBuffer(7).getBytes());
        return new Leaf(row.getLong(0), row.getLong(1), entry.ticket(), entry.entry(), MerkleHash.leaf(entry.record()));
    }
}
