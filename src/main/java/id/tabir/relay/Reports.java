package id.tabir.relay;

import id.tabir.base.Code;
import id.tabir.base.Ids;
import id.tabir.base.Problem;
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
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import org.jspecify.annotations.Nullable;

/** A party's report of what went wrong on a ticket: an entry that the other party doesn't see, and compliance does. */
final class Reports {
    private static final String INSERT =
            "insert into report (id, ticket, entry, party, category, seq, text) values ($1, $2, $3, $4, $5, $6, $7)";

    private final Relay relay;

    Reports(Relay relay) {
        this.relay = relay;
    }

    /** What is reported; {@code seq} is the message it is about. */
    record Report(
            String category,
            @Nullable String text,
            @Nullable Integer seq) {
        static Report of(JsonObject body) {
            return new Report(body.getString("category"), body.getString("text"), body.getInteger("seq"));
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
        Actor actor = as.party() == Party.CUSTOMER ? Actor.CUSTOMER : Actor.STAFF;
        if (turn.ticket().keeping().erasedAt() != null) throw erased();
        return turn.append(Kind.REPORTED, actor, new JsonObject().put("report", id), hidden)
                .compose(entry -> turn.tx()
                        .preparedQuery(INSERT)
                        .execute(Tuple.of(id, chat(turn), entry, as.party().word(), report.category(), report.seq())
                                .addString(masked(turn, as.party(), report.text()))))
                .map(id);
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
