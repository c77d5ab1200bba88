package id.tabir.browser;

import static java.util.concurrent.TimeUnit.SECONDS;

import id.tabir.play.Stage;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line between a browser and the shared node, on a port of its own: it can be cut, and lose answers on the way. */
final class Cable implements AutoCloseable {
    private static final long PATIENCE_S = 15;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    /** One, and held: a client that is garbage ends its connections, and the end of Vert.x waits 30 s for them. */
    private final NetClient client = vertx.createNetClient();

    private final Set<NetSocket> ends = ConcurrentHashMap.newKeySet();
    private final URI node = URI.create(Stage.node().url());
    private final int port;
    private volatile boolean cut;
    private volatile boolean losing;

    Cable() {
        port = await(vertx.createNetServer().connectHandler(this::connect).listen(0, "127.0.0.1"))
                .actualPort();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Ends what is open, lets nothing new through. */
    void cut() {
        cut = true;
        ends.forEach(NetSocket::close);
    }

    /** From now on the node hears the browser, but the browser no longer hears the node. */
    void loseAnswers() {
        losing = true;
    }

    void mend() {
        losing = false;
        cut = false;
    }

    private void connect(NetSocket browser) {
        ends.add(browser);
        browser.closeHandler(v -> ends.remove(browser));
        if (cut) {
            browser.close();
            return;
        }
        browser.pause();
        client.connect(node.getPort(), node.getHost())
                .onSuccess(server -> join(browser, server))
                .onFailure(e -> browser.close());
    }

    private void join(NetSocket browser, NetSocket server) {
        browser.handler(server::write);
        server.handler(data -> {
            if (!losing) browser.write(data);
        });
        browser.closeHandler(v -> {
            ends.remove(browser);
            server.close();
        });
        server.closeHandler(v -> browser.close());
        browser.resume();
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(PATIENCE_S, SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        await(vertx.close());
    }
}
