package id.tabir.relay;

import id.tabir.relay.Channel.Membership;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The SQL that reads messages back. */
final class Messages {
    // A message's entry is always greater than its seq (entry 1 is `opened`), so the primary key finds the start.
    private static final String SELECT = """
            select c.seq, c.sender, c.client_id, c.body, e.at
            from content c join entry e on e.ticket = c.ticket and e.entry = c.entry
            where c.ticket = $1
            """;

    private static final long TIMEOUT_S = 5;

    private Messages() {}

    /** In order of seq, those with {@code after < seq <= last}. */
    static Future<List<Message>> between(SqlClient db, String ticket, int after, int last, int count) {
        return db.preparedQuery(SELECT + " and c.entry > $2 and c.seq > $2 and c.seq <= $3 order by c.entry limit $4")
                .execute(Tuple.of(ticket, after, last, count))
                .map(Messages::all);
    }

    /** For a party as it was a moment ago; nothing if it has been replaced since. */
    static Future<List<Message>> page(SqlClient db, String ticket, Membership as, int after, int count) {
        return betweenFor(db, new Reader(ticket, as.tenure()), after, Integer.MAX_VALUE, count);
    }

    /** Who reads: the tenure of a staff member, 0 for a customer. */
    record Reader(String ticket, int tenure) {}

    /** As {@link #between}, but nothing if the staff member of that tenure has been replaced or suspended. */
    static Future<List<Message>> betweenFor(SqlClient db, Reader reader, int after, int last, int count) {
        String sql = SELECT + """
                 and c.entry > $2 and c.seq > $2 and c.seq <= $3
                and exists (select 1 from ticket t join staff s on s.no = t.staff_no
                  where t.id = $1 and ($5 = 0 or t.staff_since = $5 and s.suspended_at is null))
                order by c.entry limit $4
                """;
        return db.preparedQuery(sql)
                .execute(Tuple.of(reader.ticket(), after, last, count, reader.tenure()))
                .map(Messages::all);
    }

    /**
     * For each of those asked for, how its ticket stands now, with the message that its sender stored under its
     * clientId; null if there is no such ticket. The head knows that message if it is no newer than the head.
     */
    static Future<List<@Nullable Found>> byClientIds(SqlClient db, List<Batch.Asked> asked) {
        String sql = """
                select a.place::int, t.state = 'open' and t.expires_at > clock_timestamp() as live,
                  a.sender = 0 or a.sender = t.staff_no as party,
                  a.sender <> 0 and s.suspended_at is not null as suspended,
                  t.state = 'open' or t.closed_at > clock_timestamp() - interval '24 hours' as readable,
                  c.seq, c.sender, c.client_id, c.body, e.at, c.entry, c.sealed
                from unnest($1::text[], $2::int[], $3::text[], $4::int[], $5::int[]) with ordinality
                    as a (ticket, sender, client_id, said, head, place)
                  join ticket t on t.id = a.ticket
                  join staff s on s.no = t.staff_no
                  left join lateral (
                    select * from content w where w.ticket = a.ticket and w.entry = a.said
                    union all
                    select * from content w where w.ticket = a.ticket and w.entry > a.head
                      and w.sender = a.sender and w.client_id = a.client_id
                  ) c on true
                  left join entry e on e.ticket = c.ticket and e.entry = c.entry
                """;
        var tickets = asked.stream().map(a -> a.out().ticket).toArray(String[]::new);
        var senders = asked.stream().map(a -> a.head().sender(a.out().who)).toArray(Integer[]::new);
        var clientIds = asked.stream().map(a -> a.out().clientId).toArray(String[]::new);
        var said = asked.stream().map(Batch.Asked::said).toArray(Integer[]::new);
        var heads = asked.stream().map(a -> a.head().entry).toArray(Integer[]::new);
        return db.preparedQuery(sql)
                .execute(Tuple.of(tickets, senders, clientIds, said, heads))
                .timeout(TIMEOUT_S, TimeUnit.SECONDS)
                .map(rows -> {
                    var found = new Found[asked.size()];
                    for (Row row : rows) found[row.getInteger("place") - 1] = Found.of(row);
                    return Arrays.<@Nullable Found>asList(found);
                });
    }

    /** How a ticket stands for a sender by the database's clock, and what was stored under a clientId. */
    record Found(
            boolean isLive,
            boolean isParty,
            boolean isSuspended,
            boolean isReadable,
            @Nullable Stored stored) {
        static Found of(Row row) {
            return new Found(
                    row.getBoolean("live"),
                    row.getBoolean("party"),
                    row.getBoolean("suspended"),
                    row.getBoolean("readable"),
                    row.getInteger("seq") == null ? null : Stored.of(row));
        }
    }

    /** A stored message and what only its data key opens. */
    record Stored(Message message, int entry, byte[] sealed) {
        static Stored of(Row row) {
            return new Stored(
                    Message.of(row),
                    row.getInteger("entry"),
                    row.getBuffer("sealed").getBytes());
        }
    }

    private static List<Message> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(Message::of).toList();
    }
}
