package id.tabir.operations;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.SqlClient;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether this node can serve: asks the database a small question every second and remembers the answer. */
public final class Health {
    private static final Logger LOG = LoggerFactory.getLogger(Health.class);
    private static final int ASK_EVERY_MS = 1_000;
    private static final int TIMEOUT_MS = 2_000;

    private final Vertx vertx;
    private final SqlClient database;
    private volatile boolean isReady;
    private volatile boolean isDraining;
    private volatile boolean isAsking;
    private long timer;

    /** @param database a client of which a connection is free for one short query a second */
    public Health(Vertx vertx, SqlClient database) {
        this.vertx = vertx;
        this.database = database;
    }

    public void start() {
        ask();
        timer = vertx.setPeriodic(ASK_EVERY_MS, id -> ask());
    }

    /** For a load balancer: no from now on, though requests under way are still answered. */
    public void drain() {
        isDraining = true;
        vertx.cancelTimer(timer);
    }

    public boolean isReady() {
        return isReady && !isDraining;
    }

    /** One question at a time, however late its answer: a database that hangs must not gather them. */
    private void ask() {
        if (isAsking) {
            return;
        }
        isAsking = true;
        Future<Boolean> answer = database.query("select 1")
                .execute()
                .map(true)
                .otherwise(false)
                .onSuccess(answered -> {
                    isAsking = false;
                    note(answered);
                });
        answer.timeout(TIMEOUT_MS, TimeUnit.MILLISECONDS).onFailure(late -> note(false));
    }

    private void note(boolean answered) {
        if (answered != isReady && !isDraining) {
            LOG.atInfo().addKeyValue("ready", answered).log("the database " + (answered ? "answers" : "is away"));
        }
        isReady = answered;
    }
}
