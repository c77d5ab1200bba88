package id.tabir.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.app.history.History;
import id.tabir.app.history.Plan;
import id.tabir.base.StartFailure;
import id.tabir.guard.Guard;
import id.tabir.identity.Role;
import id.tabir.identity.SigningKey;
import id.tabir.operations.Progress;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** How fast compliance's page is answered where much has been said: one client, one request after the other. */
final class ReviewBench implements AutoCloseable {
    private static final int REQUESTS = 200;
    private static final int MESSAGES = 20;
    private static final int WEEKS = 12;
    private static final long HIGHEST_US = 60_000_000;
    private static final int DIGITS = 3;
    private static final Duration LIFE = Duration.ofHours(12);
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Subject subject;
    private final SigningKey key;
    private final PrintWriter out;

    ReviewBench(Subject subject, PrintWriter out) {
        this.subject = subject;
        this.out = out;
        this.key = subject.tokens(vertx);
    }

    /** A request: its method, its path below {@code /v1/review}, and its body. */
    private record Ask(String method, String path, @Nullable JsonObject body) {
        static Ask get(String path) {
            return new Ask("GET", path, null);
        }

        static Ask post(String path, JsonObject body) {
            return new Ask("POST", path, body);
        }
    }

    void write(int tickets, Progress progress) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        var plan = new Plan(now.minusWeeks(WEEKS), now.minusHours(1), tickets, MESSAGES);
        Pool pool = PgBuilder.pool()
                .connectingTo(subject.app().connectOptions())
                .using(vertx)
                .build();
        new History(pool, subject.vault(), new Guard(), progress).write(plan, List.of());
        get(pool.close());
        // As autovacuum would within minutes.
        Pool owner = PgBuilder.pool()
                .connectingTo(subject.owner().connectOptions())
                .using(vertx)
                .build();
        get(owner.query("vacuum analyze").execute().compose(done -> owner.close()));
    }

    void measure() {
        measure(
                "queue",
                Role.REVIEWER,
                i -> Ask.get("/cases?limit=50" + (i % 2 == 0 ? "" : "&severity=" + (1 + i % 3))));
        measure("search, frequent words", Role.REVIEWER, i -> Ask.get("/tickets?q=terima+kasih"));
        measure("search, rare words", Role.REVIEWER, i -> Ask.get("/tickets?q=kangen+ketemu"));
        measure("search, words nobody said", Role.REVIEWER, i -> Ask.get("/tickets?q=zamrud+khatulistiwa"));
        measure(
                "search by finding",
                Role.REVIEWER,
                i -> Ask.get("/tickets?finding=" + (i % 2 == 0 ? "flirt" : "phone")));
        List<String> tickets = tickets();
        measure("transcript", Role.REVIEWER, i -> Ask.get("/tickets/" + tickets.get(i % tickets.size())));
        measure("numbers", Role.LEAD, i -> Ask.get("/numbers"));
        measure("week's report", Role.LEAD, i -> Ask.get("/weeks/" + lastWeek() + "?format=html"));
        measure("audit", Role.LEAD, i -> Ask.get("/audit?limit=50"));
        measure("audit by person", Role.LEAD, i -> Ask.get("/audit/people"));
        work();
    }

    private static String lastWeek() {
        return DateTimeFormatter.ISO_WEEK_DATE
                .format(OffsetDateTime.now(ZoneOffset.UTC).minusWeeks(1).toLocalDate())
                .substring(0, "2026-W47".length());
    }

    private List<String> tickets() {
        var found =
                ask(Role.REVIEWER, "picker", Ask.get("/tickets?limit=" + REQUESTS), new Histogram(HIGHEST_US, DIGITS));
        List<String> ids = new ArrayList<>();
        for (Object item : found.getJsonArray("items")) ids.add(((JsonObject) item).getString("id"));
        return ids;
    }

    private void measure(String what, Role role, IntFunction<Ask> asks) {
        var times = new Histogram(HIGHEST_US, DIGITS);
        // What the first requests teach caches and planner belongs to nobody.
        for (int i = 0; i < REQUESTS / 10; i++) ask(role, what, asks.apply(i), new Histogram(HIGHEST_US, DIGITS));
        for (int i = 0; i < REQUESTS; i++) ask(role, what, asks.apply(i), times);
        tell(what, times);
    }

    /** Takes the next case and decides it, until none is left. */
    private void work() {
        var next = new Histogram(HIGHEST_US, DIGITS);
        var decide = new Histogram(HIGHEST_US, DIGITS);
        for (int i = 0; i < REQUESTS; i++) {
            JsonObject one = ask(Role.REVIEWER, "worker", new Ask("POST", "/cases/next", null), next);
            if (one.isEmpty()) break;
            var verdict = new JsonObject().put("verdict", "clean").put("note", "wajar");
            ask(Role.REVIEWER, "worker", Ask.post("/cases/" + one.getString("id") + "/decide", verdict), decide);
        }
        tell("next case", next);
        tell("decide", decide);
    }

    private void tell(String what, Histogram times) {
        out.printf(
                Locale.ROOT,
                "%s: p50 %.1f ms, p95 %.1f ms, %d requests%n",
                what,
                times.getValueAtPercentile(50) / 1000.0,
                times.getValueAtPercentile(95) / 1000.0,
                times.getTotalCount());
        out.flush();
    }

    private JsonObject ask(Role role, String sub, Ask ask, Histogram times_us) {
        String token = key.mint(role, sub.replaceAll("\\W", "-"), null, LIFE).token();
        var body = ask.body() == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(ask.body().encode(), UTF_8);
        var request = HttpRequest.newBuilder(URI.create(subject.url() + "/v1/review" + ask.path()))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .method(ask.method(), body);
        if (ask.body() != null) request.header("Content-Type", "application/json");
        try {
            long start_ns = System.nanoTime();
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
            times_us.recordValue((System.nanoTime() - start_ns) / 1000);
            if (answer.statusCode() >= 300)
                throw new StartFailure(
                        "The server to measure answers " + answer.statusCode() + " to " + ask.path() + ".");
            return answer.body().startsWith("{") ? new JsonObject(answer.body()) : new JsonObject();
        } catch (IOException e) {
            throw new StartFailure("The server to measure doesn't answer.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted.");
        }
    }

    private static void get(Future<?> future) {
        future.toCompletionStage().toCompletableFuture().join();
    }

    @Override
    public void close() {
        get(vertx.close());
    }
}
