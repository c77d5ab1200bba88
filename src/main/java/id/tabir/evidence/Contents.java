package id.tabir.evidence;

import id.tabir.ledger.Content;
import id.tabir.ledger.audit.Transcript.Hidden;
import id.tabir.vault.DataKey;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The SQL of what entries commit to. */
final class Contents {
    private Contents() {}

    /** The very text that was hashed, and its salt. */
    record Salted(byte[] salt, String body) {}

    /** Of a ticket's entries {@code first} to {@code last}, by entry; what was destroyed is missing. */
    static Future<Map<Integer, Salted>> between(SqlClient db, String ticket, int first, int last) {
        String sql = "select entry, salt, body from content where ticket = $1 and entry >= $2 and entry <= $3";
        return db.preparedQuery(sql).execute(Tuple.of(ticket, first, last)).map(rows -> {
            Map<Integer, Salted> found = new HashMap<>();
            for (Row row : rows)
                found.put(
                        row.getInteger("entry"),
                        new Salted(row.getBuffer("salt").getBytes(), row.getString("body")));
            return found;
        });
    }

    /** What a ticket's entries up to {@code last} hid, by entry; {@code key} is the ticket's. */
    static Future<Map<Integer, Hidden>> hidden(SqlClient db, DataKey key, String ticket, int last) {
        String sql = "select entry, sealed from content where ticket = $1 and entry <= $2";
        return db.preparedQuery(sql).execute(Tuple.of(ticket, last)).map(rows -> {
            Map<Integer, Hidden> found = new HashMap<>();
            for (Row row : rows) {
                int entry = row.getInteger("entry");
                byte[] unsealed = key.open(entry, row.getBuffer("sealed").getBytes());
                found.put(entry, new Hidden(Content.hiddenJson(unsealed), Content.hiddenSalt(unsealed)));
            }
            return found;
        });
    }

    /** The entry that is a ticket's message of this seq, or null. */
    static Future<@Nullable Integer> entryOf(SqlClient db, String ticket, int seq) {
        // Entry 1 is the opening, so a message's entry is always higher than its seq.
        String sql = "select entry from content where ticket = $1 and entry > $2 and seq = $2 order by entry limit 1";
        return db.preparedQuery(sql).execute(Tuple.of(ticket, seq)).map(rows -> {
            for (Row row : rows) return row.getInteger("entry");
            return null;
        });
    }
}
