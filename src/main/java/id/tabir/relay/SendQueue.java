package id.tabir.relay;

import id.tabir.base.Problem;
import id.tabir.relay.Outgoing.Outcome;
import id.tabir.relay.Store.Answer;
import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Group commit for the tickets of one loop: what arrives while a batch is on its way forms the next one. One batch is
 * in flight at a time, in order of arrival; a bundle that the database refused is judged again in the next.
 */
final class SendQueue {
    private static final Logger LOG = LoggerFactory.getLogger(SendQueue.class);
    private static final int MOST_IN_BATCH = 512;
    private static final int MOST_WAITING = 20_000;
    private static final int MOST_TRIES = 100;

    private final Relay relay;
    private final Heads heads;
    private final Deque<Outgoing> waiting = new ArrayDeque<>();
    private boolean inFlight;

    SendQueue(Relay relay, Heads heads) {
        this.relay = relay;
        this.heads = heads;
    }

    void add(Outgoing out) {
        if (waiting.size() >= MOST_WAITING) {
            relay.settle(List.of(Settled.refused(out, Problem.unavailable("Too much is waiting to be stored."))));
            return;
        }
        waiting.add(out);
        pump();
    }

    /** Another node has moved this ticket's log, or an act the ticket. */
    void fellBehind(String ticket) {
        heads.fallBehind(ticket);
    }

    private void pump() {
        if (inFlight || waiting.isEmpty()) return;
        inFlight = true;
        List<Outgoing> taken = new ArrayList<>();
        while (!waiting.isEmpty() && taken.size() < MOST_IN_BATCH) taken.add(waiting.poll());
        var batch = new Batch(relay, heads, taken);
        Set<String> tickets = new HashSet<>();
        taken.forEach(out -> tickets.add(out.ticket));
        heads.load(tickets)
                .compose(loaded -> {
                    batch.judge();
                    return store(batch);
                })
                .compose(stored -> batch.lookUpRepeats())
                .onFailure(e -> fail(batch, e))
                .onComplete(done -> finish(batch));
    }

    private Future<Void> store(Batch batch) {
        if (batch.bundles().isEmpty()) return Future.succeededFuture();
        return Store.run(relay.pool(), batch.bundles()).map(answers -> {
            for (Answer answer : answers) batch.take(answer);
            return null;
        });
    }

    /** Nobody knows what was committed, so nothing is acknowledged; a retry with the same clientId finds out. */
    private void fail(Batch batch, Throwable e) {
        String state = e instanceof PgException refused ? refused.getSqlState() : null;
        LOG.atWarn()
                .addKeyValue("cause", e.getClass().getSimpleName())
                .addKeyValue("sqlstate", state)
                .log("batch-failed");
        batch.tickets().forEach(heads::fallBehind);
        batch.refuseOpen(Problem.unavailable("The message could not be stored now; send it again."));
    }

    private void finish(Batch batch) {
        List<Outgoing> again = batch.again();
        for (int i = again.size() - 1; i >= 0; i--) {
            Outgoing out = again.get(i);
            if (++out.tries > MOST_TRIES)
                batch.settled().add(Settled.refused(out, Problem.unavailable("The chat is too busy.")));
            else waiting.addFirst(out);
        }
        relay.settle(batch.settled());
        inFlight = false;
        pump();
    }

    /** What became of one outgoing message, with the staff tenure that a stored one was stored under. */
    record Settled(Outgoing out, Outcome outcome, int tenure) {
        static Settled refused(Outgoing out, Problem problem) {
            return new Settled(out, Outcome.refused(problem), 0);
        }
    }
}
