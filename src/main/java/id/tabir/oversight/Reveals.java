package id.tabir.oversight;

import id.tabir.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The SQL of reveals. */
final class Reveals {
    private static final String OPEN_FOR = "interval '15 minutes'";

    private static final String UNTIL = "(r.decided_at + " + OPEN_FOR + ")";
    private static final String IS_OPEN = "(r.state = 'approved' and clock_timestamp() < " + UNTIL + ")";

    private static final String SELECT =
            "select r.id, r.ticket, r.entry, r.state, r.asked_by, r.asked_at, r.decided_at, " + UNTIL
                    + " as until, coalesce(" + IS_OPEN + ", false) as open, r.seen_at, r.sealed from reveal r ";

    private final Vault vault;

    Reveals(Vault vault) {
        this.vault = vault;
    }

    /**
     * What is looked for; null doesn't narrow.
     *
     * @param state {@code asked}, {@code approved} or {@code open} (which are one in the database), {@code closed}, {@code
     *     refused}
     * @param before an id
     */
    record Wanted(
            @Nullable String askedBy,
            @Nullable String state,
            @Nullable String ticket,
            @Nullable String before) {}

    Future<Void> insert(SqlClient tx, Reveal reveal) {
        String sql =
                "insert into reveal (id, ticket, entry, asked_by, asked_at, sealed) values ($1, $2, $3, $4, $5, $6)";
        return tx.preparedQuery(sql)
                .execute(Tuple.of(
                        reveal.id(),
                        reveal.ticket(),
                        reveal.entry(),
                        reveal.asked().by(),
                        reveal.asked().at(),
                        Reveal.sealed(reveal.id(), reveal.told(), vault)))
                .mapEmpty();
    }

    /** @param told with what the decider said of it */
    Future<Void> decide(SqlClient tx, Reveal reveal, String state, String by, JsonObject told) {
        String sql = """
                update reveal set state = $2, decided_by = $3, decided_at = date_trunc('milliseconds', clock_timestamp()),
                  sealed = $4
                where id = $1
                """;
        return tx.preparedQuery(sql)
                .execute(Tuple.of(reveal.id(), state, by, Reveal.sealed(reveal.id(), told, vault)))
                .mapEmpty();
    }

    static Future<Void> wasSeen(SqlClient tx, String id, OffsetDateTime at) {
        return tx.preparedQuery("update reveal set seen_at = $2 where id = $1")
                .execute(Tuple.of(id, at))
                .mapEmpty();
    }

    Future<@Nullable Reveal> byId(SqlClient db, String id) {
        return first(db.preparedQuery(SELECT + "where r.id = $1").execute(Tuple.of(id)));
    }

    /** What somebody has asked for and nobody has decided on yet. */
    Future<@Nullable Reveal> waiting(SqlClient db, String ticket, @Nullable Integer entry, String askedBy) {
        String sql = SELECT + """
                where r.ticket = $1 and r.entry is not distinct from $2 and r.asked_by = $3 and r.state = 'asked'
                """;
        return first(db.preparedQuery(sql).execute(Tuple.of(ticket, entry, askedBy)));
    }

    /** Whether a ticket's whole transcript is open to somebody now. */
    static Future<Boolean> isWholeOpen(SqlClient db, String ticket, String askedBy) {
        String sql =
                "select exists (select 1 from reveal r where r.ticket = $1 and r.entry is null and r.asked_by = $2 and "
                        + IS_OPEN + ") as open";
        return db.preparedQuery(sql)
                .execute(Tuple.of(ticket, askedBy))
                .map(rows -> rows.iterator().next().getBoolean("open"));
    }

    /** Newest first. */
    Future<List<Reveal>> find(SqlClient db, Wanted wanted, int count) {
        String sql = SELECT + "where ($1::text is null or r.asked_by = $1) and ($2::text is null or r.ticket = $2)"
                + " and ($3::text is null or r.id < $3)" + state(wanted.state()) + " order by r.id desc limit $4";
        return db.preparedQuery(sql)
                .execute(Tuple.of(wanted.askedBy(), wanted.ticket(), wanted.before(), count))
                .map(this::all);
    }

    private static String state(@Nullable String state) {
        if (state == null) return "";
        return switch (state) {
            case "asked" -> " and r.state = 'asked'";
            case "refused" -> " and r.state = 'refused'";
            case "closed" -> " and r.state = 'approved' and not " + IS_OPEN;
            default -> " and " + IS_OPEN;
        };
    }

    private Future<@Nullable Reveal> first(Future<RowSet<Row>> rows) {
        return rows.map(found -> all(found).stream().findFirst().orElse(null));
    }

    private List<Reveal> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> Reveal.of(row, vault))
                .toList();
    }
}
