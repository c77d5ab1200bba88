package id.tabir.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Supplier;

/**
 * A host app's little web server: one page that embeds the chat by a script tag, and its own way to a token. A
 * browser takes it for two origins, by the name {@code localhost} and by its number.
 */
final class HostApp implements AutoCloseable {
    private final HttpServer server;

    /** @param token gives the signed-in customer's token, at each call */
    HostApp(Supplier<String> node, Supplier<String> token) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> answer(exchange, "text/html; charset=utf-8", page(node.get())));
        server.createContext("/token", exchange -> answer(exchange, "text/plain", token.get()));
        server.start();
    }

    /** The origin by the name, which a node can let in. */
    String named() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The same page under another origin. */
    String numbered() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static String page(String node) {
        return """
                <!doctype html><html lang="id"><head><meta name="viewport" content="width=device-width"><title>Toko</title><link rel="icon" href="data:,"></head>
                <body style="margin:0"><h1>Pesanan Anda</h1>
                <script>window.app = { token: () => fetch('/token').then(answer => answer.text()) };</script>
                <script src="%s/embed.js" data-token-callback="app.token" data-lang="id" data-height="520"></script>
                <p>Bantuan</p></body></html>
                """.formatted(node);
    }

    private static void answer(HttpExchange exchange, String type, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
