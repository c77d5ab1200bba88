package id.tabir.relay;

import id.tabir.base.Code;
import id.tabir.base.Ids;
import id.tabir.base.Problem;
import id.tabir.base.Times;
import id.tabir.guard.Party;
import id.tabir.guard.Verdict;
import id.tabir.guard.Window;
import id.tabir.identity.Caller;
import id.tabir.ledger.Actor;
import id.tabir.ledger.Kind;
import id.tabir.relay.Channel.Membership;
import id.tabir.tickets.GuardSetting;
import id.tabir.tickets.Turn;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A party's report of what went wrong on a ticket: an entry that the other party doesn't see, and compliance does. */
final class Reports {
    private static final String INSERT =
            "insert into report (id, ticket, entry, party, category, seq, text) values ($1, $2, $3, $4, $5, $6, $7)";

    // Whether it is the number of a registered staff member is told to compliance alone.
    private static final String INSERT_CONTACT = """
            insert into report_contact (report, at, how, fingerprint, is_staff)
            values ($1, $2, $3, $4, case when $4::bytea is not null
              then exists (select from staff_phone p where p.fingerprint = $4) end)
            """;

    // Of a staff member, only those of the present tenure.
    private static final String OWN = """
            select r.id, r.category, r.outcome, r.outcome_at, e.at
            from report r join entry e on e.ticket = r.ticket and e.entry = r.entry
            where r.ticket = $1 and r.party = $2 and r.entry >= $3 order by r.entry desc limit $4
            """;

    private static final int MOST_LISTED = 50;

    private final Relay relay;

    Reports(Relay relay) {
        this.relay = relay;
    }

    /** What is reported; {@code seq} is the message it is about. */
    record Report(
            String category,
            @Nullable String text,
            @Nullable Integer seq,
            @Nullable Contact contact) {
        static Report of(JsonObject body) {
            String category = body.getString("category");
            JsonObject contact = body.getJsonObject("contact");
            if (contact != null && !category.equals("outside-contact"))
                throw Problem.invalid("contact", "goes with the category outside-contact only");
            return new Report(
                    category,
                    body.getString("text"),
                    body.getInteger("seq"),
                    contact == null ? null : Contact.of(contact));
        }
    }

    /**
     * Somebody got in touch outside the app.
     *
     * @param number only its fingerprint is kept
     */
    record Contact(
            @Nullable OffsetDateTime at,
            String how,
            @Nullable String number) {
        static Contact of(JsonObject json) {
            String at = json.getString("at");
            return new Contact(
                    at == null ? null : Times.parse(at, "contact.at"), json.getString("how"), json.getString("number"));
        }
    }

    /** Answers the report's id, once it is committed. */
    Future<String> make(Caller who, String chat, Report report) {
        return Chats.reportable(relay.pool(), who, chat).compose(as -> {
            if (as == null) throw Problem.notFound();
            if (!relay.limits().mayReport(chat, Session.person(as.party(), who.sub()))) throw Problem.rateLimited(30);
            Integer seq = report.seq();
            if (seq != null && seq > as.lastSeq()) throw Problem.invalid("seq", "is beyond the last message");
            return Turn.onId(relay.pool(), relay.vault(), chat, turn -> note(turn, who, as, report));
        });
    }

    private Future<String> note(Turn turn, Caller who, Membership as, Report report) {
        String id = Ids.report();
        var hidden = new JsonObject().put("actor", who.sub()).put("category", report.category());
        if (report.text() != null) hidden.put("original", report.text());
        if (report.seq() != null) hidden.put("seq", report.seq());
        if (report.contact() != null) hidden.put("contact", report.contact().how());
        Actor actor = as.party() == Party.CUSTOMER ? Actor.CUSTOMER : Actor.STAFF;
        if (turn.ticket().keeping().erasedAt() != null) throw erased();
        return turn.append(Kind.REPORTED, actor, new JsonObject().put("report", id), hidden)
                .compose(entry -> turn.tx()
                        .preparedQuery(INSERT)
                        .execute(Tuple.of(id, chat(turn), entry, as.party().word(), report.category(), report.seq())
                                .addString(masked(turn, as.party(), report.text()))))
                .compose(done -> contacted(turn, id, report.contact()))
                .map(id);
    }

    private Future<?> contacted(Turn turn, String id, @Nullable Contact contact) {
        if (contact == null) return Future.succeededFuture();
        Buffer mark =
                contact.number() == null ? null : Buffer.buffer(relay.vault().fingerprint(contact.number()));
        return turn.tx().preparedQuery(INSERT_CONTACT).execute(Tuple.of(id, contact.at(), contact.how(), mark));
    }

    /** What the caller has reported on a ticket, newest first, with how it ended. */
    Future<JsonArray> list(Caller who, String chat) {
        return Chats.reportable(relay.pool(), who, chat)
                .compose(as -> {
                    if (as == null) throw Problem.notFound();
                    return relay.pool()
                            .preparedQuery(OWN)
                            .execute(Tuple.of(chat, as.party().word(), as.tenure(), MOST_LISTED));
                })
                .map(rows -> {
                    var all = new JsonArray();
                    for (Row row : rows) all.add(own(row));
                    return all;
                });
    }

    private static JsonObject own(Row row) {
        var json = new JsonObject()
                .put("id", row.getString("id"))
                .put("category", row.getString("category"))
                .put("at", Times.text(row.getOffsetDateTime("at")));
        if (row.getString("outcome") == null) return json;
        return json.put("outcome", row.getString("outcome"))
                .put("outcomeAt", Times.text(row.getOffsetDateTime("outcome_at")));
    }

    private static Problem erased() {
        return Problem.of(Code.ERASED, "What was said here has been erased; there is nothing left to report on.");
    }

    private static String chat(Turn turn) {
        return turn.ticket().id();
    }

    /** A report may quote a number: in the clear only what the guard leaves of it is kept. */
    private @Nullable String masked(Turn turn, Party from, @Nullable String text) {
        if (text == null) return null;
        var setting = GuardSetting.of(turn.ticket(), relay.vault());
        Verdict verdict = relay.guard().inspect(setting, Window.empty(), from, text);
        return relay.guard().redacted(setting, text, verdict).delivered();
    }
}
