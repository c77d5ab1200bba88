package id.tabir.app;

import id.tabir.ledger.sequence.Continuity;
import id.tabir.ledger.sequence.Sequencer;
import id.tabir.ledger.sequence.TreeLag;
import id.tabir.operations.Metrics;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log's tree on an event loop of its own, as hashing takes its time: growing it, remembering it, and telling its lag. */
final class TreeVerticle extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(TreeVerticle.class);
    private static final long PACE_MS = 2000;
    /** For measuring what the tree costs; without it nothing is evidence. */
    private static final boolean IS_OFF = "off".equals(System.getProperty("tabir.tree"));

    private final Parts.Data data;
    private final AtomicReference<@Nullable TreeLag> lag = new AtomicReference<>();
    private @Nullable Sequencer sequencer;

    TreeVerticle(Parts.Data data, Metrics metrics) {
        this.data = data;
        metrics.tellTree(lag::get);
    }

    @Override
    public Future<?> start() {
        if (IS_OFF) {
            LOG.warn("log-tree-off");
            return Future.succeededFuture();
        }
        sequencer = new Sequencer(vertx, data.connect(), data.tree());
        sequencer.start();
        remember();
        measure();
        return Future.succeededFuture();
    }

    private void remember() {
        vertx.setTimer(PACE_MS, id -> data.tree()
                .remember(vertx, data.pool())
                .onFailure(e ->
                        LOG.atWarn().addKeyValue("cause", Continuity.cause(e)).log("checkpoint-not-kept"))
                .onComplete(done -> remember()));
    }

    private void measure() {
        vertx.setTimer(PACE_MS, id -> TreeLag.measure(data.pool())
                .onSuccess(lag::set)
                .onFailure(e -> lag.set(null))
                .onComplete(done -> measure()));
    }

    @Override
    public Future<?> stop() {
        return sequencer == null ? Future.succeededFuture() : sequencer.close();
    }
}
