package id.tabir.relay;

import id.tabir.base.Times;
import id.tabir.guard.Party;
import id.tabir.identity.Caller;
import id.tabir.identity.Role;
import id.tabir.relay.Channel.Membership;
import id.tabir.standing.Standing;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The SQL of chats as their parties see them: tickets on which the caller is the customer or the staff now. */
final class Chats {
    /** How long after its end a chat can still be read. */
    static final Duration READABLE_AFTER_CLOSE = Duration.ofHours(24);

    private static final String READABLE =
            "(t.state = 'open' or t.closed_at > clock_timestamp() - interval '24 hours')";

    private static final String FROM =
            " from ticket t join staff s on s.no = t.staff_no join ticket_head h on h.ticket = t.id where ";

    // $1 is the party's word in each of the statements below, $2 the person's id on the platform.
    private static final String CUSTOMERS = FROM + "$1 = 'customer' and t.customer_id = $2";
    private static final String STAFFS =
            FROM + "$1 = 'staff' and t.staff_no = (select x.no from staff x where x.platform_id = $2)";

    private static final String VIEW = """
            select t.id, t.kind, t.state, t.title, t.customer_alias, t.staff_alias, h.last_seq, t.expires_at, t.closed_at,
              t.close_reason, t.erased_at, s.suspended_at,
              coalesce((select m.read from mark m where m.ticket = t.id and m.party = $1), 0) as my_read,
              coalesce((select m.read from mark m where m.ticket = t.id and m.party <> $1), 0) as other_read,
              coalesce((select m.delivered from mark m where m.ticket = t.id and m.party <> $1), 0) as other_delivered
            """;

    private Chats() {}

    private static String mine(Party party) {
        return party == Party.CUSTOMER ? CUSTOMERS : STAFFS;
    }

    /**
     * Who the caller is on a ticket that can still be read, or null if it isn't the caller's. Fails with
     * {@code suspended} for a staff member who is.
     */
    static Future<@Nullable Membership> membership(SqlClient db, Caller who, String ticket) {
        return membership(db, who, ticket, READABLE);
    }

    /** As {@link #membership}, for as long after the end as a report can be made. */
    static Future<@Nullable Membership> reportable(SqlClient db, Caller who, String ticket) {
        return membership(
                db, who, ticket, "(t.state = 'open' or t.closed_at > clock_timestamp() - interval '90 days')");
    }

    /** As {@link #membership}, however long ago the ticket was closed. */
    static Future<@Nullable Membership> party(SqlClient db, Caller who, String ticket) {
        return membership(db, who, ticket, "true");
    }

    private static Future<@Nullable Membership> membership(SqlClient db, Caller who, String ticket, String readable) {
        if (who.chat() != null && !who.chat().equals(ticket)) return Future.succeededFuture(null);
        String sql = "select t.state, h.last_seq, t.staff_no, t.staff_since, s.suspended_at " + mine(party(who))
                + " and t.id = $3 and " + readable;
        Party party = party(who);
        return db.preparedQuery(sql)
                .execute(Tuple.of(party.word(), who.sub(), ticket))
                .map(rows -> {
                    for (Row row : rows) return membership(party, row);
                    return null;
                });
    }

    private static Membership membership(Party party, Row row) {
        boolean customer = party == Party.CUSTOMER;
        if (!customer && row.getOffsetDateTime("suspended_at") != null) throw Standing.suspended();
        return new Membership(
                party,
                customer ? 0 : row.getInteger("staff_no"),
                customer ? 0 : row.getInteger("staff_since"),
                row.getString("state"),
                row.getInteger("last_seq"));
    }

    /** Newest opened first; {@code before} is a ticket id. */
    static Future<List<Chat>> list(SqlClient db, Caller who, boolean closedToo, @Nullable String before, int count) {
        String sql = VIEW + mine(party(who))
                + " and ($3::text is null or t.id = $3) and ($4::text is null or t.id < $4) and "
                + (closedToo ? READABLE : "t.state = 'open'") + " order by t.id desc limit $5";
        return db.preparedQuery(sql)
                .execute(Tuple.of(party(who).word(), who.sub(), who.chat(), before, count))
                .map(rows -> all(party(who), rows));
    }

    static Future<@Nullable Chat> get(SqlClient db, Caller who, String ticket) {
        if (who.chat() != null && !who.chat().equals(ticket)) return Future.succeededFuture(null);
        return db.preparedQuery(VIEW + mine(party(who)) + " and t.id = $3 and " + READABLE)
                .execute(Tuple.of(party(who).word(), who.sub(), ticket))
                .map(rows -> all(party(who), rows).stream().findFirst().orElse(null));
    }

    static Party party(Caller who) {
        return who.role() == Role.CUSTOMER ? Party.CUSTOMER : Party.STAFF;
    }

    private static List<Chat> all(Party me, RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Chat(row.getString("id"), json(me, row)))
                .toList();
    }

    /** A chat's id and its JSON for one party. */
    record Chat(String id, JsonObject toJson) {}

    private static JsonObject json(Party me, Row row) {
        Party other = me == Party.CUSTOMER ? Party.STAFF : Party.CUSTOMER;
        var json = new JsonObject()
                .put("id", row.getString("id"))
                .put("kind", row.getString("kind"))
                .put("state", row.getString("state"));
        if (row.getString("title") != null) json.put("title", row.getString("title"));
        json.put("me", face(me, row))
                .put("other", other == Party.STAFF ? present(face(other, row), row) : face(other, row))
                .put("lastSeq", row.getInteger("last_seq"))
                .put("readSeq", row.getInteger("my_read"))
                .put("expiresAt", Times.text(row.getOffsetDateTime("expires_at")));
        if (row.getOffsetDateTime("closed_at") != null) {
            json.put("closedAt", Times.text(row.getOffsetDateTime("closed_at")));
            json.put("closeReason", row.getString("close_reason"));
        }
        if (row.getOffsetDateTime("erased_at") != null) {
            json.put("erasedAt", Times.text(row.getOffsetDateTime("erased_at")));
        }
        // How far the other party is: what a page shows as delivered and read after a reload.
        return json.put(
                "receipt",
                new JsonObject()
                        .put("delivered", row.getInteger("other_delivered"))
                        .put("read", row.getInteger("other_read")));
    }

    /** Says if somebody else will take over, not why. */
    private static JsonObject present(JsonObject staff, Row row) {
        boolean away = row.getOffsetDateTime("suspended_at") != null
                && row.getString("state").equals("open");
        return away ? staff.put("away", true) : staff;
    }

    private static JsonObject face(Party party, Row row) {
        return new JsonObject()
                .put("party", party.word())
                .put("alias", row.getString(party == Party.CUSTOMER ? "customer_alias" : "staff_alias"));
    }
}
