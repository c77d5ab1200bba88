package id.tabir.play;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Speaks HTTP to a node with the JDK's own client: another implementation than the server's. */
public final class Http {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private Http() {}

    /** An answer: its status and, if there is one, its JSON. */
    public record Answer(int status, String text, HttpResponse<String> raw) {
        public JsonObject json() {
            return new JsonObject(text);
        }

        public String code() {
            return json().getString("code");
        }
    }

    public static Answer call(String method, String url, String token, JsonObject body) {
        var builder = HttpRequest.newBuilder(URI.create(url)).timeout(TIMEOUT);
        if (token != null) builder.header("Authorization", "Bearer " + token);
        if (body != null) builder.header("Content-Type", "application/json");
        return send(builder.method(method, publisher(body)).build());
    }

    private static HttpRequest.BodyPublisher publisher(JsonObject body) {
        return body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body.encode(), UTF_8);
    }

    public static Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new IllegalStateException("no answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
