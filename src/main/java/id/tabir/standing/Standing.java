package id.tabir.standing;

import id.tabir.base.Code;
import id.tabir.base.Problem;
import id.tabir.identity.Caller;
import id.tabir.identity.Role;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a staff member is cut off. The gate for sending asks the database's function {@code barred} (V7) in the
 * storing statement itself; this is for reading, joining and letting in.
 */
public final class Standing {
    private final Pool pool;

    public Standing(Pool pool) {
        this.pool = pool;
    }

    /** The caller, unless it is a suspended staff member: {@code suspended}. */
    public Future<Caller> admit(Caller who) {
        if (who.role() != Role.STAFF) return Future.succeededFuture(who);
        return isSuspended(pool, who.sub()).map(suspended -> {
            if (suspended) throw suspended();
            return who;
        });
    }

    /** @param sub the person's id on the platform */
    public static Future<Boolean> isSuspended(SqlClient db, String sub) {
        return db.preparedQuery("select from staff where platform_id = $1 and suspended_at is not null")
                .execute(Tuple.of(sub))
                .map(rows -> rows.size() > 0);
    }

    /** Those suspended since a time (null: ever) and still, by their ids on the platform, and the database's clock. */
    public record Suspended(List<String> subs, OffsetDateTime now) {}

    public static Future<Suspended> suspendedSince(SqlClient db, @Nullable OffsetDateTime since) {
        String sql = """
                select n.now, s.platform_id from (select clock_timestamp() as now) n
                  left join staff s on s.suspended_at is not null and ($1::timestamptz is null or s.suspended_at > $1)
                """;
        return db.preparedQuery(sql).execute(Tuple.of(since)).map(rows -> {
            List<String> subs = new ArrayList<>();
            for (Row row : rows) if (row.getString("platform_id") != null) subs.add(row.getString("platform_id"));
            return new Suspended(subs, rows.iterator().next().getOffsetDateTime("now"));
        });
    }

    public static Problem suspended() {
        return Problem.of(Code.SUSPENDED, "You are suspended: you can neither read nor write here for now.");
    }

    public static Problem unacknowledged() {
        return Problem.of(
                Code.POLICY_UNACKNOWLEDGED,
                "Read the rules at GET /v1/chats/policy and acknowledge them; then send it again.");
    }
}
