package id.tabir.oversight;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;

/** The SQL of those who review: whoever looked, held or decided something in the last 90 days. */
final class People {
    private static final String SEEN = """
            select who, max(at) as at from (
              select who, at from look where at > clock_timestamp() - interval '90 days'
              union all select holder, held_until from review_case where state = 'open' and holder is not null
              union all select decided_by, decided_at from review_case
              where state = 'decided' and decided_at > clock_timestamp() - interval '90 days' and decided_by is not null
            ) s group by who
            """;

    private People() {}

    static Future<Boolean> isKnown(SqlClient db, String who) {
        return db.preparedQuery("select exists (select 1 from (" + SEEN + ") p where p.who = $1) as known")
                .execute(Tuple.of(who))
                .map(rows -> rows.iterator().next().getBoolean("known"));
    }

    /** Each with what they hold now and decided in these 90 days, the busiest last. */
    static Future<JsonArray> all(SqlClient db) {
        String sql = "with seen as (" + SEEN + """
                )
                select p.who, (select l.role from look l where l.who = p.who order by l.no desc limit 1) as role,
                  (select count(*) from review_case c where c.state = 'open' and c.holder = p.who
                    and c.held_until > clock_timestamp())::int as held,
                  (select count(*) from review_case c where c.state = 'decided' and c.decided_by = p.who
                    and c.decided_at > clock_timestamp() - interval '90 days')::int as decided
                from seen p order by held, p.who
                """;
        return db.preparedQuery(sql).execute().map(rows -> {
            var items = new JsonArray();
            for (Row row : rows) items.add(json(row));
            return items;
        });
    }

    private static JsonObject json(Row row) {
        var json = new JsonObject()
                .put("who", row.getString("who"))
                .put("open", row.getInteger("held"))
                .put("decided", row.getInteger("decided"));
        return row.getString("role") == null ? json : json.put("role", row.getString("role"));
    }
}
