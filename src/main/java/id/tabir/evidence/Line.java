package id.tabir.evidence;

import id.tabir.base.Times;
import id.tabir.ledger.Entry;
import id.tabir.ledger.audit.Transcript.Piece;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * One entry of a transcript as people read it.
 *
 * @param text what was said or, of other acts, what both parties may know of them; empty if it was destroyed
 */
record Line(int entry, String at, String kind, String actor, String alias, String text, String hash) {
    /** What says nothing to a reader. */
    private static final List<String> TECHNICAL = List.of("sealed", "after", "from", "masked", "seq", "alias", "text");

    static Line of(Piece piece) {
        Entry entry = Objects.requireNonNull(Entry.parse(piece.record()), "records come from entries");
        var body = new JsonObject(piece.content() == null ? "{}" : piece.content());
        return new Line(
                entry.entry(),
                Times.text(Instant.ofEpochMilli(entry.at_ms())),
                entry.kind(),
                entry.actor(),
                body.getString("alias", ""),
                body.getString("text", details(body)),
                HexFormat.of().formatHex(entry.content()));
    }

    private static String details(JsonObject body) {
        var shown = body.copy();
        TECHNICAL.forEach(shown::remove);
        return shown.isEmpty() ? "" : shown.encode();
    }
}
