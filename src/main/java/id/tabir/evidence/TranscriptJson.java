package id.tabir.evidence;

import id.tabir.base.Problem;
import id.tabir.ledger.audit.Transcript;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Transcripts and receipts as {@code verify} reads them. */
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

    /** Of its only entry. */
    static JsonObject receipt(Transcript proven) {
        if (proven.pieces().isEmpty()) throw Problem.notFound();
        return new JsonObject()
                .put("format", Transcript.RECEIPT)
                .mergeIn(proven.pieces().get(0).toJson())
                .put("checkpoint", proven.checkpoint().toString())
                .put("key", String.valueOf(proven.key()));
    }
}
