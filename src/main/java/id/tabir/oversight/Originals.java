package id.tabir.oversight;

import id.tabir.ledger.Content;
import id.tabir.review.Findings;
import id.tabir.tickets.Turn;
import id.tabir.vault.DataKey;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import org.jspecify.annotations.Nullable;

/** Opens what an entry keeps under seal. */
final class Originals {
    private Originals() {}

    /** The words as they were sent, and what the guard found in them. */
    record Original(String text, JsonArray findings) {}

    /** Of one entry of the turn's ticket; null if nothing of its words is hidden, or there is no such entry. */
    static Future<@Nullable Original> of(Turn turn, int entry) {
        String sql = "select sealed, findings from content where ticket = $1 and entry = $2";
        String ticket = turn.ticket().id();
        DataKey key = turn.vault().unwrap(ticket, turn.ticket().about().keys().wrappedDataKey());
        return turn.tx().preparedQuery(sql).execute(Tuple.of(ticket, entry)).map(rows -> {
            for (Row row : rows) return original(row, key, entry);
            return null;
        });
    }

    private static @Nullable Original original(Row row, DataKey key, int entry) {
        byte[] hidden = key.open(entry, row.getBuffer("sealed").getBytes());
        String text = new JsonObject(Content.hiddenJson(hidden)).getString("original");
        return text == null ? null : new Original(text, Findings.told(row.getString("findings")));
    }
}
