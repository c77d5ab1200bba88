package id.tabir.oversight;

import id.tabir.guard.Kind;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a Prometheus may know of the work of compliance: counts, without names or ids. They are read from the database at
 * a pace of their own while somebody asks for them; a scrape itself reads nothing.
 */
public final class CaseMetrics {
    private static final Logger LOG = LoggerFactory.getLogger(CaseMetrics.class);
    private static final long PACE_MS = 15_000;
    private static final long ASKED_LATELY_MS = 300_000;

    private static final String SAID = "select what, sum(n)::bigint as n from day_count group by what";

    private static final String CASES = """
            select severity, count(*) as n, extract(epoch from clock_timestamp() - min(opened_at))::float8 as oldest_s
            from review_case where state = 'open' group by severity
            """;

    private static final String REVEALS = "select count(*) as n from reveal where state = 'asked'";

    private final Vertx vertx;
    private final Pool pool;
    private volatile Map<String, Double> known = Map.of();
    private volatile long asked_ms;

    public CaseMetrics(Vertx vertx, Pool pool) {
        this.vertx = vertx;
        this.pool = pool;
    }

    public void bind(MeterRegistry registry) {
        counter(registry, "messages", "Messages delivered; of all nodes together, as all of these.");
        counter(registry, "blocked", "Messages refused for their content.");
        counter(registry, "flagged", "Messages delivered and shown to compliance.");
        for (Kind kind : Kind.values())
            FunctionCounter.builder("tabir.findings", this, m -> m.value(kind.word()))
                    .tag("kind", kind.word())
                    .description("What the guard found.")
                    .register(registry);
        for (String severity : List.of("1", "2", "3"))
            Gauge.builder("tabir.cases.open", this, m -> m.value("open " + severity))
                    .tag("severity", severity)
                    .description("Cases that wait for a verdict.")
                    .register(registry);
        Gauge.builder("tabir.cases.oldest.seconds", this, m -> m.value("oldest"))
                .description("Age of the oldest open case.")
                .register(registry);
        Gauge.builder("tabir.reveals.waiting", this, m -> m.value("reveals"))
                .description("Originals that were asked for and wait for a lead.")
                .register(registry);
    }

    private void counter(MeterRegistry registry, String what, String description) {
        FunctionCounter.builder("tabir." + what, this, m -> m.value(what))
                .description(description)
                .register(registry);
    }

    private double value(String name) {
        asked_ms = System.currentTimeMillis();
        return known.getOrDefault(name, 0.0);
    }

    /** Goes on until the verticle that started it ends; once at first, for whoever asks next. */
    public void start() {
        asked_ms = System.currentTimeMillis();
        refresh();
        vertx.setPeriodic(PACE_MS, id -> refresh());
    }

    private void refresh() {
        if (System.currentTimeMillis() - asked_ms > ASKED_LATELY_MS) return;
        pool.withConnection(CaseMetrics::read).onSuccess(all -> known = all).onFailure(e -> LOG.atWarn()
                .addKeyValue("cause", e.getClass().getSimpleName())
                .log("case-metrics-behind"));
    }

    private static Future<Map<String, Double>> read(SqlClient db) {
        Map<String, Double> all = new HashMap<>();
        return db.query(SAID)
                .execute()
                .compose(rows -> {
                    for (Row row : rows) all.put(name(row.getString("what")), row.getDouble("n"));
                    return db.query(CASES).execute();
                })
                .compose(rows -> {
                    for (Row row : rows) {
                        all.put("open " + row.getInteger("severity"), row.getDouble("n"));
                        all.merge("oldest", row.getDouble("oldest_s"), Math::max);
                    }
                    return db.query(REVEALS).execute();
                })
                .map(rows -> {
                    all.put("reveals", rows.iterator().next().getDouble("n"));
                    return Map.copyOf(all);
                });
    }

    private static String name(String what) {
        return what.equals("message") ? "messages" : what;
    }
}
