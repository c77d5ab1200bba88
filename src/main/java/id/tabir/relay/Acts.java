package id.tabir.relay;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the acts on tickets from the log and hands each on once, in the order of the log: those that rang on this
 * node, those that another node hinted at, and by a catch-up read those whose hint got lost.
 */
final class Acts {
    private static final Logger LOG = LoggerFactory.getLogger(Acts.class);
    private static final int MOST_REMEMBERED = 50_000;
    private static final long TIMEOUT_S = 5;

    // With an act come those before it that the last catch-up can't have seen: the hint of one node may overtake the
    // hint of another, and a close must not be told before the hand-over that it followed.
    private static final String READ = """
            select e.ticket, e.entry, e.kind, t.customer_id, t.customer_alias, t.close_reason, s.suspended_at,
              s.platform_id as staff_id, a.alias as staff_alias, p.platform_id as previous_id,
              coalesce((select c.seq from content c
                where c.ticket = e.ticket and c.entry < e.entry and c.seq is not null
                order by c.entry desc limit 1), 0) as last_seq
            from unnest($1::text[], $2::int[]) as k (ticket, entry)
              join entry e on e.ticket = k.ticket and e.entry <= k.entry and e.tx >= $3
                and e.kind in ('opened', 'assigned', 'closed', 'suspended', 'reinstated')
              join ticket t on t.id = e.ticket
              join lateral (select * from assignment x where x.ticket = e.ticket and x.entry <= e.entry
                order by x.entry desc limit 1) a on true
              join staff s on s.no = a.staff_no
              left join lateral (select x.staff_no from assignment x
                where e.kind = 'assigned' and x.ticket = e.ticket and x.entry < e.entry
                order by x.entry desc limit 1) b on true
              left join staff p on p.no = b.staff_no
            order by e.pos
            """;

    /** From the last pass's snapshot to this one's: a transaction that commits late is in the pass after. */
    private static final String MISSED = """
            select n.upto, e.ticket, e.entry
            from (select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as upto) n
              left join entry e on e.tx >= $1 and e.tx < n.upto
                and e.kind in ('opened', 'assigned', 'closed', 'suspended', 'reinstated')
            order by e.pos
            """;

    private final Pool pool;
    private final Consumer<Act> show;
    private final Map<Key, Boolean> done = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Boolean> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };
    private final Consumer<Runnable> onLoop;
    private List<Key> waiting = new ArrayList<>();
    private List<Promise<Void>> waiters = new ArrayList<>();
    private boolean reading;
    /** Up to where catch-up reads have looked. */
    private long cursor = -1;
    /** Below it every act has been shown. */
    private long shown;

    private record Key(String ticket, int entry) {}

    /** @param onLoop runs a task on the one loop that this object lives on */
    Acts(Pool pool, Consumer<Runnable> onLoop, Consumer<Act> show) {
        this.pool = pool;
        this.onLoop = onLoop;
        this.show = show;
    }

    /** Takes note of an act; succeeds when it has been shown, or couldn't be for now. */
    Future<Void> rang(String ticket, int entry) {
        Promise<Void> shown = Promise.promise();
        onLoop.accept(() -> {
            waiters.add(shown);
            waiting.add(new Key(ticket, entry));
            pump();
        });
        return shown.future();
    }

    /** As {@link #rang}, when nobody waits for it. */
    void note(String ticket, int entry) {
        onLoop.accept(() -> {
            waiting.add(new Key(ticket, entry));
            pump();
        });
    }

    /** Looks for acts since the last call that nobody rang for here; the first call only notes where the log stands. */
    Future<Void> catchUp() {
        Promise<Void> looked = Promise.promise();
        onLoop.accept(() -> look().onComplete(looked));
        return looked.future();
    }

    private Future<Void> look() {
        return pool.preparedQuery(MISSED)
                .execute(Tuple.of(cursor < 0 ? Long.MAX_VALUE : cursor))
                .timeout(TIMEOUT_S, TimeUnit.SECONDS)
                .map(rows -> {
                    for (Row row : rows) {
                        cursor = Math.max(cursor, row.getLong("upto"));
                        if (row.getString("ticket") != null)
                            waiting.add(new Key(row.getString("ticket"), row.getInteger("entry")));
                    }
                    pump();
                    return null;
                });
    }

    /** With the next catch-up, that is. */
    private void retryLater(List<Key> keys, Throwable e) {
        LOG.atWarn().addKeyValue("cause", e.getClass().getSimpleName()).log("acts-unread");
        waiting.addAll(keys);
    }

    private void pump() {
        waiting.removeIf(done::containsKey);
        if (reading) return;
        List<Promise<Void>> told = waiters;
        waiters = new ArrayList<>();
        if (waiting.isEmpty()) {
            shown = Math.max(shown, cursor);
            told.forEach(Promise::tryComplete);
            return;
        }
        reading = true;
        long looked = cursor;
        List<Key> keys = waiting;
        waiting = new ArrayList<>();
        read(keys)
                .onSuccess(rows -> {
                    for (Row row : rows) {
                        Act act = Act.of(row);
                        if (done.put(new Key(act.ticket(), act.entry()), true) == null) show.accept(act);
                    }
                })
                .onComplete(read -> {
                    reading = false;
                    told.forEach(Promise::tryComplete);
                    if (read.failed()) {
                        retryLater(keys, read.cause());
                        return;
                    }
                    shown = Math.max(shown, looked);
                    pump();
                });
    }

    private Future<RowSet<Row>> read(List<Key> keys) {
        var tickets = keys.stream().map(Key::ticket).toArray(String[]::new);
        var entries = keys.stream().map(Key::entry).toArray(Integer[]::new);
        return pool.preparedQuery(READ)
                .execute(Tuple.of(tickets, entries, shown))
                .timeout(TIMEOUT_S, TimeUnit.SECONDS);
    }
}
