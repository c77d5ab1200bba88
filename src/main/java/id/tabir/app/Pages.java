package id.tabir.app;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Serves the web pages out of the jar, each with a policy that lets nothing in from elsewhere. */
final class Pages {
    private static final Pattern FILE = Pattern.compile("(/[a-z0-9][a-z0-9-]*)+\\.(js|css|svg|png|webmanifest)");
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9.-]{1,255}(:\\d{1,5})?|\\[[0-9A-Fa-f:.]+](:\\d{1,5})?");
    private static final Map<String, String> ELSEWHERE =
            Map.of("/lib/lit-html.js", "META-INF/resources/_static/lit-html/3.3.3/lit-html.js");

    /** Files never change while a process runs, and there are few. */
    private static final Map<String, Optional<WebFile>> READ = new ConcurrentHashMap<>();

    private final Map<String, String> names;
    private final List<String> origins;

    /**
     * @param front the file that is shown at {@code /}
     * @param origins that may put the chat in a frame, besides our own
     */
    Pages(String front, List<String> origins) {
        this.names = Map.of("/", front, "/chat", "chat.html", "/desk", "desk.html", "/review", "review.html");
        this.origins = origins;
    }

    void mount(Router router) {
        router.route().handler(this::serve);
    }

    private void serve(RoutingContext context) {
        String path = context.normalizedPath();
        boolean read = context.request().method().equals(HttpMethod.GET)
                || context.request().method().equals(HttpMethod.HEAD);
        WebFile file = read ? file(path) : null;
        if (file == null) {
            context.next();
            return;
        }
        HttpServerResponse response = context.response();
        headers(context, path, response);
        response.putHeader("ETag", file.etag()).putHeader("Content-Type", file.type());
        if (file.etag().equals(context.request().getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
        } else {
            send(context, file, response);
        }
    }

    private static void send(RoutingContext context, WebFile file, HttpServerResponse response) {
        String accepted = context.request().getHeader("Accept-Encoding");
        boolean packed = accepted != null && accepted.contains("gzip");
        if (packed) response.putHeader("Content-Encoding", "gzip");
        var body = packed ? file.gzipped() : file.plain();
        if (context.request().method().equals(HttpMethod.HEAD)) {
            response.putHeader("Content-Length", String.valueOf(body.length())).end();
        } else {
            response.end(body);
        }
    }

    private @Nullable WebFile file(String path) {
        String name = names.get(path);
        if (name == null && !FILE.matcher(path).matches()) return null;
        String resource = ELSEWHERE.getOrDefault(path, "web/" + (name == null ? path.substring(1) : name));
        return READ.computeIfAbsent(resource, r -> Optional.ofNullable(WebFile.read(r)))
                .orElse(null);
    }

    private void headers(RoutingContext context, String path, HttpServerResponse response) {
        response.putHeader("Vary", "Accept-Encoding")
                // Names carry no version: a browser asks each time, and is told in a few bytes that nothing changed.
                .putHeader("Cache-Control", "no-cache")
                .putHeader("Content-Security-Policy", policy(context.request().getHeader("Host"), path))
                .putHeader("Cross-Origin-Resource-Policy", path.equals("/embed.js") ? "cross-origin" : "same-origin")
                .putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }

    private String policy(@Nullable String host, String path) {
        // Older browsers don't count the socket among 'self'.
        String socket = host != null && HOST.matcher(host).matches() ? " ws://" + host + " wss://" + host : "";
        String framers = path.equals("/chat") ? String.join(" ", framers()) : "'none'";
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                + "connect-src 'self'" + socket + "; manifest-src 'self'; frame-src 'self'; base-uri 'none'; "
                + "form-action 'self'; require-trusted-types-for 'script'; trusted-types lit-html; "
                + "frame-ancestors " + framers;
    }

    private List<String> framers() {
        return Stream.concat(Stream.of("'self'"), origins.stream()).toList();
    }
}
