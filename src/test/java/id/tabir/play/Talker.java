package id.tabir.play;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A person at a socket, played with the JDK's WebSocket client. What comes is kept in order and asked for by type. */
public final class Talker implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final long PATIENCE_S = 15;

    private final BlockingQueue<JsonObject> inbox = new LinkedBlockingQueue<>();
    private final List<JsonObject> passed = new ArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;
    private int sent;

    private Talker(String nodeUrl) {
        URI uri = URI.create(nodeUrl.replaceFirst("^http", "ws") + "/v1/socket");
        socket = CLIENT.newWebSocketBuilder().buildAsync(uri, new Ear()).join();
    }

    /** Connects without saying who it is. */
    public static Talker stranger(String nodeUrl) {
        return new Talker(nodeUrl);
    }

    public static Talker connect(String nodeUrl, String token) {
        var talker = new Talker(nodeUrl);
        talker.send(new JsonObject().put("type", "auth").put("token", token));
        talker.hears("ready");
        return talker;
    }

    public void send(JsonObject frame) {
        send(frame.encode());
    }

    public synchronized void send(String text) {
        socket.sendText(text, true).join();
    }

    /** Joins and waits for {@code joined}. */
    public JsonObject joins(String chat, int after) {
        send(new JsonObject().put("type", "join").put("chat", chat).put("after", after));
        return hears("joined");
    }

    /** Sends a text under a new clientId, which is returned. */
    public String sends(String chat, String text) {
        String clientId = "c" + ++sent + "-" + System.nanoTime();
        sends(chat, clientId, text);
        return clientId;
    }

    public void sends(String chat, String clientId, String text) {
        send(new JsonObject()
                .put("type", "send")
                .put("chat", chat)
                .put("clientId", clientId)
                .put("text", text));
    }

    /** Sends and waits for the ack; answers the message. */
    public JsonObject says(String chat, String text) {
        String clientId = sends(chat, text);
        JsonObject answer = hears(f -> isAnswer(f, clientId));
        assertThat(answer.getString("type")).as("answer %s", answer).isEqualTo("ack");
        return answer.getJsonObject("message");
    }

    /** Sends and waits for the refusal; answers the problem. */
    public JsonObject isRefused(String chat, String text) {
        String clientId = sends(chat, text);
        JsonObject answer = hears(f -> isAnswer(f, clientId));
        assertThat(answer.getString("type")).as("answer %s", answer).isEqualTo("refused");
        return answer.getJsonObject("problem");
    }

    private static boolean isAnswer(JsonObject frame, String clientId) {
        return List.of("ack", "refused").contains(frame.getString("type"))
                && clientId.equals(frame.getString("clientId"));
    }

    /** The next message that is shown. */
    public JsonObject reads() {
        return hears("message").getJsonObject("message");
    }

    public JsonObject hears(String type) {
        return hears(f -> type.equals(f.getString("type")));
    }

    /** The next frame that fits; others are kept for later. */
    public JsonObject hears(Predicate<JsonObject> wanted) {
        for (int i = 0; i < passed.size(); i++) if (wanted.test(passed.get(i))) return passed.remove(i);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (true) {
            JsonObject frame = poll(deadline - System.nanoTime());
            assertThat(frame)
                    .as("nothing came in %s s; passed over: %s", PATIENCE_S, passed)
                    .isNotNull();
            if (wanted.test(frame)) return frame;
            passed.add(frame);
        }
    }

    /** All frames so far that nobody asked for, after a ping has been answered. */
    public List<JsonObject> rest() {
        send(new JsonObject().put("type", "ping"));
        hears("pong");
        List<JsonObject> all = List.copyOf(passed);
        passed.clear();
        return all;
    }

    /** All frames so far that nobody asked for, also when the socket is closed. */
    public List<JsonObject> kept() {
        inbox.drainTo(passed);
        return List.copyOf(passed);
    }

    private JsonObject poll(long patience_ns) {
        try {
            return inbox.poll(Math.max(0, patience_ns), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The code that the server closed the socket with. */
    public int closeCode() {
        return closed.orTimeout(PATIENCE_S, TimeUnit.SECONDS).join();
    }

    public boolean isClosed() {
        return closed.isDone();
    }

    /** Cuts the line without a word. */
    public void drops() {
        socket.abort();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Ear implements WebSocket.Listener {
        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                inbox.add(new JsonObject(part.toString()));
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.complete(1006);
        }
    }
}
