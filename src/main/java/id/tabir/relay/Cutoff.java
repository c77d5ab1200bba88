package id.tabir.relay;

import id.tabir.guard.Party;
import id.tabir.standing.Doors;
import id.tabir.standing.Standing;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shuts the sockets of staff who have been suspended: when told on this node, at another node's hint, and by a look
 * twice a second for one that got lost.
 */
final class Cutoff implements Doors {
    private static final Logger LOG = LoggerFactory.getLogger(Cutoff.class);
    static final long PACE_MS = 500;
    private static final long TIMEOUT_S = 5;
    /** A suspension carries a time before its commit: one that took longer to commit than this would be missed. */
    private static final long OVERLAP_S = 60;

    private final Relay relay;
    private final Hints hints;
    /** Up to when suspensions have been looked for, by the database's clock. */
    private volatile @Nullable OffsetDateTime seen;

    Cutoff(Relay relay, Hints hints) {
        this.relay = relay;
        this.hints = hints;
    }

    @Override
    public Future<Void> shut() {
        hints.tell("s -", "");
        return look();
    }

    Future<Void> look() {
        return Standing.suspendedSince(relay.pool(), seen)
                .timeout(TIMEOUT_S, TimeUnit.SECONDS)
                .compose(found -> {
                    seen = found.now().minusSeconds(OVERLAP_S);
                    return close(found.subs());
                })
                .recover(e -> {
                    LOG.atWarn()
                            .addKeyValue("cause", e.getClass().getSimpleName())
                            .log("cutoff-unread");
                    return Future.succeededFuture();
                });
    }

    private Future<Void> close(List<String> subs) {
        if (subs.isEmpty()) return Future.succeededFuture();
        return Future.all(relay.loops().stream().map(loop -> close(loop, subs)).toList())
                .mapEmpty();
    }

    private static Future<Void> close(Loop loop, List<String> subs) {
        Promise<Void> closed = Promise.promise();
        loop.run(() -> {
            for (String sub : subs) {
                loop.sessionsOf(Session.person(Party.STAFF, sub)).forEach(session -> session.close(Close.SUSPENDED));
            }
            closed.complete();
        });
        return closed.future();
    }
}
