package id.tabir.ledger.sequence;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends committed entries to the tree and publishes checkpoints, on one node at a time: whoever holds an advisory lock
 * on a connection of its own. Sends know nothing of it.
 */
public final class Sequencer {
    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
    /** Any number, the same on every node; Migrations has another. */
    private static final long TURN = 0x7461_6269_73L;

    private static final long PACE_MS = 500;
    private static final long RETRY_MS = 2000;

    /** A machine that vanished without a word holds the lock for 7 s more; then another takes over. */
    private static final String SESSION = """
            set tcp_keepalives_idle = 3; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 2;
            -- The same where an answer was still on its way to it: no keepalive is sent then.
            set tcp_user_timeout = '7s';
            set statement_timeout = '30s';
            -- The planner can't know how few entries are new; it would read the whole log for them.
            set enable_seqscan = off
            """;

    private final Vertx vertx;
    private final PgConnectOptions database;
    private final Continuity continuity;
    private final AtomicReference<@Nullable PgConnection> connection = new AtomicReference<>();
    private boolean stopped;

    public Sequencer(Vertx vertx, PgConnectOptions database, Continuity continuity) {
        this.vertx = vertx;
        this.database = new PgConnectOptions(database).setCachePreparedStatements(true);
        this.continuity = continuity;
    }

    /** Goes on until {@link #stop}, or the verticle that started it ends. */
    public void start() {
        PgConnection.connect(vertx, database)
                .compose(opened -> {
                    connection.set(opened);
                    return opened.query(SESSION).execute().compose(set -> lead(opened));
                })
                .onFailure(e -> {
                    if (!stopped)
                        LOG.atWarn().addKeyValue("cause", Continuity.cause(e)).log("log-tree-waits");
                })
                .eventually(this::stop)
                .onComplete(done -> {
                    if (!stopped) vertx.setTimer(RETRY_MS, id -> start());
                });
    }

    /** Ends its turn at once: another node may take over. */
    public Future<Void> close() {
        stopped = true;
        return stop();
    }

    private Future<Void> stop() {
        PgConnection open = connection.getAndSet(null);
        return open == null ? Future.succeededFuture() : open.close();
    }

    /** Asks again and again: ends only with a failure. */
    private Future<Void> lead(PgConnection open) {
        Promise<Void> over = Promise.promise();
        repeat(
                RETRY_MS,
                () -> open.query("select pg_try_advisory_lock(" + TURN + ") as mine")
                        .execute()
                        .map(rows -> !rows.iterator().next().getBoolean("mine")),
                over);
        return over.future().compose(mine -> Term.begin(open, continuity)).compose(this::goOn);
    }

    private Future<Void> goOn(Term term) {
        Promise<Void> over = Promise.promise();
        repeat(PACE_MS, () -> term.pass().map(true), over);
        return over.future();
    }

    /** A chain of futures would grow with each round. */
    private void repeat(long pace_ms, Supplier<Future<Boolean>> round, Promise<Void> over) {
        round.get().onFailure(over::tryFail).onSuccess(again -> {
            if (again) vertx.setTimer(pace_ms, id -> repeat(pace_ms, round, over));
            else over.tryComplete();
        });
    }
}
