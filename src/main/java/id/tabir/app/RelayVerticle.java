package id.tabir.app;

import id.tabir.api.Api;
import id.tabir.base.StartFailure;
import id.tabir.operations.Settings;
import id.tabir.relay.ChatRoutes;
import id.tabir.relay.Loop;
import id.tabir.relay.RelaySocket;
import id.tabir.review.ReviewRoutes;
import id.tabir.standing.StandingRoom;
import id.tabir.tickets.TicketRoutes;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One event loop of a node: its own router, its own sessions. */
final class RelayVerticle extends VerticleBase {
    /** Above it Vert.x ends the connection without a word, so our own limit comes first. */
    private static final int MOST_FRAME_BYTES = 1 << 20;

    private static final int MOST_HEADER_BYTES = 16 << 10;
    private static final int IDLE_S = 90;

    private final Parts parts;
    private final boolean demo;
    private @Nullable Loop loop;
    private @Nullable HttpServer server;

    RelayVerticle(Parts parts, boolean demo) {
        this.parts = parts;
        this.demo = demo;
    }

    @Override
    public Future<?> start() {
        loop = parts.rooms().relay().addLoop(context);
        return Future.succeededFuture();
    }

    /** Starts to serve, once every loop is known to the relay; answers the port. */
    Future<Integer> listen(int port) {
        Promise<Integer> listening = Promise.promise();
        context.runOnContext(v -> bind(port).onComplete(listening));
        return listening.future();
    }

    private Future<Integer> bind(int port) {
        Settings.Http http = parts.settings().http();
        var options = new HttpServerOptions()
                .setHost(http.host())
                .setPort(port)
                // All that belongs to a connection happens on its event loop: no queue between threads for each.
                .setStrictThreadMode(true)
                // Over TLS a proxy in front speaks whatever it likes; here one protocol is enough.
                .setHttp2ClearTextEnabled(false)
                .setMaxHeaderSize(MOST_HEADER_BYTES)
                .setIdleTimeout(IDLE_S)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setMaxWebSocketFrameSize(MOST_FRAME_BYTES)
                .setMaxWebSocketMessageSize(MOST_FRAME_BYTES)
                // Without them Vert.x refuses reserved bits in frames, as it should.
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false);
        HttpServer made = vertx.createHttpServer(options)
                .requestHandler(new Backpressure(router()))
                .invalidRequestHandler(Api::malformed);
        server = made;
        return made.listen()
                .map(HttpServer::actualPort)
                // The native transport has an exception of its own for a busy port, so the kind can't tell more.
                .recover(e -> Future.failedFuture(e instanceof IOException ? busy(http) : e));
    }

    private static StartFailure busy(Settings.Http http) {
        return new StartFailure("Port " + http.port() + " on " + http.host()
                + " can't be used (busy, or not this machine's address); set TABIR_HTTP_PORT and TABIR_HTTP_HOST.");
    }

    private Router router() {
        Loop mine = Objects.requireNonNull(loop, "started before it listens");
        StandingRoom standing = parts.rooms().standing();
        var api = new Api(vertx, parts.open().contract(), parts.access().tokens()::verify);
        api.standing(standing.standing()::admit);
        new TicketRoutes(
                        parts.rooms().front().desk(),
                        parts.rooms().front().invitations(),
                        parts.rooms().front().eraser())
                .bind(api);
        new ChatRoutes(parts.rooms().relay(), mine).bind(api);
        var origins = Set.copyOf(parts.settings().http().origins());
        api.raw(
                "openSocket",
                new RelaySocket(parts.rooms().relay(), mine, parts.access().tokens(), origins));
        standing.bind(api);
        new ReviewRoutes(parts.rooms().compliance().review()).bind(api);
        parts.rooms().compliance().oversight().bind(api);
        parts.rooms().evidence().log().bind(api);
        parts.rooms().evidence().taken().bind(api);
        new OpenRoutes(parts.open()).bind(api);
        Router router = api.router();
        if (demo) new DemoRoutes(parts.rooms().front().invitations()).mount(router);
        new Pages(demo ? "demo.html" : "index.html", parts.settings().http().origins()).mount(router);
        return router;
    }

    /** Takes no new connections. */
    Future<Void> closeDoor() {
        return server == null ? Future.succeededFuture() : server.close();
    }
}
