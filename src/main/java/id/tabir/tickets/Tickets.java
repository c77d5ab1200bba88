package id.tabir.tickets;

import id.tabir.base.Ids;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The SQL of tickets and of who was staff on them. */
public final class Tickets {
    /** Selects what {@link Ticket#of} reads, from {@code ticket t} with who is staff on it {@code s} and its head {@code h}. */
    public static final String SELECT = """
            select t.id, t.ref, t.kind, t.language, t.title, t.opening, t.data_key, t.known,
            t.customer_id, t.customer_alias, t.staff_no, s.platform_id as staff_id, s.id as staff_public_id,
            s.suspended_at is not null as staff_suspended, t.staff_alias, t.staff_since, t.state, t.opened_at, t.expires_at, t.closed_at, t.close_reason,
            h.last_entry, h.last_seq, h.last_at, t.hold, t.erased_at
            from ticket t join staff s on s.no = t.staff_no join ticket_head h on h.ticket = t.id
            """;

    private static final String LOCK = "select t.id from ticket t join ticket_head h on h.ticket = t.id ";

    private Tickets() {}

    public static Future<@Nullable Ticket> byRef(SqlClient db, String ref) {
        return one(db, SELECT + "where t.ref = $1", Tuple.of(ref));
    }

    public static Future<@Nullable Ticket> byId(SqlClient db, String id) {
        return one(db, SELECT + "where t.id = $1", Tuple.of(id));
    }

    /** Newest opened first; null arguments don't narrow. {@code before} is an id. */
    static Future<List<Ticket>> list(
            SqlClient db, @Nullable String state, @Nullable String kind, @Nullable String before, int count) {
        String sql = SELECT + """
                where ($1::text is null or t.state = $1) and ($2::text is null or t.kind = $2)
                  and ($3::text is null or t.id < $3)
                order by t.id desc limit $4
                """;
        return db.preparedQuery(sql)
                .execute(Tuple.of(state, kind, before, count))
                .map(Tickets::all);
    }

    /** Those that a staff member has now, newest opened first; null arguments don't narrow. */
    public static Future<List<Ticket>> ofStaff(
            SqlClient db, int staffNo, @Nullable String state, @Nullable String before, int count) {
        String sql = SELECT + """
                where t.staff_no = $1 and ($2::text is null or t.state = $2) and ($3::text is null or t.id < $3)
                order by t.id desc limit $4
                """;
        return db.preparedQuery(sql)
                .execute(Tuple.of(staffNo, state, before, count))
                .map(Tickets::all);
    }

    /**
     * Locks a ticket's head until the transaction ends: nothing else can happen to the ticket. Read the ticket in a
     * statement of its own afterwards: one that waited for the lock itself would still join what was there before.
     */
    static Future<@Nullable String> lockRef(SqlClient tx, String ref) {
        return lock(tx, LOCK + "where t.ref = $1 for update of h", ref);
    }

    /** As {@link #lockRef}, by Tabir's own id. */
    static Future<@Nullable String> lockId(SqlClient tx, String id) {
        return lock(tx, LOCK + "where t.id = $1 for update of h", id);
    }

    private static Future<@Nullable String> lock(SqlClient tx, String sql, String key) {
        return tx.preparedQuery(sql).execute(Tuple.of(key)).map(rows -> {
            for (Row row : rows) return row.getString("id");
            return null;
        });
    }

    /** The database's clock, in milliseconds. */
    public static Future<OffsetDateTime> now(SqlClient db) {
        return db.preparedQuery("select date_trunc('milliseconds', clock_timestamp()) as now")
                .execute()
                .map(rows -> rows.iterator().next().getOffsetDateTime("now"));
    }

    /** @return the person's number; the person becomes known if it wasn't */
    public static Future<Integer> staffNo(SqlClient tx, String platformId) {
        String sql = """
                with made as (
                  insert into staff (id, platform_id) select $1, $2
                  where not exists (select 1 from staff where platform_id = $2)
                  on conflict (platform_id) do nothing returning no
                )
                select no from made union all select no from staff where platform_id = $2
                """;
        return tx.preparedQuery(sql).execute(Tuple.of(Ids.staff(), platformId)).compose(rows -> {
            for (Row row : rows) return Future.succeededFuture(row.getInteger("no"));
            // Another transaction has just made the same person: its row is there for the next statement.
            return staffNo(tx, platformId);
        });
    }

