package id.tabir.relay;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.pubsub.PgSubscriber;
import io.vertx.sqlclient.Tuple;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells other nodes that something is worth a look, through PostgreSQL's LISTEN and NOTIFY on a connection of its own.
 * Hints carry ids and numbers only, are gathered for 10 ms, and may get lost: a catch-up read finds what they missed.
 */
final class Hints {
    private static final Logger LOG = LoggerFactory.getLogger(Hints.class);
    private static final String CHANNEL = "tabir";
    private static final long PACE_MS = 10;
    private static final long RECONNECT_MS = 500;
    private static final long TIMEOUT_S = 5;
    /** What doesn't fit is left to the catch-up reads. */
    private static final int MOST_WAITING = 50_000;
    /** PostgreSQL takes less than 8,000 bytes; hints are ASCII. */
    private static final int MOST_BYTES = 7900;

    private final Vertx vertx;
    private final PgSubscriber subscriber;
    private final String node = UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, String> waiting = new ConcurrentHashMap<>();
    private boolean sending;

    /**
     * @param heard gets each hint of another node, such as {@code m tkt_… 7}
     * @param connected runs after each (re)subscription, when hints may have been missed
     */
    Hints(Vertx vertx, PgConnectOptions database, Consumer<String> heard, Runnable connected) {
        this.vertx = vertx;
        this.subscriber = PgSubscriber.subscriber(vertx, database).reconnectPolicy(tries -> RECONNECT_MS);
        subscriber
                .channel(CHANNEL)
                .subscribeHandler(subscribed -> connected.run())
                .handler(payload -> hear(payload, heard));
    }

    Future<Void> start() {
        vertx.setPeriodic(PACE_MS, id -> send());
        return subscriber.connect();
    }

    Future<Void> stop() {
        return subscriber.close();
    }

    /** Gathers a hint; a later one about the same thing takes the place of one that still waits. */
    void tell(String about, String value) {
        if (waiting.size() < MOST_WAITING || waiting.containsKey(about)) waiting.put(about, value);
    }

    /** As {@link #tell}, of which the highest number counts. */
    void tellHighest(String about, int number) {
        if (waiting.size() < MOST_WAITING || waiting.containsKey(about)) {
            waiting.merge(about, " " + number, (a, b) -> number > Integer.parseInt(a.strip()) ? b : a);
        }
    }

    private void hear(String payload, Consumer<String> heard) {
        String[] hints = payload.split("\n");
        if (hints[0].equals(node)) return;
        for (int i = 1; i < hints.length; i++) heard.accept(hints[i]);
    }

    private void send() {
        if (sending || waiting.isEmpty()) return;
        @Nullable PgConnection connection = subscriber.actualConnection();
        if (connection == null) return;
        sending = true;
        Set<String> taken = take();
        connection
                .preparedQuery("select pg_notify($1, $2), set_config('synchronous_commit', 'off', true)")
                .execute(Tuple.of(CHANNEL, node + '\n' + String.join("\n", taken)))
                .timeout(TIMEOUT_S, TimeUnit.SECONDS)
                .onFailure(e -> LOG.atWarn()
                        .addKeyValue("cause", e.getClass().getSimpleName())
                        .log("hints-unsent"))
                .onComplete(done -> sending = false);
    }

    private Set<String> take() {
        Set<String> taken = new LinkedHashSet<>();
        int bytes = node.length();
        for (var all = waiting.keySet().iterator(); all.hasNext(); ) {
            String about = all.next();
            // Removed as it stands now: a newer value that comes after this waits for the next time.
            String value = waiting.getOrDefault(about, "");
            bytes += about.length() + value.length() + 1;
            if (bytes > MOST_BYTES) break;
            String last = waiting.remove(about);
            if (last != null) taken.add(about + last);
        }
        return taken;
    }
}
