package id.tabir.standing;

import id.tabir.tickets.Tickets;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The SQL of the staff register. */
final class Register {
    private Register() {}

    /** The number of a person whom some ticket, registration or suspension has named; null if none has. */
    static Future<@Nullable Integer> no(SqlClient db, String platformId) {
        return number(db, "select no from staff where platform_id = $1", platformId);
    }

    /** As {@link #no}, by {@code stf_…}. */
    static Future<@Nullable Integer> noOf(SqlClient db, String publicId) {
        return number(db, "select no from staff where id = $1", publicId);
    }

    private static Future<@Nullable Integer> number(SqlClient db, String sql, String id) {
        return db.preparedQuery(sql).execute(Tuple.of(id)).map(rows -> {
            for (Row row : rows) return row.getInteger("no");
            return null;
        });
    }

    /**
     * Takes the place of what was registered before.
     *
     * @return whether the person hadn't been registered
     */
    static Future<Boolean> put(SqlClient tx, StaffMember member, List<byte[]> fingerprints) {
        return Tickets.staffNo(tx, member.id()).compose(no -> supervisorNo(tx, member)
                .compose(supervisor -> update(tx, no, member, supervisor))
                .compose(fresh -> phones(tx, no, fingerprints).map(fresh)));
    }

    private static Future<@Nullable Integer> supervisorNo(SqlClient tx, StaffMember member) {
        if (member.supervisor() == null) return Future.succeededFuture(null);
        return Tickets.staffNo(tx, member.supervisor()).map(no -> no);
    }

    private static Future<Boolean> update(SqlClient tx, Integer no, StaffMember member, @Nullable Integer supervisor) {
        String sql = """
                with before as (select no, registered_at from staff where no = $1 for update)
                update staff s set team = $2, employer = $3, started_on = $4, supervisor_no = $5,
                  registered_at = coalesce(s.registered_at, clock_timestamp())
                from before where s.no = before.no
                returning before.registered_at is null as fresh
                """;
        return tx.preparedQuery(sql)
                .execute(Tuple.of(no, member.team(), member.employer(), member.startedOn(), supervisor))
                .map(rows -> rows.iterator().next().getBoolean("fresh"));
    }

    private static Future<Void> phones(SqlClient tx, Integer no, List<byte[]> fingerprints) {
        Object all = fingerprints.stream().map(Buffer::buffer).toArray(Buffer[]::new);
        return tx.preparedQuery("delete from staff_phone where staff_no = $1")
                .execute(Tuple.of(no))
                .compose(gone -> tx.preparedQuery(
                                "insert into staff_phone (staff_no, fingerprint) select $1, unnest($2::bytea[])")
                        .execute(Tuple.of(no, all)))
                .mapEmpty();
    }
}