    /** @return false if the ref is in use */
    static Future<Boolean> insert(SqlClient tx, Ticket ticket) {
        String sql = """
                with made as (
                  insert into ticket (id, ref, kind, language, title, opening, data_key, known, customer_id, customer_alias,
                    staff_no, staff_alias, opened_at, expires_at)
                  values ($1, $2, $3, $4, $5, $6, $7,
                    $8 || array(select p.fingerprint from staff_phone p where p.staff_no = $11),
                    $9, $10, $11, $12, $13, $14)
                  on conflict (ref) do nothing returning id, opened_at
                )
                insert into ticket_head (ticket, last_at) select id, opened_at from made
                """;
        var about = ticket.about();
        return tx.preparedQuery(sql)
                .execute(Tuple.from(new Object[] {
                    about.id(),
                    about.ref(),
                    about.kind(),
                    about.language(),
                    about.title(),
                    Buffer.buffer(about.keys().opening()),
                    Buffer.buffer(about.keys().wrappedDataKey()),
                    buffers(about.keys().known()),
                    ticket.customer().id(),
                    ticket.customer().alias(),
                    ticket.staff().no(),
                    ticket.staff().alias(),
                    ticket.life().openedAt(),
                    ticket.life().expiresAt()
                }))
                .map(rows -> rows.rowCount() == 1);
    }

    static Future<Void> end(SqlClient tx, String id, OffsetDateTime at, String reason) {
        return tx.preparedQuery("update ticket set state = 'closed', closed_at = $2, close_reason = $3 where id = $1")
                .execute(Tuple.of(id, at, reason))
                .mapEmpty();
    }

    static Future<Void> extend(SqlClient tx, String id, OffsetDateTime expiresAt) {
        return tx.preparedQuery("update ticket set expires_at = $2 where id = $1")
                .execute(Tuple.of(id, expiresAt))
                .mapEmpty();
    }

    /** @param entry of the legal hold that keeps the content from now on; null: none */
    public static Future<Void> hold(SqlClient tx, String id, @Nullable Integer entry) {
        return tx.preparedQuery("update ticket set hold = $2 where id = $1")
                .execute(Tuple.of(id, entry))
                .mapEmpty();
    }

    /** Notes who is staff from {@code staff.since()} on. The new one has read nothing yet. */
    static Future<Void> assign(SqlClient tx, String id, Ticket.Staff staff, List<byte[]> phones) {
        String sql = """
                with forgotten as (delete from mark where ticket = $1 and party = 'staff'),
                noted as (insert into assignment (ticket, entry, staff_no, alias) values ($1, $2, $3, $4))
                update ticket set staff_no = $3, staff_alias = $4, staff_since = $2, known = known || $5
                  || array(select p.fingerprint from staff_phone p where p.staff_no = $3) where id = $1
                """;
        return tx.preparedQuery(sql)
                .execute(Tuple.of(id, staff.since(), staff.no(), staff.alias(), buffers(phones)))
                .mapEmpty();
    }

    static Future<Set<String>> aliases(SqlClient tx, String id) {
        String sql =
                "select alias from assignment where ticket = $1 union select customer_alias from ticket where id = $1";
        return tx.preparedQuery(sql).execute(Tuple.of(id)).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString("alias"))
                .collect(Collectors.toSet()));
    }

    /** Whether this person is or was the customer or staff of a ticket: nobody reviews what they took part in. */
    public static Future<Boolean> wasParty(SqlClient db, String id, String platformId) {
        String sql = """
                select exists (select 1 from ticket t where t.id = $1 and t.customer_id = $2)
                  or exists (select 1 from assignment a join staff s on s.no = a.staff_no
                    where a.ticket = $1 and s.platform_id = $2) as party
                """;
        return db.preparedQuery(sql)
                .execute(Tuple.of(id, platformId))
                .map(rows -> rows.iterator().next().getBoolean("party"));
    }

    static Future<List<String>> overdue(SqlClient db, int count) {
        String sql = """
                select id from ticket where state = 'open' and expires_at <= clock_timestamp()
                order by expires_at limit $1
                """;
        return db.preparedQuery(sql).execute(Tuple.of(count)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row -> row.getString("id"))
                .toList());
    }

    private static Future<@Nullable Ticket> one(SqlClient db, String sql, Tuple arguments) {
        return db.preparedQuery(sql).execute(arguments).map(rows -> {
            for (Row row : rows) return Ticket.of(row);
            return null;
        });
    }

    private static List<Ticket> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(Ticket::of).toList();
    }

    private static Buffer[] buffers(List<byte[]> all) {
        return all.stream().map(Buffer::buffer).toArray(Buffer[]::new);
    }
}
