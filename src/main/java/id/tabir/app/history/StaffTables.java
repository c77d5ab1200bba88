package id.tabir.app.history;

import static id.tabir.app.history.PastTables.column;

import id.tabir.app.history.Cast.Worker;
import id.tabir.base.Ids;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The SQL of who works in the made-up past, by which rules, and of how far such a past has been written. */
final class StaffTables {
    /** The rules' version; their row is what is written last. */
    private static final String RULES = "contoh-1";

    private static final String TEXT = "Hubungi pelanggan hanya lewat obrolan ini. Jangan meminta nomor, kode, atau hal"
            + " pribadi, dan jangan menawarkan transaksi di luar aplikasi.";
    private static final String TEXT_EN =
            "Talk to customers in this chat only. Don't ask for numbers, codes or personal"
                    + " matters, and don't offer deals outside the app.";

    private static final String HIRE = """
            insert into staff (id, platform_id, registered_at, team, employer, started_on)
            select id, platform_id, $6, team, employer, started_on
            from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::date[])
              as s (id, platform_id, team, employer, started_on)
            on conflict (platform_id) do update
            set registered_at = excluded.registered_at, team = excluded.team, employer = excluded.employer
            returning no, platform_id
            """;

    private static final String PUBLISH = """
            with rules as (
              insert into policy (version, text_id, text_en, renew_every, published_at) values ($1, $2, $3, 'P90D', $4)
              returning no
            ), said as (
              insert into acknowledgement (staff_no, policy, at)
              select s.no, r.no, $4::timestamptz + s.no % 5 * interval '7 hours' from staff s, rules r
              where s.registered_at is not null
            )
            update staff s set acknowledged = r.no, acknowledged_until = clock_timestamp() + interval '90 days'
            from rules r where s.registered_at is not null
            """;

    private static final String STATE = """
            select exists (select 1 from ticket) as any,
              exists (select 1 from ticket where ref like $1 || '%') as begun,
              exists (select 1 from policy where version = $2) as done
            """;

    private StaffTables() {}

    /** @return their numbers by the platform's ids */
    static Future<Map<String, Integer>> hire(SqlClient db, List<Worker> people, OffsetDateTime from) {
        return db.preparedQuery(HIRE)
                .execute(Tuple.of(
                                column(people, p -> Ids.staff(), String[]::new),
                                column(people, Worker::id, String[]::new),
                                column(people, Worker::team, String[]::new),
                                column(people, Worker::employer, String[]::new))
                        .addValue(column(
                                people,
                                p -> from.toLocalDate().minusDays(p.id().hashCode() % 900 + 1000),
                                LocalDate[]::new))
                        .addValue(from))
                .map(rows -> {
                    Map<String, Integer> numbers = new HashMap<>();
                    for (Row row : rows) numbers.put(row.getString("platform_id"), row.getInteger("no"));
                    return numbers;
                });
    }

    /** Rules that everybody has acknowledged. */
    static Future<Void> publish(SqlClient db, OffsetDateTime at) {
        return db.preparedQuery(PUBLISH)
                .execute(Tuple.of(RULES, TEXT, TEXT_EN, at))
                .mapEmpty();
    }

    /**
     * What is there.
     *
     * @param any whether any ticket is
     * @param begun whether a made-up past is, at least in part
     * @param done whether it is there as a whole
     */
    record State(boolean any, boolean begun, boolean done) {}

    static Future<State> state(SqlClient db, String prefix) {
        return db.preparedQuery(STATE).execute(Tuple.of(prefix, RULES)).map(rows -> {
            Row row = rows.iterator().next();
            return new State(row.getBoolean("any"), row.getBoolean("begun"), row.getBoolean("done"));
        });
    }

    /** Whether the pass over the log has read all that is there. */
    static Future<Boolean> isRead(SqlClient db) {
        return db.preparedQuery(
                        "select not exists (select 1 from entry e, review_cursor c where e.tx >= c.upto) as done")
                .execute()
                .map(rows -> rows.iterator().next().getBoolean("done"));
    }
}
