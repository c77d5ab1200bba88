package id.tabir.tickets;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases what has been kept long enough, on any node, each ticket once, and takes note of what other nodes erased. */
public final class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final long PACE_MS = 5000;
    private static final int BATCH = 200;

    private final Vertx vertx;
    private final Pool pool;
    private final Eraser eraser;
    private final Map<String, String> ages;

    /** @param ages by kind of ticket, ISO 8601 since the close; kinds without one are kept for good */
    public Retention(Vertx vertx, Pool pool, Eraser eraser, Map<String, String> ages) {
        this.vertx = vertx;
        this.pool = pool;
        this.eraser = eraser;
        this.ages = ages;
    }

    /** Goes on until the verticle that started it ends. */
    public void start() {
        vertx.setTimer(PACE_MS, id -> sweep().compose(done -> eraser.catchUp(BATCH))
                .onFailure(e -> LOG.atWarn()
                        .addKeyValue("cause", e.getClass().getSimpleName())
                        .log("retention-failed"))
                .onComplete(done -> start()));
    }

    private Future<Void> sweep() {
        Future<Void> all = Future.succeededFuture();
        for (var age : ages.entrySet()) all = all.compose(done -> sweep(age.getKey(), age.getValue()));
        return all;
    }

    private Future<Void> sweep(String kind, String age) {
        return Erasures.due(pool, kind, age, BATCH).compose(ids -> {
            Future<Void> all = Future.succeededFuture();
            for (String id : ids) all = all.compose(done -> eraser.expire(id));
            return ids.size() == BATCH ? all.compose(done -> sweep(kind, age)) : all;
        });
    }
}
