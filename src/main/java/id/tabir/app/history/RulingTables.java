package id.tabir.app.history;

import static id.tabir.app.history.PastTables.column;
import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.app.history.PastCase.PastTicket;
import id.tabir.app.history.Rulings.Ruling;
import id.tabir.app.history.Rulings.Second;
import id.tabir.app.history.Sanctioning.Sanction;
import id.tabir.oversight.Purpose;
import id.tabir.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The SQL of what the made-up reviewers found and did. */
final class RulingTables {
    private static final String CASES = """
            select c.id, c.ticket, c.kinds, c.severity, c.first_entry, c.opened_at, c.staff_no, s.platform_id,
              exists (select 1 from entry e
                where e.ticket = c.ticket and e.entry = c.first_entry and e.kind = 'blocked') as blocked,
              t.data_key, h.last_entry, h.last_seq, h.last_at,
              array(select r.id from report r where r.ticket = c.ticket and r.outcome is null order by r.id) as reports
            from review_case c join ticket t on t.id = c.ticket join ticket_head h on h.ticket = t.id
              join staff s on s.no = c.staff_no
            where c.state = 'open' order by c.opened_at
            """;

    private static final String QUIET = """
            select t.id as ticket, t.data_key, h.last_entry, h.last_seq, h.last_at
            from ticket t join ticket_head h on h.ticket = t.id
            where t.state = 'closed' and t.opened_at > $1
              and not exists (select 1 from review_case c where c.ticket = t.id)
            order by random() limit $2
            """;

    private static final String DECIDE = """
            update review_case c set state = 'decided', verdict = d.verdict, decided_by = d.by, decided_at = d.at,
              sealed = d.sealed, marked = case d.verdict when 'clean' then '{}' else array[c.first_entry] end
            from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::bytea[]) as d (id, verdict, by, at, sealed)
            where c.id = d.id
            """;

    private static final String SECOND = """
            insert into review_case (id, ticket, staff_no, origin, severity, kinds, found, first_entry, last_entry,
              opened_at, due_at, second_of)
            select n.id, c.ticket, c.staff_no, c.origin, c.severity, c.kinds, c.found, c.first_entry, c.last_entry,
              c.decided_at, case_due(c.decided_at, c.severity), c.id
            from unnest($1::text[], $2::text[]) as n (id, first) join review_case c on c.id = n.first
            """;

    private static final String HEADS = """
            update ticket_head h set last_entry = n.entry, last_at = n.at
            from unnest($1::text[], $2::int[], $3::timestamptz[]) as n (ticket, entry, at) where h.ticket = n.ticket
            """;

    private static final String SANCTIONS = """
            insert into sanction (id, staff_no, kind, state, case_id, proposed_at, confirmed_at, sealed)
            select id, staff_no, kind, case when confirmed_at is null then 'proposed' else 'confirmed' end, case_id,
              proposed_at, confirmed_at, sealed
            from unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[], $7::bytea[])
              as s (id, staff_no, kind, case_id, proposed_at, confirmed_at, sealed)
            """;

    private static final String SUSPEND = """
            with begun as (insert into suspension (staff_no, sanction, since, sealed) values ($1, $2, $3, $4))
            update staff set suspended_at = $3 where no = $1
            """;

    private final Vault vault;

    RulingTables(Vault vault) {
        this.vault = vault;
    }

    static Future<List<PastCase>> cases(SqlClient db) {
        return db.preparedQuery(CASES).execute().map(rows -> all(rows, PastCase::of));
    }

    /** Tickets on which nothing was found, drawn by chance. */
    static Future<List<PastTicket>> quiet(SqlClient db, OffsetDateTime since, int most) {
        return db.preparedQuery(QUIET).execute(Tuple.of(since, most)).map(rows -> all(rows, PastTicket::of));
    }

    private static <T> List<T> all(Iterable<Row> rows, Function<Row, T> of) {
        List<T> all = new ArrayList<>();
        for (Row row : rows) all.add(of.apply(row));
        return all;
    }

