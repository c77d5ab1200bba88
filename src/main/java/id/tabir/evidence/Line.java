package id.tabir.evidence;

import id.tabir.base.Times;
import id.tabir.ledger.Entry;
import id.tabir.ledger.audit.Transcript.Piece;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a transcript as people read it.
 *
 * @param text what was said or, of other acts, what both parties may know of them; empty if it was destroyed
 * @param original the words as they were sent, if they are others and were revealed
 */
record Line(Head head, String alias, String text, @Nullable String original) {
    /** What its record tells. */
    record Head(int entry, String at, String kind, String actor, String hash) {}

    /** What says nothing to a reader. */
    private static final List<String> TECHNICAL = List.of("sealed", "after", "from", "masked", "seq", "alias", "text");

    static Line of(Piece piece) {
        Entry entry = Objects.requireNonNull(Entry.parse(piece.record()), "records come from entries");
        var body = new JsonObject(piece.content() == null ? "{}" : piece.content());
        var head = new Head(
                entry.entry(),
                Times.text(Instant.ofEpochMilli(entry.at_ms())),
                entry.kind(),
                entry.actor(),
                HexFormat.of().formatHex(entry.content()));
        return new Line(head, body.getString("alias", ""), body.getString("text", details(body)), original(piece));
    }

    private static @Nullable String original(Piece piece) {
        return piece.hidden() == null ? null : new JsonObject(piece.hidden().json()).getString("original");
    }

    private static String details(JsonObject body) {
        var shown = body.copy();
        TECHNICAL.forEach(shown::remove);
        return shown.isEmpty() ? "" : shown.encode();
    }
}
