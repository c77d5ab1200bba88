package id.tabir.tickets;

import id.tabir.ledger.Content;
import id.tabir.ledger.Ledger.Draft;
import id.tabir.tickets.ErasureJournal.Line;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The SQL of forgetting. What is destroyed, and by what statement, stands in the function {@code erase} in V4. */
final class Erasures {
    private Erasures() {}

    /** Destroys a ticket's contents and appends the entry that says so, within a turn on the ticket. */
    static Future<Void> erase(SqlClient tx, Draft draft, OffsetDateTime at, byte[] freshKey) {
        Content content = draft.content();
        return tx.preparedQuery("select erase($1, $2, $3, $4, $5, $6, $7, $8, $9) as done")
                .execute(Tuple.from(new Object[] {
                    draft.ticket(),
                    draft.entry(),
                    draft.actor().word(),
                    at,
                    Buffer.buffer(content.hash()),
                    Buffer.buffer(content.salt()),
                    content.body(),
                    Buffer.buffer(draft.sealed()),
                    Buffer.buffer(freshKey)
                }))
                .map(rows -> {
                    if (!rows.iterator().next().getBoolean("done")) {
                        throw new IllegalStateException("the ticket changed under a lock");
                    }
                    return null;
                });
    }

    /**
     * Closed tickets whose time is over, longest closed first.
     *
     * @param age ISO 8601, since the close
     */
    static Future<List<String>> due(SqlClient db, String kind, String age, int count) {
        String sql = """
                select id from ticket
                where state = 'closed' and erased_at is null and hold is null and kind = $1
                  and closed_at < clock_timestamp() - $2::text::interval
                order by closed_at limit $3
                """;
        return db.preparedQuery(sql).execute(Tuple.of(kind, age, count)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row -> row.getString("id"))
                .toList());
    }

    /** Of the erasures noted, those that the database doesn't know, and that no later legal hold forbids. */
    static Future<List<Line>> undone(SqlClient db, List<Line> noted) {
        String sql = """
                select t.id, h.at as held_at from ticket t left join entry h on h.ticket = t.id and h.entry = t.hold
                where t.id = any ($1) and t.erased_at is null
                """;
        Map<String, Line> byTicket =
                noted.stream().collect(Collectors.toMap(Line::ticket, line -> line, (first, again) -> again));
        return db.preparedQuery(sql)
                .execute(Tuple.of(byTicket.keySet().toArray(String[]::new)))
                .map(rows -> {
                    List<Line> undone = new ArrayList<>();
                    for (Row row : rows) {
                        Line line = byTicket.get(row.getString("id"));
                        OffsetDateTime held = row.getOffsetDateTime("held_at");
                        if (line != null && (held == null || held.isBefore(line.at()))) undone.add(line);
                    }
                    return undone;
                });
    }

    /** The erasures in the database after one of that time and ticket, oldest first, by whatever node. */
    static Future<List<Line>> after(SqlClient db, OffsetDateTime at, String ticket, int count) {
        String sql = """
                select t.id, e.entry, e.at, e.actor from ticket t
                  join lateral (select * from entry x where x.ticket = t.id and x.kind = 'erased'
                    order by x.entry desc limit 1) e on true
                where (t.erased_at, t.id) > ($1, $2) and t.erased_at is not null
                order by t.erased_at, t.id limit $3
                """;
        return db.preparedQuery(sql).execute(Tuple.of(at, ticket, count)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row -> new Line(
                        row.getString("id"),
                        row.getInteger("entry"),
                        row.getOffsetDateTime("at"),
                        row.getString("actor")))
                .toList());
    }
}
