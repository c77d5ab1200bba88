package id.tabir.relay;

import id.tabir.guard.Party;
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

    /** Per sender, as the guard's window keeps them. */
    private static final String WINDOW = """
            select c.ticket, c.entry, c.seq, c.sender, c.body, c.sealed
            from unnest($1::text[]) as k (ticket)
              cross join (values ('customer'), ('staff')) as p (party)
              cross join lateral (select e.entry from entry e
                where e.ticket = k.ticket and e.kind in ('message', 'blocked') and e.actor = p.party
                order by e.entry desc limit $2) w
              join content c on c.ticket = k.ticket and c.entry = w.entry
            order by c.ticket, c.entry
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

    void drop(String ticket) {
        kept.remove(ticket);
    }

    void drop(Collection<String> tickets) {
        tickets.forEach(kept::remove);
    }

    /** Reads those of the tickets that aren't kept; a ticket that doesn't exist stays missing. */
    Future<Void> load(Collection<String> tickets) {
        String[] missing =
                tickets.stream().filter(t -> !kept.containsKey(t)).distinct().toArray(String[]::new);
        batch++;
        if (missing.length == 0) return Future.succeededFuture();
        // The tickets first: if the log moves before the windows are read, the storing statement sees it.
        String sql =
                "select " + Tickets.COLUMNS + " from ticket t join staff s on s.no = t.staff_no where t.id = any ($1)";
        return pool.preparedQuery(sql)
                .execute(Tuple.of(missing))
                .timeout(TIMEOUT_S, TimeUnit.SECONDS)
                .compose(rows -> {
                    List<Ticket> found = new ArrayList<>();
                    rows.forEach(row -> found.add(Ticket.of(row)));
                    return pool.preparedQuery(WINDOW)
                            .execute(Tuple.of(missing, Window.PER_SENDER))
                            .timeout(TIMEOUT_S, TimeUnit.SECONDS)
                            .map(said -> keep(found, said));
                });
    }

    private @Nullable Void keep(List<Ticket> found, Iterable<Row> said) {
        Map<String, List<Row>> byTicket = new HashMap<>();
        said.forEach(row -> byTicket.computeIfAbsent(row.getString("ticket"), t -> new ArrayList<>())
                .add(row));
        for (Ticket ticket : found) {
            var head = new Head(ticket, vault, batch);
            for (Row row : byTicket.getOrDefault(ticket.id(), List.of())) head.window = plus(head, row);
            kept.put(ticket.id(), head);
        }
        return null;
    }

    private static Window plus(Head head, Row row) {
        Party from = row.getInteger("sender") == 0 ? Party.CUSTOMER : Party.STAFF;
        return head.window.plus(from, original(head.key, row));
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
