package id.tabir.relay;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.util.ReferenceCountUtil;

/**
 * Limits pings and pongs before Vert.x sees them: it answers each ping by itself, whether anybody reads the answers or
 * not, and takes both from a socket that is paused, too.
 */
final class ControlFrames extends ChannelInboundHandlerAdapter {
    /** Decent clients send one in seconds. */
    private static final int PER_S = 100;

    private static final int AT_ONCE = 1000;

    private final Bucket pace = new Bucket(PER_S, AT_ONCE);

    /** @param line one on which WebSocket frames go already */
    static void limit(Channel line) {
        line.pipeline().addBefore("handler", "control frames", new ControlFrames());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        boolean ping = message instanceof PingWebSocketFrame;
        if (!ping && !(message instanceof PongWebSocketFrame)) {
            context.fireChannelRead(message);
        } else if (!pace.take(1)) {
            ReferenceCountUtil.release(message);
            var unused = context.close();
        } else if (ping && !context.channel().isWritable()) {
            // RFC 6455 section 5.5.3 wants the latest answered, not each.
            ReferenceCountUtil.release(message);
        } else {
            context.fireChannelRead(message);
        }
    }
}
