package id.tabir.api;

import id.tabir.base.Code;
import id.tabir.base.Problem;
import id.tabir.identity.Caller;
import id.tabir.identity.Role;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/** The real edge on a real port: tokens are the names of roles, acts tell what reached them. */
final class EdgeServer implements AutoCloseable {
    static final String TICKET = "tkt_01jd9xk3v8q2m4n6p8r0s2t4v6";
    static final String NO_TICKET = "tkt_00000000000000000000000000";
    static final String NO_REF = "nowhere";

    private static final Contract CONTRACT = Contract.load();

    final List<String> acted = new CopyOnWriteArrayList<>();
    final LinkedBlockingQueue<Answered> answered = new LinkedBlockingQueue<>();
    final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Function<Call, Future<Reply>> act = call -> Future.succeededFuture(Reply.ok(new JsonObject()));

    EdgeServer() {
        this(Body.TIMEOUT_MS);
    }

    EdgeServer(long bodyTimeout_ms) {
        Api api = new Api(vertx, CONTRACT, EdgeServer::authenticate);
        api.bodyTimeout(bodyTimeout_ms);
        api.onAnswered(answered::add);
        for (String id : CONTRACT.operationIds()) api.on(id, EdgeServer::exists, call -> act(id, call));
        api.raw("getMetrics", context -> context.response().end("metrics"));
        server = vertx.createHttpServer().requestHandler(api.router()).invalidRequestHandler(Api::malformed);
        server.listen(0, "127.0.0.1").await();
    }

    private static Future<Caller> authenticate(String token) {
        for (Role role : Role.values()) {
            if (role.word().equals(token)) {
                return Future.succeededFuture(new Caller(role, "someone", null, Instant.MAX));
            }
        }
        return Future.failedFuture(Problem.of(Code.UNAUTHENTICATED, "The token is not good."));
    }

    private static Future<?> exists(Call call) {
        String path = call.context().request().path();
        boolean missing = path.contains(NO_TICKET) || path.contains(NO_REF);
        return missing ? Future.failedFuture(Problem.notFound()) : Future.succeededFuture();
    }

    private Future<Reply> act(String id, Call call) {
        acted.add(id);
        return act.apply(call);
    }

    int port() {
        return server.actualPort();
    }

    Asked as(String token) {
        return new Asked().header("Authorization", "Bearer " + token);
    }

    Asked asNobody() {
        return new Asked();
    }

    Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    /** Sends bytes as they are and reads until the server closes. */
    String raw(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        vertx.close().await();
    }

    /** A request in the making. */
    final class Asked {
        private final List<String> headers = new ArrayList<>();

        Asked header(String name, String value) {
            headers.add(name);
            headers.add(value);
            return this;
        }

        HttpResponse<String> get(String path) {
            return send("GET", path, BodyPublishers.noBody());
        }

        HttpResponse<String> json(String method, String path, String body) {
            return header("Content-Type", "application/json").send(method, path, BodyPublishers.ofString(body));
        }

        HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                    .method(method, body);
            if (!headers.isEmpty()) request.headers(headers.toArray(String[]::new));
            try {
                return client.send(request.build(), BodyHandlers.ofString());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
