package id.tabir.standing;

import id.tabir.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The SQL of sanctions. */
final class Sanctions {
    private static final String SELECT = """
            select x.id, x.staff_no, s.id as staff_id, x.kind, x.state, x.case_id, x.sealed
            from sanction x join staff s on s.no = x.staff_no
            """;

    private final Vault vault;

    Sanctions(Vault vault) {
        this.vault = vault;
    }

    /** What is looked for; null doesn't narrow. {@code before} is an id. */
    record Wanted(
            @Nullable String staff,
            @Nullable String state,
            @Nullable String before) {}

    Future<Void> insert(SqlClient tx, Sanction sanction) {
        String sql = """
                insert into sanction (id, staff_no, kind, state, case_id, proposed_at, sealed)
                values ($1, $2, $3, 'proposed', $4, clock_timestamp(), $5)
                """;
        Buffer sealed = Buffer.buffer(sanction.sealed(vault));
        return tx.preparedQuery(sql)
                .execute(Tuple.of(sanction.id(), sanction.staff().no(), sanction.kind(), sanction.caseId(), sealed))
                .mapEmpty();
    }

    Future<Void> update(SqlClient tx, Sanction sanction) {
        String sql = """
                update sanction set sealed = $3, state = $2,
                  confirmed_at = case when $2 = 'confirmed' then coalesce(confirmed_at, clock_timestamp())
                    else confirmed_at end,
                  lifted_at = case when $2 = 'lifted' then coalesce(lifted_at, clock_timestamp()) end
                where id = $1
                """;
        return tx.preparedQuery(sql)
                .execute(Tuple.of(sanction.id(), sanction.state(), Buffer.buffer(sanction.sealed(vault))))
                .mapEmpty();
    }

    Future<@Nullable Sanction> byId(SqlClient db, String id) {
        return one(db, SELECT + "where x.id = $1", id);
    }

    /** Locks it until the transaction ends. */
    Future<@Nullable Sanction> lock(SqlClient tx, String id) {
        return one(tx, SELECT + "where x.id = $1 for update of x", id);
    }

    /** What waits to be confirmed on a case; locked until the transaction ends. */
    Future<List<Sanction>> proposedOn(SqlClient tx, String caseId) {
        String sql = SELECT + "where x.case_id = $1 and x.state = 'proposed' order by x.id for update of x";
        return tx.preparedQuery(sql).execute(Tuple.of(caseId)).map(this::all);
    }

    private Future<@Nullable Sanction> one(SqlClient db, String sql, String id) {
        return db.preparedQuery(sql).execute(Tuple.of(id)).map(rows -> {
            for (Row row : rows) return Sanction.of(row, vault);
            return null;
        });
    }

    /** Newest first. */
    Future<List<Sanction>> find(SqlClient db, Wanted wanted, int count) {
        String sql = SELECT + """
                where ($1::text is null or s.id = $1) and ($2::text is null or x.state = $2)
                  and ($3::text is null or x.id < $3)
                order by x.id desc limit $4
                """;
        return db.preparedQuery(sql)
                .execute(Tuple.of(wanted.staff(), wanted.state(), wanted.before(), count))
                .map(this::all);
    }

    /** What a staff member has been told, newest first. */
    Future<List<Sanction>> toldTo(SqlClient db, String platformId, int count) {
        String sql = SELECT + """
                where s.platform_id = $1 and x.confirmed_at is not null order by x.id desc limit $2
                """;
        return db.preparedQuery(sql).execute(Tuple.of(platformId, count)).map(this::all);
    }

    private List<Sanction> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> Sanction.of(row, vault))
                .toList();
    }

    /** Whether so many warnings are in force that the next step is due, and none has been proposed or taken. */
    static Future<Boolean> isNextStepDue(SqlClient tx, int staffNo, Escalation escalation) {
        if (escalation.warnings() == 0) return Future.succeededFuture(false);
        String sql = """
                select count(*) filter (where kind = 'warning' and state = 'confirmed'
                    and confirmed_at > clock_timestamp() - $2::text::interval) >= $3
                  and not bool_or(kind = 'suspension' and state <> 'lifted') as due
                from sanction where staff_no = $1
                """;
        return tx.preparedQuery(sql)
                .execute(Tuple.of(staffNo, escalation.period(), escalation.warnings()))
                .map(rows -> rows.iterator().next().getBoolean("due"));
    }
}
