package id.tabir.evidence;

import id.tabir.ledger.audit.Transcript;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A transcript as {@code verify} reads it. */
final class TranscriptJson {
    private TranscriptJson() {}

    static JsonObject of(Transcript transcript) {
        var entries = new JsonArray();
        transcript.pieces().forEach(piece -> entries.add(piece.toJson()));
        return new JsonObject()
                .put("format", Transcript.TRANSCRIPT)
                .put("ticket", transcript.ticket())
                .put("checkpoint", transcript.checkpoint().toString())
                .put("key", String.valueOf(transcript.key()))
                .put("entries", entries);
    }
}
