package id.tabir.relay;

import id.tabir.guard.Window;
import id.tabir.ledger.Content;
import id.tabir.tickets.Ticket;
import id.tabir.tickets.Tickets;
import id.tabir.vault.DataKey;
import id.tabir.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The heads that one loop keeps, least recently used out first, and the SQL that reads them. */
final class Heads {
    private static final int MOST = 10_000;
    private static final long TIMEOUT_S = 5;

    /** What a head lacks of the window: per sender, as the guard's window keeps them. */
    private static final String WINDOW = """
            select c.ticket, c.entry, c.sender, c.body, c.sealed
            from unnest($1::text[], $2::int[], $3::int[]) as k (ticket, after, last)
              cross join (values ('customer'), ('staff')) as p (party)
              cross join lateral (select e.entry from entry e
                where e.ticket = k.ticket and e.entry > k.after and e.entry <= k.last
                  and e.kind in ('message', 'blocked') and e.actor = p.party
                order by e.entry desc limit $4) w
              join content c on c.ticket = k.ticket and c.entry = w.entry
            order by c.ticket, c.entry
            """;

    private static final String CLIENT_IDS = """
            select c.ticket, c.entry, c.sender, c.client_id
            from unnest($1::text[], $2::int[], $3::int[]) as k (ticket, after, last)
              join content c on c.ticket = k.ticket and c.entry > k.after and c.entry <= k.last
            where c.client_id is not null
            """;

    private final Pool pool;
    private final Vault vault;
    private long batch;
    private final Map<String, Head> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Head> eldest) {
            return size() > MOST;
        }
    };

    Heads(Pool pool, Vault vault) {
        this.pool = pool;
        this.vault = vault;
    }

    @Nullable
    Head get(String ticket) {
        return kept.get(ticket);
    }

    /** Whether it was read for the batch that {@link #load} was last called for. */
    boolean isFresh(Head head) {
        return head.readIn == batch;
    }

    /** Another node, or an act, has moved the ticket or its log. */
    void fallBehind(String ticket) {
        Head head = kept.get(ticket);
        if (head != null) head.isBehind = true;
    }

    /** Reads those of the tickets that aren't kept, and what the kept ones lack; one that doesn't exist stays missing. */
    Future<Void> load(Collection<String> tickets) {
        String[] wanted = tickets.stream().filter(this::isWanted).distinct().toArray(String[]::new);
        batch++;
        if (wanted.length == 0) return Future.succeededFuture();
        // The tickets first: if the log moves before the rest is read, that is for the next time.
        String sql = Tickets.SELECT + "where t.id = any ($1)";
        return pool.preparedQuery(sql)
                .execute(Tuple.of(wanted))
                .timeout(TIMEOUT_S, TimeUnit.SECONDS)
                .compose(rows -> {
                    List<Ticket> found = new ArrayList<>();
                    rows.forEach(row -> found.add(Ticket.of(row)));
                    return catchUp(found);
                });
    }

    private boolean isWanted(String ticket) {
        Head head = kept.get(ticket);
        return head == null || head.isBehind;
    }

    private Future<Void> catchUp(List<Ticket> found) {
        String[] ids = found.stream().map(Ticket::id).toArray(String[]::new);
        var after = found.stream().map(t -> known(t.id())).toArray(Integer[]::new);
        var last = found.stream().map(t -> t.head().entry()).toArray(Integer[]::new);
        Future<RowSet<Row>> said = pool.preparedQuery(CLIENT_IDS).execute(Tuple.of(ids, after, last));
        return pool.preparedQuery(WINDOW)
                .execute(Tuple.of(ids, after, last, Window.PER_SENDER))
                .compose(heard -> said.map(names -> keep(found, after, byTicket(heard), byTicket(names))))
                .timeout(TIMEOUT_S, TimeUnit.SECONDS);
    }

    private int known(String ticket) {
        Head head = kept.get(ticket);
        return head == null ? 0 : head.entry;
    }

    /** @param after the entry up to which each ticket's head had read when it was asked for what came then */
    private @Nullable Void keep(
            List<Ticket> found, Integer[] after, Map<String, List<Row>> heard, Map<String, List<Row>> names) {
        for (int i = 0; i < after.length; i++) {
            String id = found.get(i).id();
            // An answer that was given up may still come, after another: nothing must be heard twice.
            if (known(id) == after[i])
                goOn(found.get(i), heard.getOrDefault(id, List.of()), names.getOrDefault(id, List.of()));
        }
        return null;
    }

    private void goOn(Ticket ticket, List<Row> heard, List<Row> names) {
        Head old = kept.get(ticket.id());
        Head head = old == null ? new Head(ticket, vault) : old;
        for (Row row : heard) head.hear(row.getInteger("sender"), original(head.key, row));
        for (Row row : names) {
            head.remember(row.getInteger("sender"), row.getString("client_id"), row.getInteger("entry"));
        }
        head.moveTo(ticket, vault, batch);
        kept.put(ticket.id(), head);
    }

    private static Map<String, List<Row>> byTicket(Iterable<Row> rows) {
        Map<String, List<Row>> all = new HashMap<>();
        rows.forEach(row -> all.computeIfAbsent(row.getString("ticket"), t -> new ArrayList<>())
                .add(row));
        return all;
    }

    /** The words as they were sent: the body's, unless the guard replaced some. */
    private static String original(DataKey key, Row row) {
        return original(key, row.getInteger("entry"), row.getBuffer("sealed").getBytes(), row.getString("body"));
    }

    private static String original(DataKey key, int entry, byte[] sealed, String body) {
        var open = new JsonObject(body);
        if (open.getJsonArray("masked").isEmpty() && open.containsKey("seq")) return open.getString("text");
        return original(key, entry, sealed);
    }

    /** What the guard replaced, out of the sealed part of an entry. */
    static String original(DataKey key, int entry, byte[] sealed) {
        return new JsonObject(Content.hiddenJson(key.open(entry, sealed))).getString("original");
    }
}
