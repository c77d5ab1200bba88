package id.tabir.relay;

import id.tabir.guard.Party;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far each party has been shown and has read. Gathered in memory and written at most every 200 ms, which is also
 * the pace of receipts; hints for people, so a crash may lose the last of them.
 */
final class Marks {
    private static final Logger LOG = LoggerFactory.getLogger(Marks.class);
    static final long PACE_MS = 200;
    private static final int MOST_AT_ONCE = 2000;
    private static final long TIMEOUT_S = 5;

    // Not worth a flush to disk: durability is for messages.
    private static final String MOVE = """
            with quick as (select set_config('synchronous_commit', 'off', true))
            insert into mark as m (ticket, party, delivered, read)
            select k.ticket, k.party, greatest(k.delivered, k.read), k.read
            from quick, unnest($1::text[], $2::text[], $3::int[], $4::int[]) as k (ticket, party, delivered, read)
            order by k.ticket, k.party
            on conflict (ticket, party) do update
              set delivered = greatest(m.delivered, excluded.delivered), read = greatest(m.read, excluded.read)
              where m.delivered < excluded.delivered or m.read < excluded.read
            returning ticket, party, delivered, read
            """;

    private final Pool pool;
    private final Consumer<Receipt> show;
    private final Map<Key, Mark> gathered = new ConcurrentHashMap<>();
    /** Written and to be shown at the next beat, so that none comes sooner after the last, whatever moved it. */
    private final Map<Key, Receipt> moved = new ConcurrentHashMap<>();

    private boolean writing;

    private record Key(String ticket, Party party) {}

    private record Mark(int delivered, int read) {
        Mark max(Mark other) {
            return new Mark(Math.max(delivered, other.delivered), Math.max(read, other.read));
        }
    }

    /** What the other party gets to know. */
    record Receipt(String ticket, Party party, int delivered, int read) {}

    Marks(Pool pool, Consumer<Receipt> show) {
        this.pool = pool;
        this.show = show;
    }

    void delivered(String ticket, Party party, int seq) {
        gathered.merge(new Key(ticket, party), new Mark(seq, 0), Mark::max);
    }

    void read(String ticket, Party party, int seq) {
        gathered.merge(new Key(ticket, party), new Mark(seq, seq), Mark::max);
    }

    /** As {@link #read}, succeeding once it is written. */
    Future<Void> readNow(String ticket, Party party, int seq) {
        return write(List.of(new Key(ticket, party)), List.of(new Mark(seq, seq)));
    }

    /** Called at the pace of receipts, on one loop. */
    void flush() {
        for (Key key : List.copyOf(moved.keySet())) {
            Receipt receipt = moved.remove(key);
            if (receipt != null) show.accept(receipt);
        }
        if (writing || gathered.isEmpty()) return;
        writing = true;
        List<Key> keys = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        for (Key key : List.copyOf(gathered.keySet())) {
            Mark mark = gathered.remove(key);
            if (mark == null) continue;
            keys.add(key);
            marks.add(mark);
            if (keys.size() == MOST_AT_ONCE) break;
        }
        write(keys, marks)
                .onFailure(e -> LOG.atWarn()
                        .addKeyValue("cause", e.getClass().getSimpleName())
                        .log("marks-unwritten"))
                .onComplete(done -> writing = false);
    }

    private Future<Void> write(List<Key> keys, List<Mark> marks) {
        return pool.preparedQuery(MOVE)
                .execute(Tuple.of(
                        keys.stream().map(Key::ticket).toArray(String[]::new),
                        keys.stream().map(k -> k.party().word()).toArray(String[]::new),
                        marks.stream().map(Mark::delivered).toArray(Integer[]::new),
                        marks.stream().map(Mark::read).toArray(Integer[]::new)))
                .timeout(TIMEOUT_S, TimeUnit.SECONDS)
                .map(rows -> {
                    for (Row row : rows) {
                        Party party = row.getString("party").equals("customer") ? Party.CUSTOMER : Party.STAFF;
                        var receipt = new Receipt(
                                row.getString("ticket"), party, row.getInteger("delivered"), row.getInteger("read"));
                        moved.put(new Key(receipt.ticket(), party), receipt);
                    }
                    return null;
                });
    }
}
