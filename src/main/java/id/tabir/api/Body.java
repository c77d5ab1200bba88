package id.tabir.api;

import id.tabir.base.Code;
import id.tabir.base.Problem;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Takes a request's body off the wire, with a limit on its size and on the time it may take, or throws it away so that
 * the client can finish sending and read its answer on the same connection.
 */
final class Body {
    static final int MAX_BYTES = 64 * 1024;
    static final long TIMEOUT_MS = 10_000;

    private static final Pattern JSON =
            Pattern.compile("application/json *(; *charset *= *\"?utf-8\"? *)?;? *", Pattern.CASE_INSENSITIVE);

    private final Vertx vertx;
    private final long timeout_ms;

    Body(Vertx vertx, long timeout_ms) {
        this.vertx = vertx;
        this.timeout_ms = timeout_ms;
    }

    /** Whether anything comes, or may come, after the headers. */
    static boolean isAnnounced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null ? !length.equals("0") : request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    /** @throws Problem {@code unsupported-type} or {@code too-large}, as far as the headers tell */
    static void checkHeaders(HttpServerRequest request) {
        List<String> types = request.headers().getAll(HttpHeaders.CONTENT_TYPE);
        boolean isBare = types.isEmpty() && !isAnnounced(request);
        if (!isBare && (types.size() != 1 || !JSON.matcher(types.get(0)).matches())) {
            throw Problem.of(Code.UNSUPPORTED_TYPE, "Send the body as Content-Type: application/json, in UTF-8.");
        }
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.toLowerCase(Locale.ROOT).equals("identity")) {
            throw Problem.of(Code.UNSUPPORTED_TYPE, "Send the body as it is, without Content-Encoding.");
        }
        checkLength(request);
    }

    private static void checkLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) return;
        // HTTP's decoder lets only digits through; more than 9 of them are too many anyhow.
        if (length.length() > 9 || Integer.parseInt(length) > MAX_BYTES) throw tooLarge();
    }

    /** The bytes of a paused request; fails with a {@link Problem} if they are too many or don't arrive in time. */
    Future<Buffer> read(HttpServerRequest request) {
        Promise<Buffer> promise = Promise.promise();
        Buffer body = Buffer.buffer();
        long timer = vertx.setTimer(timeout_ms, t -> promise.tryFail(late(request)));
        request.exceptionHandler(promise::tryFail);
        request.endHandler(v -> promise.tryComplete(body));
        request.handler(chunk -> {
            if (promise.future().isComplete()) return;
            if (body.length() + chunk.length() > MAX_BYTES) promise.tryFail(tooLarge());
            else body.appendBuffer(chunk);
        });
        if (expectsContinue(request)) {
            request.response().headers().remove(HttpHeaders.CONNECTION);
            request.response().writeContinue();
        }
        request.resume();
        return promise.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    /** After the answer: reads on without keeping anything, for a while; then the connection is closed. */
    void discard(HttpServerRequest request) {
        if (request.isEnded()) return;
        if (request.response().headers().contains(HttpHeaders.CONNECTION, HttpHeaders.CLOSE, true)) {
            request.connection().close();
            return;
        }
        long timer = vertx.setTimer(timeout_ms, t -> request.connection().close());
        request.exceptionHandler(e -> vertx.cancelTimer(timer));
        request.endHandler(v -> vertx.cancelTimer(timer));
        request.handler(chunk -> {});
        request.resume();
    }

    /** A client that waits for a go-ahead and is refused instead may or may not send its body: nobody can tell. */
    static boolean expectsContinue(HttpServerRequest request) {
        String expect = request.getHeader(HttpHeaders.EXPECT);
        return expect != null && expect.equalsIgnoreCase("100-continue");
    }

    private Problem late(HttpServerRequest request) {
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        return Problem.invalid("", "the body did not arrive within " + timeout_ms / 1000 + " s");
    }

    private static Problem tooLarge() {
        return Problem.of(Code.TOO_LARGE, "The body must be at most " + MAX_BYTES + " bytes.");
    }
}
