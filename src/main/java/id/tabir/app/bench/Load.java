package id.tabir.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.base.StartFailure;
import id.tabir.identity.Role;
import id.tabir.identity.SigningKey;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.HdrHistogram.Histogram;

/** Drives a server over real sockets: pairs of speakers, or sockets that only listen. */
final class Load implements AutoCloseable {
    private static final long HIGHEST_US = 60_000_000;
    private static final int DIGITS = 3;
    /** Each load is on for so long before it counts: until the server's JVM has all but stopped compiling. */
    private static final int LEAST_WARM_UP_S = 10;

    private static final int MOST_WARM_UP_S = 240;
    private static final int COMPILED_S = 5;
    private static final double COMPILED_CORES = 0.05;
    private static final int SETTLE_S = 15;
    private static final double QUIET_CORES = 0.1;
    private static final int QUIET_S = 2;
    private static final int MOST_QUIET_WAITS = 60;
    /** Pairs that join and leave before idle sockets are weighed. */
    private static final int IDLE_WARM_UP = 500;

    private static final long PATIENCE_S = 60;
    private static final int MOST_SOCKETS = 20_000;
    private static final Duration LIFE = Duration.ofHours(12);

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final WebSocketClient client;
    private final Subject subject;
    private final SigningKey key;
    private final String platform;
    private int tickets;

    Load(Subject subject) {
        this.subject = subject;
        this.key = subject.tokens(vertx);
        this.platform = key.mint(Role.PLATFORM, "bench", null, LIFE).token();
        this.client = vertx.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(MOST_SOCKETS));
    }

    /** Where a speaker sits: which server, which chat, with whose token; {@code name} begins its clientIds. */
    record Seat(String host, int port, String chat, String token, String name) {}

    /** What was measured: messages acknowledged a second, times to the ack in ms, the server's CPU and memory. */
    record Result(int pairs, double perSecond, double p50_ms, double p95_ms, double p99_ms, Cost cost, int refused) {}

    /** Cores kept busy by each side, and the server's memory. */
    record Cost(Subject.Cpu cores, long resident_kB) {}

    Result talk(int pairs, int seconds) {
        List<Histogram> times = new ArrayList<>();
        List<Speaker> speakers = new ArrayList<>();
        for (Seat seat : seats(pairs)) {
            var histogram = new Histogram(HIGHEST_US, DIGITS);
            times.add(histogram);
            speakers.add(get(Speaker.join(client, seat, histogram)));
        }
        speakers.forEach(Speaker::speak);
        warmUp();
        Subject.Cpu before = subject.cpu();
        long start_ns = System.nanoTime();
        speakers.forEach(s -> s.measure(true));
        pause(seconds);
        speakers.forEach(s -> s.measure(false));
        double elapsed_s = (System.nanoTime() - start_ns) / 1e9;
        var cost = new Cost(subject.cpu().since(before, elapsed_s), subject.resident_kB());
        speakers.forEach(Speaker::stop);
        pause(1);
        get(Future.join(speakers.stream().map(Speaker::close).toList()));
        return result(
                pairs,
                elapsed_s,
                times,
                cost,
                speakers.stream().mapToInt(Speaker::refused).sum());
    }

    /** On two slow cores a new server compiles for minutes; what it carries meanwhile says nothing of the rest of its days. */
    private void warmUp() {
        pause(LEAST_WARM_UP_S);
        double before_s = subject.compiling_s();
        for (int waited_s = LEAST_WARM_UP_S; waited_s < MOST_WARM_UP_S; waited_s += COMPILED_S) {
            pause(COMPILED_S);
            double now_s = subject.compiling_s();
            double more_s = now_s - before_s;
            // Less than before: a compiler's thread has ended, and what the others did can't be told.
            if (more_s >= 0 && more_s < COMPILED_CORES * COMPILED_S) return;
            before_s = now_s;
        }
    }

    /** Waits, at most two minutes, until the server has worked off what was said: tree, search, cases. */
    void awaitQuiet() {
        for (int i = 0; i < MOST_QUIET_WAITS; i++) {
            Subject.Cpu before = subject.cpu();
            pause(QUIET_S);
            Subject.Cpu used = subject.cpu().since(before, QUIET_S);
            if (used.server() + used.database() < QUIET_CORES) return;
        }
        throw new StartFailure("The server doesn't come to rest; nothing fair can be measured beside it.");
    }

    private static Result result(int pairs, double elapsed_s, List<Histogram> times, Cost cost, int refused) {
        var all = new Histogram(HIGHEST_US, DIGITS);
        times.forEach(all::add);
        return new Result(
                pairs,
                all.getTotalCount() / elapsed_s,
                all.getValueAtPercentile(50) / 1000.0,
                all.getValueAtPercentile(95) / 1000.0,
                all.getValueAtPercentile(99) / 1000.0,
                cost,
                refused);
    }

    /** The growth of the server's memory for each socket, in kB: what is resident, and of it what is live on the heap. */
    record Idle(double resident_kB, double heap_kB) {}

    /** Joins so many sockets that say nothing. */
    Idle idle(int sockets) {
        List<Seat> seats = seats((sockets + 1) / 2);
        // What the server compiles for its first sockets, it compiles once.
        get(Future.join(join(seats(IDLE_WARM_UP)).stream().map(Speaker::close).toList()));
        pause(SETTLE_S);
        Subject.Memory before = subject.memory();
        join(seats);
        pause(SETTLE_S);
        Subject.Memory after = subject.memory();
        double each = seats.size();
        return new Idle(
                (after.resident_kB() - before.resident_kB()) / each, (after.heap_kB() - before.heap_kB()) / each);
    }

    private List<Speaker> join(List<Seat> seats) {
        var nothing = new Histogram(HIGHEST_US, 1);
        List<Speaker> joined = new ArrayList<>();
        for (Seat seat : seats) joined.add(get(Speaker.join(client, seat, nothing)));
        return joined;
    }

    private List<Seat> seats(int pairs) {
        URI uri = URI.create(subject.url());
        List<Seat> seats = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            String person = "bench-" + ++tickets;
            String chat = ticket(person);
            String customer = key.mint(Role.CUSTOMER, person, chat, LIFE).token();
            String staff = key.mint(Role.STAFF, person + "-staff", chat, LIFE).token();
            seats.add(new Seat(uri.getHost(), uri.getPort(), chat, customer, "c"));
            seats.add(new Seat(uri.getHost(), uri.getPort(), chat, staff, "s"));
        }
        return seats;
    }

    private String ticket(String person) {
        var body = new JsonObject()
                .put("kind", "transaction")
                .put("customer", new JsonObject().put("id", person))
                .put("staff", new JsonObject().put("id", person + "-staff"));
        var request = HttpRequest.newBuilder(URI.create(subject.url() + "/v1/tickets/" + person))
                .header("Authorization", "Bearer " + platform)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body.encode(), UTF_8))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
            return new JsonObject(answer.body()).getString("id");
        } catch (IOException e) {
            throw new StartFailure("The server to measure doesn't answer.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted.");
        }
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted.");
        } catch (ExecutionException | TimeoutException e) {
            throw new StartFailure("The server to measure broke off: " + e.getMessage() + ".");
        }
    }

    static void pause(int seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        get(vertx.close());
    }
}
