package id.tabir.standing;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The SQL of suspensions: each by the platform or by a sanction; a person is cut off while any is in force. */
final class Suspensions {
    private Suspensions() {}

    /** One at a time per person, so that what {@link #settle} sees is all there is. */
    static Future<Void> lock(SqlClient tx, int staffNo) {
        return tx.preparedQuery("select from staff where no = $1 for no key update")
                .execute(Tuple.of(staffNo))
                .mapEmpty();
    }

    /** Does nothing if the same source has suspended the person already. */
    static Future<Void> begin(SqlClient tx, int staffNo, @Nullable String sanction, byte[] sealed) {
        String sql = """
                insert into suspension (staff_no, sanction, since, sealed) values ($1, $2, clock_timestamp(), $3)
                on conflict do nothing
                """;
        return tx.preparedQuery(sql)
                .execute(Tuple.of(staffNo, sanction, Buffer.buffer(sealed)))
                .mapEmpty();
    }

    static Future<Void> end(SqlClient tx, int staffNo, @Nullable String sanction, byte[] sealed) {
        String sql = """
                update suspension set lifted_at = clock_timestamp(), lifting = $3
                where staff_no = $1 and coalesce(sanction, '') = coalesce($2, '') and lifted_at is null
                """;
        return tx.preparedQuery(sql)
                .execute(Tuple.of(staffNo, sanction, Buffer.buffer(sealed)))
                .mapEmpty();
    }

    /** Cuts the person off, or lets the person back, by what is in force now. */
    static Future<Void> settle(SqlClient tx, int staffNo) {
        String sql = """
                update staff s set suspended_at = case
                  when exists (select from suspension x where x.staff_no = s.no and x.lifted_at is null)
                  then coalesce(s.suspended_at, clock_timestamp()) end
                where s.no = $1
                """;
        return tx.preparedQuery(sql).execute(Tuple.of(staffNo)).mapEmpty();
    }

    static Future<List<String>> openTickets(SqlClient db, int staffNo) {
        return db.preparedQuery("select id from ticket where staff_no = $1 and state = 'open' order by id")
                .execute(Tuple.of(staffNo))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("id"))
                        .toList());
    }

    /**
     * Whether a staff member is cut off, and whether a ticket's log says so of this tenure.
     *
     * @param since the entry that gave the ticket to the staff member
     */
    static Future<Told> told(SqlClient tx, int staffNo, String ticket, int since) {
        String sql = """
                select s.suspended_at is not null as suspended, coalesce((
                    select e.kind from entry e where e.ticket = $2 and e.entry >= $3
                      and e.kind in ('suspended', 'reinstated') order by e.entry desc limit 1) = 'suspended', false) as said
                from staff s where s.no = $1
                """;
        return tx.preparedQuery(sql).execute(Tuple.of(staffNo, ticket, since)).map(rows -> {
            Row row = rows.iterator().next();
            return new Told(row.getBoolean("suspended"), row.getBoolean("said"));
        });
    }

    record Told(boolean suspended, boolean said) {}
}
