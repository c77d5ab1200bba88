package id.tabir.tickets;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes tickets whose end has passed, on any node, each once: the ticket's lock decides which. */
public final class Expiry {
    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);
    private static final long PACE_MS = 1000;
    private static final int BATCH = 100;

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
            Future<Void> chain = Future.succeededFuture();
            for (String id : ids) chain = chain.compose(done -> desk.expire(id).mapEmpty());
            return ids.size() == BATCH ? chain.compose(done -> sweep()) : chain;
        });
    }
}
