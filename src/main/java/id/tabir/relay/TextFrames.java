package id.tabir.relay;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Puts messages together from a socket's raw frames, because Vert.x leaves three things to us: a limit over fragments
 * that ends with 1009, a strict look at UTF-8 (RFC 6455 section 8.1), and telling text from binary.
 */
final class TextFrames implements Handler<WebSocketFrame> {
    static final int MOST_BYTES = 32 << 10;

    private final Consumer<String> text;
    private final Consumer<Close> tooBad;
    private final Runnable notText;
    private Buffer message = Buffer.buffer();
    private boolean binary;
    private boolean stopped;

    TextFrames(Consumer<String> text, Consumer<Close> tooBad, Runnable notText) {
        this.text = text;
        this.tooBad = tooBad;
        this.notText = notText;
    }

    /** What still comes is not looked at. */
    void stop() {
        stopped = true;
        message = Buffer.buffer();
    }

    @Override
    public void handle(WebSocketFrame frame) {
        if (stopped || !(frame.isText() || frame.isBinary() || frame.isContinuation())) return;
        if (!frame.isContinuation()) binary = frame.isBinary();
        Buffer data = frame.binaryData();
        if (message.length() + data.length() > MOST_BYTES) {
            tooBad.accept(Close.TOO_LARGE);
        } else if (frame.isFinal()) {
            Buffer whole = message.length() == 0 ? data : message.appendBuffer(data);
            message = Buffer.buffer();
            take(whole);
        } else {
            message.appendBuffer(data);
        }
    }

    private void take(Buffer whole) {
        if (binary) {
            notText.run();
            return;
        }
        try {
            text.accept(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(whole.getBytes()))
                    .toString());
        } catch (CharacterCodingException e) {
            tooBad.accept(Close.BAD_TEXT);
        }
    }
}
