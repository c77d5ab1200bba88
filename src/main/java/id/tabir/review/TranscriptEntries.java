package id.tabir.review;

import id.tabir.vault.DataKey;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.stream.StreamSupport;

/** The SQL that reads everything that happened on a ticket. */
final class TranscriptEntries {
    private static final String BETWEEN = """
            select e.entry, e.kind, e.actor, e.at, c.body, c.findings, c.sealed, t.customer_alias,
              s.id as staff_id, a.alias as staff_alias, r.category, r.seq as report_seq, r.text as report_text
            from ticket t
              join entry e on e.ticket = t.id
              left join content c on c.ticket = e.ticket and c.entry = e.entry
              left join report r on e.kind = 'reported' and r.ticket = e.ticket and r.entry = e.entry
              left join lateral (select x.staff_no, x.alias from assignment x
                where e.kind in ('opened', 'assigned', 'reported') and x.ticket = e.ticket and x.entry <= e.entry
                order by x.entry desc limit 1) a on true
              left join staff s on s.no = a.staff_no
            where t.id = $1 and e.entry > $2 and e.entry <= $3
            order by e.entry limit $4
            """;

    private TranscriptEntries() {}

    /** Those of a ticket with {@code after < entry <= last}. */
    record Range(String ticket, int after, int last) {}

    /** In order; {@code key} is the ticket's. */
    static Future<List<TranscriptEntry>> between(SqlClient db, DataKey key, Range range, int count) {
        return db.preparedQuery(BETWEEN)
                .execute(Tuple.of(range.ticket(), range.after(), range.last(), count))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> TranscriptEntry.of(row, key))
                        .toList());
    }
}
