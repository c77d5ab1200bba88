package id.tabir.oversight;

import id.tabir.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The SQL of cases. A claim that was left alone for too long is none any more: whoever reads it sees a free case. */
final class Cases {
    private static final String SELECT = """
            select c.id, c.ticket, c.staff_no, s.id as staff_id, t.kind as ticket_kind, c.kinds, c.found, c.first_entry,
              c.last_entry, c.origin, c.state, c.level, c.severity, c.opened_at, c.due_at, c.second_of,
              case when c.held_until > clock_timestamp() then c.holder end as holder,
              c.held_until, c.verdict, c.marked, c.decided_by, c.decided_at, c.sealed,
              (select case x.state when 'open' then '' else x.verdict end from review_case x where x.second_of = c.id
                order by x.id desc limit 1) as again
            from review_case c join ticket t on t.id = c.ticket join staff s on s.no = c.staff_no
            """;

    /** Nobody reviews what they took part in; $1: who. */
    private static final String NO_PARTY = """
            t.customer_id <> $1 and not exists (
              select 1 from assignment a join staff p on p.no = a.staff_no
              where a.ticket = c.ticket and p.platform_id = $1)
            """;

    private final Vault vault;

    Cases(Vault vault) {
        this.vault = vault;
    }

    Future<@Nullable ReviewCase> byId(SqlClient db, String id) {
        return one(db, SELECT + "where c.id = $1", Tuple.of(id));
    }

    /** Locks it until the transaction ends. The caller holds the lock on its ticket. */
    Future<@Nullable ReviewCase> lock(SqlClient tx, String id) {
        return one(tx, SELECT + "where c.id = $1 for update of c", Tuple.of(id));
    }

    /** The one that is open on a ticket, second looks aside. */
    Future<@Nullable ReviewCase> openOn(SqlClient tx, String ticket) {
        return one(tx, SELECT + "where c.ticket = $1 and c.state = 'open' and c.second_of is null", Tuple.of(ticket));
    }

    /** The first free case that this person may take. */
    Future<@Nullable String> next(SqlClient db, String who, boolean lead, List<String> but) {
        String sql = """
                select c.id from review_case c join ticket t on t.id = c.ticket
                where c.state = 'open' and (c.level = 'reviewer' or $2) and not c.id = any ($3)
                  and (c.holder is null or c.held_until <= clock_timestamp())
                  and not exists (select 1 from review_case f where f.id = c.second_of and f.decided_by = $1)
                  and\s""" + NO_PARTY + " order by c.due_at, c.id limit 1";
        return db.preparedQuery(sql)
                .execute(Tuple.of(who, lead, but.toArray(String[]::new)))
                .map(rows -> {
                    for (Row row : rows) return row.getString("id");
                    return null;
                });
    }

    /** Whether this person gave the verdict that a second look is to check. */
    static Future<Boolean> decidedFirst(SqlClient db, ReviewCase second, String who) {
        return db.preparedQuery("select exists (select 1 from review_case where id = $1 and decided_by = $2) as first")
                .execute(Tuple.of(second.place().secondOf(), who))
                .map(rows -> rows.iterator().next().getBoolean("first"));
    }

    Future<List<ReviewCase>> find(SqlClient db, CaseSearch search, int count) {
        return db.preparedQuery(SELECT + search.where() + search.order() + " limit " + count)
                .execute(search.arguments())
                .map(rows -> {
                    List<ReviewCase> all = new ArrayList<>();
                    for (Row row : rows) all.add(ReviewCase.of(row, vault));
                    return all;
                });
    }

    /** What a case is about. */
    record About(String ticket, int first, int last) {}

    /** By whom it is held, and how long it may be left alone (ISO 8601). */
    record Held(String who, String time) {}

    /** Opens one by hand. */
    Future<Void> insert(SqlClient tx, String id, About about, Held held, JsonArray history) {
        String sql = """
                insert into review_case (id, ticket, staff_no, origin, severity, first_entry, last_entry, opened_at, due_at,
                  sealed, holder, held_until)
                select $1, t.id, t.staff_no, 'hand', 2, $3, $4, clock_timestamp(), case_due(clock_timestamp(), 2), $5,
                  $6, clock_timestamp() + $7::text::interval
                from ticket t where t.id = $2
                """;
        Buffer sealed = ReviewCase.sealed(id, history, vault);
        return tx.preparedQuery(sql)
                .execute(Tuple.of(id, about.ticket(), about.first(), about.last(), sealed)
                        .addString(held.who())
                        .addString(held.time()))
                .mapEmpty();
    }

    /** Gives it to somebody for a while (ISO 8601), or to nobody, and notes why. */
    Future<Void> hand(SqlClient tx, ReviewCase one, Handing to, JsonArray history) {
        String sql = """
                update review_case set level = $2, holder = $3, held_until = clock_timestamp() + $4::text::interval,
                  state = 'open', verdict = null, marked = '{}', decided_by = null, decided_at = null, sealed = $5
                where id = $1
                """;
        return tx.preparedQuery(sql)
                .execute(Tuple.of(
                        one.id(), to.level(), to.who(), to.time(), ReviewCase.sealed(one.id(), history, vault)))
                .mapEmpty();
    }

    /** @param time how long it may be left alone */
    record Handing(
            String level, @Nullable String who, @Nullable String time) {}

    Future<Void> decide(CaseTurn turn, Decisions.Decision decision, JsonArray history) {
        String sql = """
                update review_case set state = 'decided', holder = null, held_until = null, verdict = $2, marked = $3,
                  decided_by = $4, decided_at = date_trunc('milliseconds', clock_timestamp()), sealed = $5
                where id = $1
                """;
        String id = turn.one().id();
        Integer[] marked = decision.marked().toArray(Integer[]::new);
        Buffer sealed = ReviewCase.sealed(id, history, vault);
        return turn.turn()
                .tx()
                .preparedQuery(sql)
                .execute(Tuple.of(id, decision.verdict(), marked, turn.by().sub(), sealed))
                .mapEmpty();
    }

    /** Another reviewer is to judge it again; once for each case. */
    static Future<Void> askAgain(SqlClient tx, String id) {
        String sql = """
                insert into review_case (id, ticket, staff_no, origin, severity, kinds, found, first_entry, last_entry,
                  opened_at, due_at, second_of)
                select fresh_id('cse_', clock_timestamp()), c.ticket, c.staff_no, c.origin, c.severity, c.kinds, c.found,
                  c.first_entry, c.last_entry, clock_timestamp(), case_due(clock_timestamp(), c.severity), c.id
                from review_case c
                where c.id = $1 and not exists (select 1 from review_case s where s.second_of = c.id)
                """;
        return tx.preparedQuery(sql).execute(Tuple.of(id)).mapEmpty();
    }

    /** The reports that a case is about, not yet answered. */
    static Future<List<String>> openReports(SqlClient db, ReviewCase about) {
        String sql =
                "select id from report where ticket = $1 and entry between $2 and $3 and outcome is null order by id";
        return db.preparedQuery(sql)
                .execute(Tuple.of(
                        about.subject().ticket(),
                        about.subject().first(),
                        about.subject().last()))
                .map(rows -> {
                    List<String> all = new ArrayList<>();
                    for (Row row : rows) all.add(row.getString("id"));
                    return all;
                });
    }

    private Future<@Nullable ReviewCase> one(SqlClient db, String sql, Tuple arguments) {
        return db.preparedQuery(sql).execute(arguments).map(rows -> {
            for (Row row : rows) return ReviewCase.of(row, vault);
            return null;
        });
    }
}
