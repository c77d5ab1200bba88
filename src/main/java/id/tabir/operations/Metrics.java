package id.tabir.operations;

import id.tabir.guard.Policy;
import id.tabir.ledger.sequence.TreeLag;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxBuilder;
import io.vertx.core.VertxOptions;
import io.vertx.micrometer.Label;
import io.vertx.micrometer.MetricsDomain;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What a Prometheus may know of this process: numbers by method and status, never a path, a name or an id. */
public final class Metrics implements AutoCloseable {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics gc = new JvmGcMetrics();

    public Metrics() {
        registry.config().meterFilter(MeterFilter.replaceTagValues("method", Metrics::method));
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        gc.bindTo(registry);
    }

    /** Callers can make up methods: each would be a row of its own for ever. */
    private static String method(String method) {
        return METHODS.contains(method) ? method : "OTHER";
    }

    /** For counters of one's own; their tags must have few values. */
    public MeterRegistry registry() {
        return registry;
    }

    /** By which policy the guard judges here: a row with its version and hash, always 1. */
    public void tellPolicy(Policy policy) {
        Gauge.builder("tabir.guard.policy", () -> 1)
                .tag("version", policy.version())
                .tag("hash", policy.hash())
                .description(
                        "The guard's policy on this node; more than one hash over all nodes: they judge differently.")
                .register(registry);
    }

    /** How far the log's tree is behind, as this node sees it; NaN while it can't be seen. */
    public void tellTree(Supplier<@Nullable TreeLag> lag) {
        gauge("tabir.log.tree.size", "Entries under the log's checkpoint.", lag, TreeLag::size);
        gauge("tabir.log.tree.waiting", "Committed entries that aren't under it yet.", lag, TreeLag::waiting);
        gauge(
                "tabir.log.tree.lag.seconds",
                "How long the oldest of them has waited; it should stay below 2.",
                lag,
                TreeLag::age_s);
    }

    private void gauge(
            String name, String description, Supplier<@Nullable TreeLag> lag, ToDoubleFunction<TreeLag> value) {
        Gauge.builder(name, () -> {
                    TreeLag now = lag.get();
                    return now == null ? Double.NaN : value.applyAsDouble(now);
                })
                .description(description)
                .register(registry);
    }

    /** A Vert.x that counts here: HTTP requests, sockets, the database pool. */
    public VertxBuilder vertx(VertxOptions options) {
        var counted = new MicrometerMetricsOptions()
                .setEnabled(true)
                .setLabels(EnumSet.of(Label.HTTP_METHOD, Label.HTTP_CODE, Label.POOL_TYPE, Label.POOL_NAME))
                .addDisabledMetricsCategory(MetricsDomain.EVENT_BUS)
                .addDisabledMetricsCategory(MetricsDomain.VERTICLES)
                .addDisabledMetricsCategory(MetricsDomain.NET_CLIENT)
                .addDisabledMetricsCategory(MetricsDomain.NET_SERVER)
                .addDisabledMetricsCategory(MetricsDomain.HTTP_CLIENT)
                .addDisabledMetricsCategory(MetricsDomain.DATAGRAM_SOCKET);
        return Vertx.builder()
                .with(new VertxOptions(options).setMetricsOptions(counted))
                .withMetrics(new MicrometerMetricsFactory(registry));
    }

    /** The answer of {@code /metrics}: Prometheus text format 0.0.4. */
    public String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        gc.close();
        registry.close();
    }
}
