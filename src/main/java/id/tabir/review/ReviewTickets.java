package id.tabir.review;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.stream.StreamSupport;

/** The SQL that finds tickets for compliance. */
final class ReviewTickets {
    private static final int TIMEOUT_MS = 5000;

    private static final String SELECT = """
            select t.id, t.kind, t.state, t.opened_at, t.closed_at, t.customer_alias, s.id as staff_id, t.staff_alias,
              t.last_seq,
              coalesce((select sum(f.found) from review_finding f where f.ticket = t.id), 0)::int as findings
            from ticket t join staff s on s.no = t.staff_no
            """;

    private ReviewTickets() {}

    /** Newest opened first. In a transaction: a search that takes too long is ended by the database. */
    static Future<List<ReviewTicket>> find(SqlClient tx, Search search, int count) {
        String sql = SELECT + search.where() + " order by t.id desc limit " + count;
        return tx.query("set local statement_timeout = " + TIMEOUT_MS)
                .execute()
                .compose(set -> tx.preparedQuery(sql).execute(search.arguments()))
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