    /** The entries of all these acts, and where their tickets' logs end now. */
    Future<Void> store(SqlClient tx, Desk desk) {
        List<Map.Entry<String, Pen>> pens = List.copyOf(desk.pens().entrySet());
        return PastTables.append(tx, desk.sheet())
                .compose(done -> tx.preparedQuery(HEADS)
                        .execute(Tuple.of(
                                column(pens, Map.Entry::getKey, String[]::new),
                                column(pens, pen -> pen.getValue().head().entry(), Integer[]::new),
                                column(pens, pen -> pen.getValue().head().at(), OffsetDateTime[]::new))))
                .compose(done -> LookTables.store(tx, desk, vault));
    }

    Future<Void> store(SqlClient tx, Rulings rulings) {
        List<Second> seconds = rulings.seconds();
        return tx.preparedQuery(DECIDE)
                .execute(decisions(rulings.decided(), r -> r.one().id()))
                .compose(done -> tx.preparedQuery(SECOND).execute(Tuple.from(new Object[] {
                    column(seconds, Second::id, String[]::new),
                    column(seconds, s -> s.first().one().id(), String[]::new)
                })))
                .compose(done -> again(tx, seconds));
    }

    private Future<Void> again(SqlClient tx, List<Second> seconds) {
        Future<Void> all = Future.succeededFuture();
        for (Second second : seconds) {
            @Nullable Ruling again = second.again();
            if (again == null) continue;
            Tuple decision = decisions(List.of(again), r -> second.id());
            all = all.compose(done -> tx.preparedQuery(DECIDE).execute(decision).mapEmpty());
        }
        return all;
    }

    private Tuple decisions(List<Ruling> rulings, Function<Ruling, String> id) {
        return Tuple.of(
                column(rulings, id, String[]::new),
                column(rulings, Ruling::verdict, String[]::new),
                column(rulings, Ruling::by, String[]::new),
                column(rulings, Ruling::at, OffsetDateTime[]::new),
                column(rulings, r -> sealed(Purpose.reviewCase(id.apply(r)), r.history()), Buffer[]::new));
    }

    Future<Void> store(SqlClient tx, List<Sanction> sanctions) {
        Future<Void> all = tx.preparedQuery(SANCTIONS)
                .execute(Tuple.of(
                                column(sanctions, Sanction::id, String[]::new),
                                column(
                                        sanctions,
                                        s -> s.after().one().subject().staff().no(),
                                        Integer[]::new),
                                column(sanctions, Sanction::kind, String[]::new),
                                column(sanctions, s -> s.after().one().id(), String[]::new))
                        .addValue(column(sanctions, s -> s.after().at(), OffsetDateTime[]::new))
                        .addValue(
                                column(sanctions, s -> s.isConfirmed() ? s.confirmedAt() : null, OffsetDateTime[]::new))
                        .addValue(column(sanctions, this::sealed, Buffer[]::new)))
                .mapEmpty();
        for (Sanction s : sanctions)
            if (s.isConfirmed() && s.kind().equals("suspension")) all = all.compose(done -> suspend(tx, s));
        return all;
    }

    private Buffer sealed(Sanction sanction) {
        return sealed(id.tabir.standing.Purpose.sanction(sanction.id()), sanction.history());
    }

    private Buffer sealed(String purpose, JsonArray history) {
        return Buffer.buffer(vault.seal(purpose, history.encode().getBytes(UTF_8)));
    }

    private Future<Void> suspend(SqlClient tx, Sanction sanction) {
        int no = sanction.after().one().subject().staff().no();
        byte[] why = new JsonObject().put("actor", Judge.LEAD).encode().getBytes(UTF_8);
        Buffer sealed = Buffer.buffer(vault.seal(id.tabir.standing.Purpose.suspension(no), why));
        return tx.preparedQuery(SUSPEND)
                .execute(Tuple.of(no, sanction.id(), sanction.confirmedAt(), sealed))
                .mapEmpty();
    }
}
