package id.tabir.standing;

import id.tabir.base.Times;
import id.tabir.ledger.Content;
import id.tabir.tickets.Tickets;
import id.tabir.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who may know a customer: everyone who was assigned to, or looked at, one of the customer's tickets. */
final class People {
    private static final int MOST_TICKETS = 200;
    private static final int MOST_LOOKS = 1000;

    private static final String ASSIGNED = """
            with mine as (
              select t.id from ticket t where t.customer_id = (select x.customer_id from ticket x where x.id = $1)
              order by t.id desc limit $3
            )
            select s.no, s.id, max(e.at) as last, bool_or(a.ticket = $1) as here,
              exists (select from report_contact c join staff_phone p on p.fingerprint = c.fingerprint
                where c.report = $2 and p.staff_no = s.no) as number
            from mine m join assignment a on a.ticket = m.id
              join entry e on e.ticket = a.ticket and e.entry = a.entry
              join staff s on s.no = a.staff_no
            group by s.no, s.id
            """;

    // Whose number it is, on the customer's tickets or not.
    private static final String BY_NUMBER = """
            select s.no, s.id, null::timestamptz as last, false as here, true as number
            from report_contact c join staff_phone p on p.fingerprint = c.fingerprint join staff s on s.no = p.staff_no
            where c.report = $1
            """;

    private static final String LOOKS = """
            select e.ticket, e.entry, e.at, c.sealed, t.data_key
            from ticket t join entry e on e.ticket = t.id and e.kind in ('read-transcript', 'exported', 'reveal-asked')
              join content c on c.ticket = e.ticket and c.entry = e.entry
            where t.customer_id = (select x.customer_id from ticket x where x.id = $1)
            order by e.at desc limit $2
            """;

    private final Pool pool;
    private final Vault vault;
    private final ReviewReports.Report report;
    private final Map<Integer, Person> found = new LinkedHashMap<>();

    private People(Pool pool, Vault vault, ReviewReports.Report report) {
        this.pool = pool;
        this.vault = vault;
        this.report = report;
    }

    /** One of them; {@code id} is {@code stf_…}, of whoever looked, too. */
    static final class Person {
        private final String id;
        private boolean assigned;
        private boolean looked;
        private boolean here;
        private boolean number;
        private OffsetDateTime last = OffsetDateTime.MIN;

        Person(String id) {
            this.id = id;
        }

        private void seen(OffsetDateTime at) {
            if (at.isAfter(last)) last = at;
        }

        JsonObject toJson() {
            var why = new JsonArray();
            if (number) why.add("number");
            if (here) why.add("this-ticket");
            if (assigned) why.add("assigned");
            if (looked) why.add("looked");
            var json = new JsonObject().put("staff", id).put("why", why);
            return last.equals(OffsetDateTime.MIN) ? json : json.put("last", Times.text(last));
        }
    }

    /** Most likely first: whose number it is, then who was on the very ticket, then who had to do with them last. */
    static Future<List<Person>> around(Pool pool, Vault vault, ReviewReports.Report report) {
        var people = new People(pool, vault, report);
        return people.byNumber()
                .compose(done -> people.assigned())
                .compose(done -> people.looked())
                .map(done -> people.sorted());
    }

    private List<Person> sorted() {
        Comparator<Person> likely = Comparator.comparing((Person p) -> p.number)
                .thenComparing(p -> p.here)
                .thenComparing(p -> p.last);
        return found.values().stream().sorted(likely.reversed()).toList();
    }

    private Person person(Integer no, String id) {
        return found.computeIfAbsent(no, n -> new Person(id));
    }

    private Future<Void> byNumber() {
        return pool.preparedQuery(BY_NUMBER).execute(Tuple.of(report.id())).map(rows -> {
            for (Row row : rows) person(row.getInteger("no"), row.getString("id")).number = true;
            return null;
        });
    }

    private Future<Void> assigned() {
        return pool.preparedQuery(ASSIGNED)
                .execute(Tuple.of(report.ticket(), report.id(), MOST_TICKETS))
                .map(rows -> {
                    for (Row row : rows) {
                        Person person = person(row.getInteger("no"), row.getString("id"));
                        person.assigned = true;
                        person.here = row.getBoolean("here");
                        person.number |= row.getBoolean("number");
                        person.seen(row.getOffsetDateTime("last"));
                    }
                    return null;
                });
    }

    private Future<Void> looked() {
        return pool.preparedQuery(LOOKS)
                .execute(Tuple.of(report.ticket(), MOST_LOOKS))
                .compose(this::name);
    }

    /** Who looked stands under seal; a pseudonym is made for whoever has none. */
    private Future<Void> name(RowSet<Row> rows) {
        Map<String, OffsetDateTime> lastBySub = new LinkedHashMap<>();
        for (Row row : rows) lastBySub.putIfAbsent(sub(row), row.getOffsetDateTime("at"));
        Future<Void> all = Future.succeededFuture();
        for (var look : lastBySub.entrySet()) all = all.compose(done -> name(look.getKey(), look.getValue()));
        return all;
    }

    private Future<Void> name(String sub, OffsetDateTime at) {
        return Tickets.staffNo(pool, sub).compose(no -> pool.preparedQuery("select id from staff where no = $1")
                .execute(Tuple.of(no))
                .map(rows -> {
                    Person person = person(no, rows.iterator().next().getString("id"));
                    person.looked = true;
                    person.seen(at);
                    return null;
                }));
    }

    private String sub(Row row) {
        byte[] hidden = vault.unwrap(
                        row.getString("ticket"), row.getBuffer("data_key").getBytes())
                .open(row.getInteger("entry"), row.getBuffer("sealed").getBytes());
        return new JsonObject(Content.hiddenJson(hidden)).getString("actor");
    }
}
