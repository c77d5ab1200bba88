package id.tabir.standing;

import id.tabir.standing.Policy.Duty;
import id.tabir.standing.Policy.Text;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The SQL of policies and of who acknowledged them. The gate itself asks {@code barred} (V7). */
final class Policies {
    private static final String COLUMNS = "no, version, text_id, text_en, renew_every, published_at";

    private Policies() {}

    /** @return null if the version is there already */
    static Future<@Nullable Policy> insert(SqlClient db, String version, Text text, String renewEvery) {
        String sql = """
                insert into policy (version, text_id, text_en, renew_every, published_at)
                values ($1, $2, $3, $4, date_trunc('milliseconds', clock_timestamp()))
                on conflict (version) do nothing returning
                """ + COLUMNS;
        return one(db, sql, Tuple.of(version, text.id(), text.en(), renewEvery));
    }

    static Future<@Nullable Policy> byVersion(SqlClient db, String version) {
        return one(db, "select " + COLUMNS + " from policy where version = $1", Tuple.of(version));
    }

    static Future<@Nullable Policy> inForce(SqlClient db) {
        return one(db, "select " + COLUMNS + " from policy order by no desc limit 1", Tuple.tuple());
    }

    private static Future<@Nullable Policy> one(SqlClient db, String sql, Tuple arguments) {
        return db.preparedQuery(sql).execute(arguments).map(rows -> {
            for (Row row : rows) return Policy.of(row);
            return null;
        });
    }

    // $1: the person's id on the platform, $2: the policy in force. since: from when on it has been due.
    private static final String STANDS = """
            select s.no, s.acknowledged_until, s.postponed_at,
              coalesce(s.acknowledged = p.no, false) as this_one,
              case when s.acknowledged = p.no then s.acknowledged_until else p.published_at end as since,
              (select max(a.at) from acknowledgement a where a.staff_no = s.no and a.policy = p.no) as acknowledged_at,
              clock_timestamp() as now
            from policy p left join staff s on s.platform_id = $1 where p.no = $2
            """;

    // In the middle of a trip: a ride, delivery or order that was theirs when the acknowledgement became due.
    private static final String DUTY = "with d as (" + STANDS + """
            ) select d.*, d.since <= d.now as is_due,
              d.postponed_at + interval '15 minutes' as grace_end,
              d.postponed_at is not null and d.postponed_at >= d.since as was_postponed,
              exists (select from ticket t join entry e on e.ticket = t.id and e.entry = t.staff_since
                where t.staff_no = d.no and t.state = 'open' and t.kind = 'transaction' and t.expires_at > d.now
                  and e.at <= d.since) as on_trip
            from d
            """;

    static Future<Duty> duty(SqlClient db, String platformId, Policy policy) {
        return db.preparedQuery(DUTY)
                .execute(Tuple.of(platformId, policy.no()))
                .map(rows -> duty(rows.iterator().next()));
    }

    private static Duty duty(Row row) {
        boolean due = row.getBoolean("is_due");
        boolean postponed = row.getBoolean("was_postponed");
        OffsetDateTime end = row.getOffsetDateTime("grace_end");
        boolean inGrace = due && postponed && end.isAfter(row.getOffsetDateTime("now"));
        return new Duty(
                due,
                row.getOffsetDateTime("acknowledged_at"),
                row.getBoolean("this_one") ? row.getOffsetDateTime("acknowledged_until") : null,
                inGrace ? end : null,
                due && !postponed && row.getBoolean("on_trip"));
    }

    static Future<Void> acknowledge(SqlClient tx, int staffNo, Policy policy) {
        String sql = """
                with noted as (
                  insert into acknowledgement (staff_no, policy, at)
                  values ($1, $2, date_trunc('milliseconds', clock_timestamp()))
                )
                update staff set acknowledged = $2, acknowledged_until = clock_timestamp() + $3::text::interval
                where no = $1
                """;
        return tx.preparedQuery(sql)
                .execute(Tuple.of(staffNo, policy.no(), policy.renewEvery()))
                .mapEmpty();
    }

    static Future<Void> postpone(SqlClient tx, int staffNo) {
        return tx.preparedQuery("update staff set postponed_at = clock_timestamp() where no = $1")
                .execute(Tuple.of(staffNo))
                .mapEmpty();
    }
}
