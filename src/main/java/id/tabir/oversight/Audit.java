package id.tabir.oversight;

import id.tabir.base.Times;
import id.tabir.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The SQL by which leads see who looked at what, when and why, and how much of it. */
final class Audit {
    private final Vault vault;

    Audit(Vault vault) {
        this.vault = vault;
    }

    /** One look that was noted: its number, and how it is told. */
    record Noted(long no, JsonObject toJson) {}

    /** Newest first. */
    Future<List<Noted>> find(SqlClient db, AuditSearch search, int count) {
        String sql = "select no, at, who, role, act, ticket, entry, refused, sealed from look" + search.where()
                + " order by no desc limit " + count;
        return db.preparedQuery(sql).execute(search.arguments()).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(this::noted)
                .toList());
    }

    private Noted noted(Row row) {
        var json = new JsonObject()
                .put("at", Times.text(row.getOffsetDateTime("at")))
                .put("who", row.getString("who"))
                .put("role", row.getString("role"))
                .put("act", row.getString("act"));
        if (row.getString("ticket") != null) json.put("ticket", row.getString("ticket"));
        if (row.getInteger("entry") != null) json.put("entry", row.getInteger("entry"));
        if (row.getString("refused") != null) json.put("refused", row.getString("refused"));
        return new Noted(row.getLong("no"), json.mergeIn(Looks.told(row.getBuffer("sealed"), vault)));
    }

    /** How much each person had on one day (UTC), the busiest first, with what is usual. */
    static Future<Day> of(SqlClient db, @Nullable LocalDate day) {
        String sql = """
                with day as (select coalesce($1::date, (clock_timestamp() at time zone 'UTC')::date) as d),
                had as (
                  select l.who, (array_agg(l.role order by l.no desc))[1] as role,
                    count(distinct l.same) filter (where l.act in ('transcript', 'export') and l.refused is null) as transcripts,
                    count(distinct l.same) filter (where l.act = 'search' and l.refused is null) as searches,
                    count(distinct l.same) filter (where l.act = 'reveal' and l.refused is null) as reveals,
                    count(*) filter (where l.refused is not null) as refused
                  from look l, day
                  where l.at >= day.d::timestamp at time zone 'UTC' and l.at < (day.d + 1)::timestamp at time zone 'UTC'
                  group by l.who
                ), usual as (
                  select percentile_cont(0.5) within group (order by transcripts) as transcripts,
                    percentile_cont(0.5) within group (order by searches) as searches,
                    percentile_cont(0.5) within group (order by reveals) as reveals,
                    percentile_cont(0.5) within group (order by transcripts + searches + reveals) as looks
                  from had where transcripts + searches + reveals > 0
                )
                select day.d, u.transcripts as usual_transcripts, u.searches as usual_searches,
                  u.reveals as usual_reveals, h.who, h.role, h.transcripts, h.searches, h.reveals, h.refused,
                  round(((h.transcripts + h.searches + h.reveals) / nullif(u.looks, 0))::numeric, 1)::float8 as times
                from day cross join usual u left join had h on true
                order by h.transcripts + h.searches + h.reveals desc nulls last, h.who
                """;
        return db.preparedQuery(sql)
                .execute(Tuple.of(day))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList())
                .map(Audit::day);
    }

    /** @param median over the people of that day */
    record Day(LocalDate day, JsonObject median, JsonArray people) {}

    private static Day day(List<Row> rows) {
        Row first = rows.get(0);
        var median = new JsonObject()
                .put("transcripts", orZero(first, "usual_transcripts"))
                .put("searches", orZero(first, "usual_searches"))
                .put("reveals", orZero(first, "usual_reveals"));
        List<JsonObject> people = new ArrayList<>();
        for (Row row : rows) if (row.getString("who") != null) people.add(person(row));
        return new Day(first.getLocalDate("d"), median, new JsonArray(people));
    }

    private static double orZero(Row row, String column) {
        Double value = row.getDouble(column);
        return value == null ? 0 : value;
    }

    private static JsonObject person(Row row) {
        var json = new JsonObject()
                .put("who", row.getString("who"))
                .put("role", row.getString("role"))
                .put("transcripts", row.getLong("transcripts"))
                .put("searches", row.getLong("searches"))
                .put("reveals", row.getLong("reveals"))
                .put("refused", row.getLong("refused"));
        return row.getDouble("times") == null ? json : json.put("times", row.getDouble("times"));
    }
}
