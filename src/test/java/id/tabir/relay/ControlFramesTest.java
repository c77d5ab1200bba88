package id.tabir.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sends pings and reads no answer would fill the server's memory. */
class ControlFramesTest {
    private static final int MORE_THAN_FITS = 1 << 20;

    private final EmbeddedChannel line = line();

    private static EmbeddedChannel line() {
        var line = new EmbeddedChannel();
        line.pipeline().addLast("handler", new ChannelDuplexHandler());
        ControlFrames.limit(line);
        return line;
    }

    @Test
    void a_ping_on_a_line_that_has_enough_to_carry_gets_no_answer() {
        assertThat(passes(PingWebSocketFrame::new)).isTrue();
        var unused = line.write(Unpooled.wrappedBuffer(new byte[MORE_THAN_FITS]));
        assertThat(passes(PingWebSocketFrame::new)).isFalse();
        assertThat(passes(PongWebSocketFrame::new)).isTrue();
        assertThat(passes(TextWebSocketFrame::new)).isTrue();
        line.flush();
        assertThat(passes(PingWebSocketFrame::new)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_thousand_at_once_pass_and_a_flood_ends_the_line(boolean ping) {
        Supplier<WebSocketFrame> frame = ping ? PingWebSocketFrame::new : PongWebSocketFrame::new;
        for (int i = 0; i < 1000; i++) assertThat(passes(frame)).isTrue();
        for (int i = 0; i < 1000 && line.isOpen(); i++) passes(frame);
        assertThat(line.isOpen()).isFalse();
    }

    @Test
    void text_is_not_counted() {
        for (int i = 0; i < 5000; i++)
            assertThat(passes(TextWebSocketFrame::new)).isTrue();
    }

    private boolean passes(Supplier<WebSocketFrame> frame) {
        line.writeInbound(frame.get());
        WebSocketFrame passed = line.readInbound();
        return passed != null && passed.release();
    }
}
