package id.tabir.app.history;

import id.tabir.app.history.Scribe.Page;
import id.tabir.app.history.Scribe.Report;
import id.tabir.tickets.Ticket;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The SQL by which a made-up past is stored: many tickets in one transaction. */
final class PastTables {
    private static final String TICKETS = """
            with past as materialized (
              select *
              from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bytea[], $7::bytea[], $8::text[],
                  $9::text[], $10::int[], $11::text[], $12::timestamptz[], $13::timestamptz[], $14::timestamptz[],
                  $15::text[], $16::int[], $17::int[], $18::timestamptz[])
                as t (id, ref, kind, language, title, opening, data_key, customer_id, customer_alias, staff_no, staff_alias,
                  opened_at, expires_at, closed_at, close_reason, last_entry, last_seq, last_at)
            ), made as (
              insert into ticket (id, ref, kind, language, title, opening, data_key, known, customer_id, customer_alias,
                staff_no, staff_alias, state, opened_at, expires_at, closed_at, close_reason)
              select id, ref, kind, language, title, opening, data_key, '{}', customer_id, customer_alias,
                staff_no, staff_alias, 'closed', opened_at, expires_at, closed_at, close_reason from past
            )
            insert into ticket_head (ticket, last_entry, last_seq, last_at)
            select id, last_entry, last_seq, last_at from past
            """;

    private static final String ASSIGNMENTS = """
            insert into assignment (ticket, entry, staff_no, alias)
            select * from unnest($1::text[], $2::int[], $3::int[], $4::text[])
            """;

    // In the order of the sheet, in which pos is drawn.
    private static final String ENTRIES = """
            insert into entry (ticket, entry, tx, kind, actor, at, content)
            select ticket, entry, pg_current_xact_id()::text::bigint, kind, actor, at, content
            from unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::timestamptz[], $6::bytea[])
              with ordinality as e (ticket, entry, kind, actor, at, content, place)
            order by place
            """;

    private static final String CONTENTS = """
            insert into content (ticket, entry, seq, sender, client_id, salt, body, sealed, findings)
            select * from unnest($1::text[], $2::int[], $3::int[], $4::int[], $5::text[], $6::bytea[], $7::text[],
              $8::bytea[], $9::text[])
            """;

    private static final String REPORTS = """
            insert into report (id, ticket, entry, party, category, text)
            select id, ticket, entry, 'customer', category, text
            from unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::text[]) as r (id, ticket, entry, category, text)
            """;

    private PastTables() {}

    /** Succeeds once it is committed. */
    static Future<Void> store(Pool pool, Page page) {
        return pool.withTransaction(tx -> tx.preparedQuery(TICKETS)
                .execute(tickets(page.tickets()))
                .compose(done -> tx.preparedQuery(ASSIGNMENTS).execute(assignments(page.tickets())))
                .compose(done -> append(tx, page.sheet()))
                .compose(done -> tx.preparedQuery(REPORTS).execute(reports(page.reports())))
                .mapEmpty());
    }

    /** The entries alone; whoever calls moves the tickets' heads. */
    static Future<Void> append(SqlClient tx, Sheet sheet) {
        return tx.preparedQuery(ENTRIES)
                .execute(sheet.records())
                .compose(done -> tx.preparedQuery(CONTENTS).execute(sheet.contents()))
                .mapEmpty();
    }

    private static Tuple tickets(List<Ticket> tickets) {
        return Tuple.from(new Object[] {
            column(tickets, Ticket::id, String[]::new),
            column(tickets, t -> t.about().ref(), String[]::new),
            column(tickets, t -> t.about().kind(), String[]::new),
            column(tickets, t -> t.about().language(), String[]::new),
            column(tickets, t -> t.about().title(), String[]::new),
            column(tickets, t -> Buffer.buffer(t.about().keys().opening()), Buffer[]::new),
            column(tickets, t -> Buffer.buffer(t.about().keys().wrappedDataKey()), Buffer[]::new),
            column(tickets, t -> t.customer().id(), String[]::new),
            column(tickets, t -> t.customer().alias(), String[]::new),
            column(tickets, t -> t.staff().no(), Integer[]::new),
            column(tickets, t -> t.staff().alias(), String[]::new),
            column(tickets, t -> t.life().openedAt(), OffsetDateTime[]::new),
            column(tickets, t -> t.life().expiresAt(), OffsetDateTime[]::new),
            column(tickets, t -> t.life().closedAt(), OffsetDateTime[]::new),
            column(tickets, t -> t.life().closeReason(), String[]::new),
            column(tickets, t -> t.head().entry(), Integer[]::new),
            column(tickets, t -> t.head().seq(), Integer[]::new),
            column(tickets, t -> t.head().at(), OffsetDateTime[]::new)
        });
    }

    private static Tuple assignments(List<Ticket> tickets) {
        return Tuple.of(
                column(tickets, Ticket::id, String[]::new),
                column(tickets, t -> t.staff().since(), Integer[]::new),
                column(tickets, t -> t.staff().no(), Integer[]::new),
                column(tickets, t -> t.staff().alias(), String[]::new));
    }

    private static Tuple reports(List<Report> reports) {
        return Tuple.of(
                column(reports, Report::id, String[]::new),
                column(reports, Report::ticket, String[]::new),
                column(reports, Report::entry, Integer[]::new),
                column(reports, Report::category, String[]::new),
                column(reports, Report::text, String[]::new));
    }

    /** One value of each, as an array that PostgreSQL takes for a column. */
    static <T, V> V[] column(List<T> all, Function<T, V> value, IntFunction<V[]> array) {
        return all.stream().map(value).toArray(array);
    }
}
