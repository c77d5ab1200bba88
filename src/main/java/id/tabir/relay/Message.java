package id.tabir.relay;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import id.tabir.base.Times;
import id.tabir.guard.Party;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the parties see of one message (CONTRACT section 6).
 *
 * @param sender 0 for the customer, else the staff member's number
 * @param masked a JSON array of {@code {kind, start, end}}, as it was hashed
 */
public record Message(
        int seq,
        int sender,
        String alias,
        String text,
        OffsetDateTime at,
        String masked,
        @Nullable String clientId) {

    static Message of(Row row) {
        var body = new JsonObject(row.getString("body"));
        return new Message(
                row.getInteger("seq"),
                row.getInteger("sender"),
                body.getString("alias"),
                body.getString("text"),
                row.getOffsetDateTime("at"),
                body.getJsonArray("masked").encode(),
                row.getString("client_id"));
    }

    Party from() {
        return sender == 0 ? Party.CUSTOMER : Party.STAFF;
    }

    /** @param viewer whose eyes: the clientId is shown to its sender alone */
    JsonObject toJson(int viewer) {
        var json = new JsonObject()
                .put("seq", seq)
                .put("from", from().word())
                .put("alias", alias)
                .put("text", text)
                .put("at", Times.text(at))
                .put("masked", new JsonArray(masked));
        return viewer == sender && clientId != null ? json.put("clientId", clientId) : json;
    }

    /** The same JSON as {@link #toJson}, written straight into a frame: this is the hot path. */
    void write(StringBuilder out, int viewer) {
        out.append("{\"seq\":")
                .append(seq)
                .append(",\"from\":\"")
                .append(from().word())
                .append("\",\"alias\":");
        quote(out, alias);
        out.append(",\"text\":");
        quote(out, text);
        out.append(",\"at\":\"").append(Times.text(at)).append("\",\"masked\":").append(masked);
        if (viewer == sender && clientId != null)
            out.append(",\"clientId\":\"").append(clientId).append('"');
        out.append('}');
    }

    static void quote(StringBuilder out, String text) {
        out.append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, out);
        out.append('"');
    }
}
