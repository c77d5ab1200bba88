package id.tabir.tickets;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.util.Iterator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes tickets whose end has passed, on any node, each once: the ticket's lock decides which. */
public final class Expiry {
    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);
    private static final long PACE_MS = 1000;
    private static final int BATCH = 200;
    private static final int LANES = 8;

    private final Vertx vertx;
    private final Pool pool;
    private final TicketDesk desk;

    public Expiry(Vertx vertx, Pool pool, TicketDesk desk) {
        this.vertx = vertx;
        this.pool = pool;
        this.desk = desk;
    }

    /** Goes on until the verticle that started it ends. */
    public void start() {
        vertx.setTimer(PACE_MS, id -> sweep().onFailure(e -> LOG.atWarn()
                        .addKeyValue("cause", e.getClass().getSimpleName())
                        .log("expiry-failed"))
                .onComplete(done -> start()));
    }

    private Future<Void> sweep() {
        return Tickets.overdue(pool, BATCH).compose(ids -> {
            Iterator<String> left = ids.iterator();
            Future<Void> all = Future.join(
                            Stream.generate(() -> lane(left)).limit(LANES).toList())
                    .mapEmpty();
            return ids.size() == BATCH ? all.compose(done -> sweep()) : all;
        });
    }

    /** Takes one after the other until none is left; one that can't be closed now doesn't keep the others waiting. */
    private Future<Void> lane(Iterator<String> left) {
        if (!left.hasNext()) return Future.succeededFuture();
        return desk.expire(left.next()).transform(closed -> lane(left)
                .compose(rest -> closed.succeeded() ? Future.succeededFuture() : fail(closed.cause())));
    }

    private static Future<Void> fail(Throwable cause) {
        return Future.failedFuture(cause);
    }
}
