package id.tabir.ledger.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.base.StartFailure;
import id.tabir.ledger.tree.TilePath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A running server's log. */
public final class RemoteLog implements LogSource {
    private static final String BELOW = "/v1/log";
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int TRIES = 4;
    private static final long PAUSE_S = 1;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final String url;
    private final @Nullable String token;

    /**
     * @param url the server's root or its {@code …/v1/log}
     * @param token a reviewer's or lead's; null: hashes only
     */
    public RemoteLog(String url, @Nullable String token) {
        String root = url.replaceFirst("/+$", "");
        this.url = root.endsWith(BELOW) ? root : root + BELOW;
        this.token = token;
    }

    @Override
    public String checkpoint() {
        return text("/checkpoint");
    }

    @Override
    public String key() {
        return text("/key");
    }

    @Override
    public byte @Nullable [] tile(int level, TilePath path) {
        return read("/tile/" + level + "/" + path, null);
    }

    @Override
    public byte @Nullable [] entries(TilePath path) {
        return read("/tile/entries/" + path, token);
    }

    @Override
    public @Nullable String restored(int generation) {
        byte[] bytes = read("/restored/" + generation, null);
        return bytes == null ? null : new String(bytes, UTF_8);
    }

    @Override
    public boolean hasEntries() {
        return token != null;
    }

    private String text(String path) {
        byte[] bytes = read(path, null);
        if (bytes == null) throw new StartFailure("There is no log at " + url + " (" + path + " answers 404).");
        return new String(bytes, UTF_8);
    }

    private byte @Nullable [] read(String path, @Nullable String bearer) {
        for (int tries = 1; ; tries++) {
            HttpResponse<byte[]> answer = tries == TRIES ? ask(path, bearer) : askOrNull(path, bearer);
            if (answer != null && (answer.statusCode() < 500 || tries == TRIES)) return body(path, answer);
            pause();
        }
    }

    private byte @Nullable [] body(String path, HttpResponse<byte[]> answer) {
        return switch (answer.statusCode()) {
            case 200 -> answer.body();
            case 404 -> null;
            case 401, 403 ->
                throw new StartFailure(
                        "The token is not taken by " + url + "; --token-file needs one of a reviewer or lead.");
            default -> throw new StartFailure(url + path + " answers " + answer.statusCode() + ".");
        };
    }

    private @Nullable HttpResponse<byte[]> askOrNull(String path, @Nullable String bearer) {
        try {
            return ask(path, bearer);
        } catch (StartFailure e) {
            return null;
        }
    }

    private HttpResponse<byte[]> ask(String path, @Nullable String bearer) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url + path)).timeout(TIMEOUT);
            if (bearer != null) request.header("Authorization", "Bearer " + bearer);
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | IllegalArgumentException e) {
            throw new StartFailure("No answer from " + url + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted.");
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(PAUSE_S);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted.");
        }
    }

    @Override
    public String toString() {
        return url;
    }
}
