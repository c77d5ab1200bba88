package id.tabir.review;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The SQL that finds tickets for compliance. */
final class ReviewTickets {
    /** So many messages with the words are looked up; words that more have are found by going through the tickets. */
    private static final int MOST_HITS = 5000;

    private static final String CANCELED = "57014";

    // The planner takes a word that it has no statistics of for a frequent one, and would go through all messages.
    private static final String FOR_HITS = limits(2000, "enable_seqscan");
    // Page by page from the newest ticket on; sorting and hashing all of them is never worth it.
    private static final String FOR_TICKETS = limits(5000, "enable_mergejoin", "enable_hashjoin");

    private static final String HITS = "select ticket from review_text where words @@ "
            + Search.QUERY.replace("$", "$1") + " limit " + (MOST_HITS + 1);

    private static final String SELECT = """
            select t.id, t.kind, t.state, t.opened_at, t.closed_at, t.customer_alias, s.id as staff_id, t.staff_alias,
              -- Looked up, not joined: the planner would begin with the heads and sort all tickets.
              (select h.last_seq from ticket_head h where h.ticket = t.id) as last_seq, t.hold, t.erased_at,
              coalesce((select sum(f.found) from review_finding f where f.ticket = t.id), 0)::int as findings
            from ticket t join staff s on s.no = t.staff_no
            """;

    private ReviewTickets() {}

    private static String limits(int timeout_ms, String... without) {
        var sql = new StringBuilder("select set_config('client_min_messages', 'warning', true),"
                + " set_config('statement_timeout', '" + timeout_ms + "', true)");
        for (String way : without) sql.append(", set_config('").append(way).append("', 'off', true)");
        return sql.toString();
    }

    /** The tickets on which the words were said; null if that is no rare thing. */
    static Future<@Nullable Set<String>> saying(Pool pool, String words) {
        return pool.withTransaction(tx -> tx.query(FOR_HITS).execute().compose(set -> tx.preparedQuery(HITS)
                        .execute(Tuple.of(words))))
                .map(rows -> rows.size() > MOST_HITS ? null : tickets(rows))
                .recover(e -> isTooLong(e) ? Future.succeededFuture(null) : Future.failedFuture(e));
    }

    private static Set<String> tickets(RowSet<Row> rows) {
        Set<String> tickets = new HashSet<>();
        for (Row row : rows) tickets.add(row.getString("ticket"));
        return tickets;
    }

    /** Whether the database has ended a statement for the time it took. */
    static boolean isTooLong(Throwable e) {
        return e instanceof PgException database && CANCELED.equals(database.getSqlState());
    }

    /** Newest opened first. */
    static Future<List<ReviewTicket>> find(Pool pool, Search search, int count) {
        String sql = SELECT + search.where() + " order by t.id desc limit " + count;
        return pool.withTransaction(tx -> tx.query(FOR_TICKETS).execute().compose(set -> tx.preparedQuery(sql)
                        .execute(search.arguments())))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ReviewTicket::of)
                        .toList());
    }

    /** How much the guard found on one ticket, as of now. */
    static Future<Integer> findings(SqlClient db, String ticket) {
        String sql = """
                select coalesce(sum(json_array_length(findings::json)), 0)::int as findings
                from content where ticket = $1 and findings is not null
                """;
        return db.preparedQuery(sql)
                .execute(Tuple.of(ticket))
                .map(rows -> rows.iterator().next().getInteger("findings"));
    }
}
