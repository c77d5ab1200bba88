package id.tabir.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.base.StartFailure;
import id.tabir.ledger.audit.LogSource;
import id.tabir.ledger.audit.Report;
import id.tabir.ledger.audit.Restoration;
import id.tabir.ledger.audit.Start;
import id.tabir.ledger.audit.TicketOrder.Last;
import id.tabir.ledger.note.Checkpoint;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code verify} remembers between runs: {@code {origin, size, root, entries, tickets: {tkt_…: [entry, at_ms]}}}.
 *
 * @param withEntries whether records were read, or only hashes: then each ticket's last entry isn't known
 */
record VerifyState(Checkpoint checkpoint, boolean withEntries, Map<String, Last> tickets) {

    /** Null if there is no such file yet. */
    static @Nullable VerifyState read(Path file) {
        if (!Files.exists(file)) return null;
        try {
            var json = new JsonObject(Files.readString(file, UTF_8));
            Map<String, Last> tickets = new HashMap<>();
            JsonObject lasts = json.getJsonObject("tickets");
            for (String ticket : lasts.fieldNames()) {
                JsonArray last = lasts.getJsonArray(ticket);
                tickets.put(ticket, new Last(last.getInteger(0), last.getLong(1)));
            }
            byte[] root = Base64.getDecoder().decode(json.getString("root"));
            var checkpoint = new Checkpoint(json.getString("origin"), json.getLong("size"), root);
            return new VerifyState(checkpoint, json.getBoolean("entries"), tickets);
        } catch (IOException
                | DecodeException
                | ClassCastException
                | NullPointerException
                | IllegalArgumentException e) {
            throw new StartFailure(file + " (--state) can't be read; remove it to check the log from its beginning.");
        }
    }

    static void write(Path file, LogSource log, Report report) {
        Checkpoint now = report.checkpoint();
        if (now == null) return;
        var tickets = new JsonObject();
        report.order()
                .tickets()
                .forEach((ticket, last) ->
                        tickets.put(ticket, new JsonArray().add(last.entry()).add(last.at_ms())));
        var json = new JsonObject()
                .put("origin", now.origin())
                .put("size", now.size())
                .put("root", Base64.getEncoder().encodeToString(now.root()))
                .put("entries", log.hasEntries())
                .put("tickets", tickets);
        try {
            Files.writeString(file, json.encode(), UTF_8);
        } catch (IOException e) {
            throw new StartFailure(file + " (--state) can't be written.");
        }
    }

    /** Whether it names the tickets of the log that was restored then. */
    boolean isOf(Restoration restored) {
        Checkpoint last = restored.last() == null ? restored.backup() : restored.last();
        return withEntries && last != null && last.origin().equals(checkpoint.origin());
    }

    Start start() {
        return new Start(checkpoint, tickets);
    }
}
