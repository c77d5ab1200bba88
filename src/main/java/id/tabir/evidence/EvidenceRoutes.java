package id.tabir.evidence;

import id.tabir.api.Api;
import id.tabir.api.Call;
import id.tabir.api.Reply;
import id.tabir.base.Problem;
import id.tabir.ledger.audit.Transcript;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/** Receipts for parties and exports for leads, over HTTP. */
public final class EvidenceRoutes {
    private final Receipts receipts;
    private final Export export;

    public EvidenceRoutes(Receipts receipts, Export export) {
        this.receipts = receipts;
        this.export = export;
    }

    public void bind(Api api) {
        api.on("getReceipt", call -> receipts.receipt(
                        call.caller(), call.path("id"), Integer.parseInt(call.path("seq")))
                .map(Reply::ok));
        api.on("exportTranscript", call -> export.exists(call.path("id")), this::export);
    }

    private Future<Reply> export(Call call) {
        String format = String.valueOf(call.query("format"));
        boolean originals = "true".equals(call.query("originals"));
        var order = new Export.Order(call.path("id"), format, reason(call.query("reason")), originals);
        return export.take(call.caller(), order).map(taken -> reply(format, taken));
    }

    private static String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) throw Problem.invalid("reason", "is missing");
        return reason;
    }

    private static Reply reply(String format, Transcript taken) {
        String name = taken.ticket() + "." + format;
        return switch (format) {
            case "html" -> Reply.file("text/html; charset=utf-8", name, Buffer.buffer(TranscriptPage.of(taken)));
            case "csv" -> Reply.file("text/csv; charset=utf-8", name, Buffer.buffer(TranscriptSheet.of(taken)));
            default ->
                Reply.file(
                        "application/json",
                        name,
                        Buffer.buffer(TranscriptJson.of(taken).encodePrettily()));
        };
    }
}
