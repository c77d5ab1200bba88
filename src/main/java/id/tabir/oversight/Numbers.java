package id.tabir.oversight;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.function.BiConsumer;

/** The SQL of what leads see in charts: counts by week and by employer, never of a person. */
final class Numbers {
    // A transcript's tickets aren't touched: day_count is kept by the pass over the log.
    private static final String SAID = """
            select d.day - (extract(isodow from d.day)::int - 1) as monday,
              coalesce(nullif(s.employer, ''), 'own') as employer, d.what, sum(d.n)::bigint as n
            from day_count d join staff s on s.no = d.staff_no
            where d.day between $1 and $2 group by 1, 2, 3 order by 1, 2, 3
            """;

    /** Second looks are counted apart. */
    private static final String CASES = """
            select date_trunc('week', c.at at time zone 'UTC')::date as monday, c.what, count(*) as n from (
              select opened_at as at, 'opened' as what from review_case where second_of is null
                and opened_at >= $1 and opened_at < $2
              union all
              select decided_at, verdict from review_case where second_of is null and state = 'decided'
                and decided_at >= $1 and decided_at < $2
            ) c group by 1, 2 order by 1, 2
            """;

    private static final String OPEN = """
            select severity, count(*) as n, count(*) filter (where due_at < clock_timestamp()) as overdue,
              count(*) filter (where age <= interval '4 hours') as h4,
              count(*) filter (where age > interval '4 hours' and age <= interval '1 day') as d1,
              count(*) filter (where age > interval '1 day' and age <= interval '3 days') as d3,
              count(*) filter (where age > interval '3 days' and age <= interval '7 days') as d7,
              count(*) filter (where age > interval '7 days') as older
            from (select severity, due_at, clock_timestamp() - opened_at as age from review_case where state = 'open') c
            group by severity order by severity
            """;

    private static final String AGREEMENT = """
            select count(*) as second, count(*) filter (where s.verdict = f.verdict) as agree
            from review_case s join review_case f on f.id = s.second_of
            where s.state = 'decided' and s.decided_at >= $1 and s.decided_at < $2
            """;

    private static final String LOOKS = """
            select date_trunc('week', at at time zone 'UTC')::date as monday, act, count(*) as n from look
            where at >= $1 and at < $2 and refused is null and act in ('transcript', 'search', 'reveal')
            group by 1, 2 order by 1, 2
            """;

    private static final String REVEALS = """
            select count(*) filter (where state = 'asked') as waiting,
              count(*) filter (where state = 'approved' and decided_at >= $1 and decided_at < $2) as approved,
              count(*) filter (where state = 'refused' and decided_at >= $1 and decided_at < $2) as refused
            from reveal
            """;

    private static final String[] AGES = {"h4", "PT4H", "d1", "P1D", "d3", "P3D", "d7", "P7D", "older", ""};

    private Numbers() {}

    /** {@code {from, to, weeks, employers, open, agreement, reveals}}. */
    static Future<JsonObject> of(SqlClient db, Weeks span) {
        var days = Tuple.of(span.from(), span.to());
        var times = Tuple.of(span.begin(), span.end());
        var json = new JsonObject()
                .put("from", span.from().toString())
                .put("to", span.to().toString());
        var table = new WeekTable(span);
        return read(db, SAID, days, table::said)
                .compose(done -> read(db, CASES, times, table::ruled))
                .compose(done -> read(db, LOOKS, times, table::looked))
                .compose(
                        done -> rest(db, times, json.put("weeks", table.weeks()).put("employers", table.employers())));
    }

    private static Future<Void> read(SqlClient db, String sql, Tuple span, BiConsumer<String, Row> take) {
        return db.preparedQuery(sql).execute(span).map(rows -> {
            for (Row row : rows) take.accept(Weeks.name(row.getLocalDate("monday")), row);
            return null;
        });
    }

    private static Future<JsonObject> rest(SqlClient db, Tuple times, JsonObject json) {
        return db.preparedQuery(OPEN)
                .execute()
                .compose(open -> db.preparedQuery(AGREEMENT).execute(times).map(rows -> json.put("open", open(open))
                        .put("agreement", agreement(rows.iterator().next()))))
                .compose(done -> db.preparedQuery(REVEALS).execute(times))
                .map(rows -> json.put("reveals", reveals(rows.iterator().next())));
    }

    private static JsonObject open(RowSet<Row> rows) {
        var bySeverity = new JsonObject();
        long[] ages = new long[AGES.length / 2];
        long total = 0;
        long overdue = 0;
        for (Row row : rows) {
            bySeverity.put(String.valueOf(row.getInteger("severity")), row.getLong("n"));
            total += row.getLong("n");
            overdue += row.getLong("overdue");
            for (int i = 0; i < ages.length; i++) ages[i] += row.getLong(AGES[2 * i]);
        }
        var all = new JsonArray();
        for (int i = 0; i < ages.length; i++) {
            var age = new JsonObject();
            if (!AGES[2 * i + 1].isEmpty()) age.put("upTo", AGES[2 * i + 1]);
            all.add(age.put("n", ages[i]));
        }
        return new JsonObject()
                .put("total", total)
                .put("bySeverity", bySeverity)
                .put("overdue", overdue)
                .put("ages", all);
    }

    private static JsonObject agreement(Row row) {
        long second = row.getLong("second");
        long agree = row.getLong("agree");
        var json = new JsonObject().put("second", second).put("agree", agree);
        return second == 0 ? json : json.put("share", Math.round(1000.0 * agree / second) / 1000.0);
    }

    private static JsonObject reveals(Row row) {
        return new JsonObject()
                .put("waiting", row.getLong("waiting"))
                .put("approved", row.getLong("approved"))
                .put("refused", row.getLong("refused"));
    }
}
