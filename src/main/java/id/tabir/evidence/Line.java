package id.tabir.evidence;

import id.tabir.base.Times;
import id.tabir.ledger.Entry;
import id.tabir.ledger.audit.Transcript.Piece;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a transcript as people read it.
 *
 * @param text what was said or, of other acts, what both parties may know of them; empty if it was destroyed
 * @param isGone whether it was
 * @param original the words as they were sent, if they are others and were revealed
 */
record Line(
        Head head,
        String alias,
        String text,
        boolean isGone,
        @Nullable String original) {
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
        String text = body.getString("text", details(body));
        return new Line(head, body.getString("alias", ""), text, piece.isGone(), original(piece));
    }

    private static @Nullable String original(Piece piece) {
        return piece.hidden() == null ? null : new JsonObject(piece.hidden().json()).getString("original");
    }

    /** {@code reason: completed}, a line each; no JSON, which is not for everybody to read. */
    private static String details(JsonObject body) {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, Object> one : body)
            if (!TECHNICAL.contains(one.getKey())) lines.add(one.getKey() + ": " + plain(one.getValue()));
        return String.join("\n", lines);
    }

    private static String plain(Object value) {
        if (value instanceof JsonObject inner)
            return inner.stream()
                    .map(one -> one.getKey() + " " + plain(one.getValue()))
                    .collect(Collectors.joining(", "));
        if (value instanceof JsonArray all) return all.stream().map(Line::plain).collect(Collectors.joining(", "));
        return String.valueOf(value);
    }
}
