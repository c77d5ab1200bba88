package id.tabir.story;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.play.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.junit.jupiter.api.Test;

/** Who sends request after request and reads no answer waits; the server keeps only a few for them. */
class PipeliningStory {
    /** Large, so that what the kernel holds of them is soon as much as it takes. */
    private static final String PADDING = "X-Padding: " + "x".repeat(8000) + "\r\n";

    private static final int MORE_THAN_KERNELS_HOLD = 64 << 20;
    private static final int SMALL_WINDOW = 4096;
    private static final long STUCK_MS = 2000;

    @Test
    void requests_wait_while_answers_are_unread_and_each_gets_its_own_once_they_are_read() throws Exception {
        var node = URI.create(Stage.node().url());
        try (var line = SocketChannel.open()) {
            line.setOption(StandardSocketOptions.SO_RCVBUF, SMALL_WINDOW);
            line.connect(new InetSocketAddress(node.getHost(), node.getPort()));
            line.configureBlocking(false);
            int asked = 0;
            long taken_bytes = 0;
            var out = ByteBuffer.allocate(0);
            try (var selector = Selector.open()) {
                line.register(selector, SelectionKey.OP_WRITE);
                while (taken_bytes < MORE_THAN_KERNELS_HOLD && selector.select(STUCK_MS) > 0) {
                    selector.selectedKeys().clear();
                    if (!out.hasRemaining()) {
                        out = request(PADDING);
                        asked++;
                    }
                    taken_bytes += line.write(out);
                }
            }
            assertThat(taken_bytes).isLessThan(MORE_THAN_KERNELS_HOLD);

            line.configureBlocking(true);
            ByteBuffer[] rest = {out, request("Connection: close\r\n")};
            Thread sender = new Thread(() -> send(line, rest));
            sender.start();
            String answers = new String(Channels.newInputStream(line).readAllBytes(), ISO_8859_1);
            sender.join();
            assertThat(answers.split("HTTP/1.1 200 OK\r\n", -1)).hasSize(1 + asked + 1);
        }
    }

    private static ByteBuffer request(String header) {
        return ByteBuffer.wrap(
                ("GET /embed.js HTTP/1.1\r\nHost: 127.0.0.1\r\n" + header + "\r\n").getBytes(ISO_8859_1));
    }

    private static void send(SocketChannel line, ByteBuffer[] parts) {
        try {
            for (ByteBuffer part : parts) while (part.hasRemaining()) line.write(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
