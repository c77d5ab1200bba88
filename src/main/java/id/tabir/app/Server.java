package id.tabir.app;

import id.tabir.guard.Guard;
import id.tabir.guard.Policy;
import id.tabir.operations.Database;
import id.tabir.operations.GuardPolicy;
import id.tabir.operations.Metrics;
import id.tabir.operations.Settings;
import id.tabir.oversight.CaseMetrics;
import id.tabir.review.SearchIndex;
import id.tabir.tickets.Expiry;
import id.tabir.tickets.Retention;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running node, from its settings to its last commit. */
public final class Server {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final int LOOPS = Math.max(1, Runtime.getRuntime().availableProcessors());
    private static final long DRAIN_S = 6;
    private static final long END_S = 2;
    /** Vert.x's way to say: any free port, the same for all loops. */
    private static final int ANY_PORT = -1;

    private final Vertx vertx;
    private final Database database;
    private final Parts parts;
    private final List<RelayVerticle> loops = new ArrayList<>();
    private int port;
    private boolean stopped;

    private Server(Vertx vertx, Database database, Parts parts) {
        this.vertx = vertx;
        this.database = database;
        this.parts = parts;
    }

    /**
     * Blocks until it answers requests.
     *
     * @throws StartFailure with one sentence, if it can't; nothing is left running then
     */
    public static Server start(Settings settings) {
        return start(settings, false);
    }

    /** @param demo whether the front page lets anybody in as a sample person */
    static Server start(Settings settings, boolean demo) {
        // First of all: whoever mistyped a policy shouldn't wait for a database to hear of it.
        Policy policy = GuardPolicy.of(settings.chat().guardPolicy());
        Database database = Database.open(settings.storage());
        try {
            return start(settings, database, new Guard(policy), demo);
        } catch (Throwable e) {
            database.close();
            throw asUnchecked(e);
        }
    }

    private static Server start(Settings settings, Database database, Guard guard, boolean demo) throws Exception {
        var metrics = new Metrics();
        metrics.tellPolicy(guard.policy());
        Vertx vertx = Wiring.vertx(metrics);
        try {
            var server = new Server(vertx, database, Wiring.parts(vertx, metrics, settings, database, guard));
            // Only now: a node that is refused for its keys has judged nothing.
            GuardPolicy.remember(database.url(), guard.policy());
            server.open(demo);
            return server;
        } catch (Throwable e) {
            await(vertx.close(), END_S);
            throw e;
        }
    }

    private static RuntimeException asUnchecked(Throwable e) {
        return e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
    }

    private void open(boolean demo) throws Exception {
        List<RelayVerticle> made = loops;
        var options = new DeploymentOptions().setInstances(LOOPS);
        Wiring.wait(vertx.deployVerticle(
                () -> {
                    var loop = new RelayVerticle(parts, demo);
                    synchronized (made) {
                        made.add(loop);
                    }
                    return loop;
                },
                options));
        Wiring.wait(vertx.deployVerticle(new Clock(parts), new DeploymentOptions()));
        Wiring.wait(
                vertx.deployVerticle(new TreeVerticle(parts.data(), parts.open().metrics()), new DeploymentOptions()));
        int wanted = parts.settings().http().port();
        for (RelayVerticle loop : loops) port = Wiring.wait(loop.listen(wanted == 0 ? ANY_PORT : wanted));
    }

    public String url() {
        String host = parts.settings().http().host();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    Parts parts() {
        return parts;
    }

    /**
     * Drains: no new sends, those under way are committed and acknowledged, sockets closed, the database last.
     *
     * @return false if it had been stopped before
     */
    public synchronized boolean stop() {
        if (stopped) return false;
        stopped = true;
        LOG.info("draining");
        parts.open().health().drain();
        await(parts.rooms().relay().drain(), DRAIN_S);
        await(Future.join(loops.stream().map(RelayVerticle::closeDoor).toList()), END_S);
        await(vertx.close(), END_S);
        parts.open().metrics().close();
        database.close();
        LOG.info("stopped");
        return true;
    }

    private static void await(Future<?> future, long patience_s) {
        try {
            future.toCompletionStage().toCompletableFuture().get(patience_s, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.atWarn().addKeyValue("cause", e.getClass().getSimpleName()).log("stopping-anyway");
        }
    }

    /** What goes by the clock, once a node: hints, receipts, tickets whose end has come. */
    private static final class Clock extends VerticleBase {
        private final Parts parts;

        Clock(Parts parts) {
            this.parts = parts;
        }

        @Override
        public Future<?> start() {
            parts.open().health().start();
            new Expiry(vertx, parts.data().pool(), parts.rooms().front().desk()).start();
            new Retention(
                            vertx,
                            parts.data().pool(),
                            parts.rooms().front().eraser(),
                            parts.settings().chat().retention())
                    .start();
            new SearchIndex(vertx, parts.data().pool()).start();
            var compliance = new CaseMetrics(vertx, parts.data().pool());
            compliance.bind(parts.open().metrics().registry());
            compliance.start();
            return parts.rooms().relay().start();
        }
    }
}
