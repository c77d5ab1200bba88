package id.tabir.standing;

import id.tabir.base.Times;
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

/** The SQL of reports as compliance sees them. */
final class ReviewReports {
    private static final String SELECT = """
            select r.id, r.ticket, r.entry, r.party, r.category, r.seq, r.outcome, r.outcome_at, e.at,
              c.report is not null as contacted, c.at as contact_at, c.how, c.is_staff
            from report r join entry e on e.ticket = r.ticket and e.entry = r.entry
              left join report_contact c on c.report = r.id
            """;

    private ReviewReports() {}

    /** What is looked for; null doesn't narrow. {@code before} is an id. */
    record Wanted(
            @Nullable String state,
            @Nullable String category,
            @Nullable String before) {}

    /** One report: its id, its ticket and its JSON. */
    record Report(String id, String ticket, JsonObject toJson) {}

    static Future<List<Report>> find(SqlClient db, Wanted wanted, int count) {
        String sql = SELECT + """
                where ($1::text is null or ($1 = 'closed') = (r.outcome is not null))
                  and ($2::text is null or r.category = $2) and ($3::text is null or r.id < $3)
                order by r.id desc limit $4
                """;
        return db.preparedQuery(sql)
                .execute(Tuple.of(wanted.state(), wanted.category(), wanted.before(), count))
                .map(ReviewReports::all);
    }

    static Future<@Nullable Report> byId(SqlClient db, String id) {
        return db.preparedQuery(SELECT + "where r.id = $1")
                .execute(Tuple.of(id))
                .map(rows -> all(rows).stream().findFirst().orElse(null));
    }

    static Future<Void> close(SqlClient tx, String id, String outcome, OffsetDateTime at) {
        return tx.preparedQuery("update report set outcome = $2, outcome_at = $3 where id = $1")
                .execute(Tuple.of(id, outcome, at))
                .mapEmpty();
    }

    private static List<Report> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Report(row.getString("id"), row.getString("ticket"), json(row)))
                .toList();
    }

    private static JsonObject json(Row row) {
        var json = new JsonObject()
                .put("id", row.getString("id"))
                .put("ticket", row.getString("ticket"))
                .put("entry", row.getInteger("entry"))
                .put("party", row.getString("party"))
                .put("category", row.getString("category"))
                .put("at", Times.text(row.getOffsetDateTime("at")))
                .put("state", row.getString("outcome") == null ? "open" : "closed");
        if (row.getInteger("seq") != null) json.put("seq", row.getInteger("seq"));
        if (row.getBoolean("contacted")) json.put("contact", contact(row));
        if (row.getString("outcome") == null) return json;
        return json.put("outcome", row.getString("outcome"))
                .put("outcomeAt", Times.text(row.getOffsetDateTime("outcome_at")));
    }

    private static JsonObject contact(Row row) {
        var json = new JsonObject().put("how", row.getString("how"));
        if (row.getOffsetDateTime("contact_at") != null)
            json.put("at", Times.text(row.getOffsetDateTime("contact_at")));
        Boolean staff = row.getBoolean("is_staff");
        return staff == null ? json : json.put("numberIsStaff", staff);
    }
}
