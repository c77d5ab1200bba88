package id.tabir.standing;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.base.Problem;
import id.tabir.base.Times;
import id.tabir.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What compliance may know of a staff member, by {@code stf_…}: register, standing, acknowledgements, suspensions. */
final class StaffFiles {
    private static final int MOST = 200;

    private static final String SELECT = """
            select s.no, s.id, s.registered_at, s.team, s.employer, s.started_on, v.id as supervisor, s.suspended_at,
              p.version, a.at as acknowledged_at, s.acknowledged_until,
              (select count(*) from staff_phone f where f.staff_no = s.no)::int as phones,
              now.no is not null and (s.acknowledged is distinct from now.no
                or s.acknowledged_until <= clock_timestamp()) as due
            from staff s
              left join staff v on v.no = s.supervisor_no
              left join policy p on p.no = s.acknowledged
              left join lateral (select x.at from acknowledgement x where x.staff_no = s.no order by x.no desc limit 1) a
                on true
              left join (select no from policy order by no desc limit 1) now on true
            """;

    private final Pool pool;
    private final Vault vault;

    StaffFiles(Pool pool, Vault vault) {
        this.pool = pool;
        this.vault = vault;
    }

    /** What is looked for; null doesn't narrow. {@code before} is an id. */
    record Wanted(
            @Nullable String team,
            @Nullable String employer,
            @Nullable String standing,
            @Nullable String before) {}

    /** One line of the list: its id and its JSON. */
    record Line(String id, JsonObject toJson) {}

    /** Newest first. */
    Future<List<Line>> list(Wanted wanted, int count) {
        String sql = "with s as (" + SELECT + """
                ) select * from s
                where ($1::text is null or team = $1) and ($2::text is null or employer = $2)
                  and ($3::text is null or case $3 when 'suspended' then suspended_at is not null
                    when 'unacknowledged' then due else suspended_at is null and not due end)
                  and ($4::text is null or id < $4)
                order by id desc limit $5
                """;
        return pool.preparedQuery(sql)
                .execute(Tuple.of(wanted.team(), wanted.employer(), wanted.standing(), wanted.before(), count))
                .map(rows -> {
                    List<Line> all = new ArrayList<>();
                    for (Row row : rows) all.add(new Line(row.getString("id"), json(row)));
                    return all;
                });
    }

    /** The whole file; {@code not-found} if there is no such person. */
    Future<JsonObject> get(String publicId) {
        return pool.preparedQuery(SELECT + "where s.id = $1")
                .execute(Tuple.of(publicId))
                .compose(rows -> {
                    for (Row row : rows) return whole(row.getInteger("no"), json(row));
                    throw Problem.notFound();
                });
    }

    private Future<JsonObject> whole(int no, JsonObject json) {
        String acknowledgements = """
                select a.at, p.version from acknowledgement a join policy p on p.no = a.policy
                where a.staff_no = $1 order by a.no desc limit $2
                """;
        String suspensions = """
                select sanction, since, lifted_at, sealed, lifting from suspension
                where staff_no = $1 order by no desc limit $2
                """;
        return some(acknowledgements, no, StaffFiles::acknowledgement)
                .compose(all -> some(suspensions, no, row -> suspension(no, row))
                        .map(cut -> json.put("acknowledgements", all).put("suspensions", cut)));
    }

    private Future<JsonArray> some(String sql, int no, Function<Row, JsonObject> json) {
        return pool.preparedQuery(sql).execute(Tuple.of(no, MOST)).map((RowSet<Row> rows) -> {
            var all = new JsonArray();
            for (Row row : rows) all.add(json.apply(row));
            return all;
        });
    }

    private static JsonObject acknowledgement(Row row) {
        return new JsonObject()
                .put("version", row.getString("version"))
                .put("at", Times.text(row.getOffsetDateTime("at")));
    }

    private JsonObject suspension(int no, Row row) {
        var json = new JsonObject().put("since", Times.text(row.getOffsetDateTime("since")));
        if (row.getString("sanction") != null) json.put("sanction", row.getString("sanction"));
        put(json, "reason", reason(no, row.getBuffer("sealed")));
        put(json, "liftedAt", text(row.getOffsetDateTime("lifted_at")));
        Buffer lifting = row.getBuffer("lifting");
        if (lifting != null) put(json, "liftReason", reason(no, lifting));
        return json;
    }

    private @Nullable String reason(int no, Buffer sealed) {
        byte[] open = vault.open(Purpose.suspension(no), sealed.getBytes());
        return new JsonObject(new String(open, UTF_8)).getString("reason");
    }

    private static JsonObject json(Row row) {
        var json = new JsonObject()
                .put("id", row.getString("id"))
                .put("registered", row.getOffsetDateTime("registered_at") != null)
                .put("phones", row.getInteger("phones"))
                .put("due", row.getBoolean("due"));
        put(json, "team", row.getString("team"));
        put(json, "employer", row.getString("employer"));
        put(json, "startedOn", row.getLocalDate("started_on"));
        put(json, "supervisor", row.getString("supervisor"));
        put(json, "suspendedSince", text(row.getOffsetDateTime("suspended_at")));
        if (row.getOffsetDateTime("acknowledged_at") == null) return json;
        return json.put(
                "acknowledged",
                new JsonObject()
                        .put("version", row.getString("version"))
                        .put("at", text(row.getOffsetDateTime("acknowledged_at")))
                        .put("until", text(row.getOffsetDateTime("acknowledged_until"))));
    }

    private static @Nullable String text(@Nullable OffsetDateTime at) {
        return at == null ? null : Times.text(at);
    }

    private static void put(JsonObject json, String member, @Nullable Object value) {
        if (value != null) json.put(member, value.toString());
    }
}
