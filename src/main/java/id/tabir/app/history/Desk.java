package id.tabir.app.history;

import id.tabir.app.history.Looks.Look;
import id.tabir.app.history.Looks.Subject;
import id.tabir.app.history.Looks.Who;
import id.tabir.app.history.PastCase.PastTicket;
import id.tabir.base.Times;
import id.tabir.ledger.Actor;
import id.tabir.ledger.Kind;
import id.tabir.vault.Vault;
import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the made-up reviewers have done, gathered: entries on tickets, and their looks. */
final class Desk {
    private final Vault vault;
    private final Sheet sheet = new Sheet();
    private final Map<String, Pen> pens = new HashMap<>();
    private final Looks looks = new Looks();
    private final List<Reveal> reveals = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();

    Desk(Vault vault) {
        this.vault = vault;
    }

    Sheet sheet() {
        return sheet;
    }

    /** By ticket: where its log ends now. */
    Map<String, Pen> pens() {
        return pens;
    }

    Looks looks() {
        return looks;
    }

    List<Reveal> reveals() {
        return reveals;
    }

    private Pen pen(PastTicket ticket) {
        return pens.computeIfAbsent(
                ticket.id(), id -> new Pen(sheet, id, vault.unwrap(id, ticket.wrappedKey()), ticket.head()));
    }

    void read(PastTicket ticket, String who, OffsetDateTime at) {
        var open = new JsonObject().put("after", 0);
        pen(ticket).act(Kind.READ_TRANSCRIPT, Actor.REVIEWER, at, open, new JsonObject().put("actor", who));
        looks.add(new Look(at, Who.reviewer(who), "transcript", new Subject(ticket.id(), null), new JsonObject()));
    }

    void search(String who, OffsetDateTime at, JsonObject filters) {
        looks.add(new Look(at, Who.reviewer(who), "search", null, new JsonObject().put("search", filters)));
    }

    /**
     * An original that was asked for.
     *
     * @param seenAt when it was shown; null while it waits for a lead
     */
    record Reveal(
            String id,
            Subject subject,
            String by,
            OffsetDateTime askedAt,
            @Nullable OffsetDateTime approvedAt,
            @Nullable OffsetDateTime seenAt) {
        static final String REASON = "Kata-kata aslinya perlu untuk keputusan";
    }

    /** A reviewer asks for it; once a lead has approved, the reviewer reads it. */
    void reveal(PastTicket ticket, Reveal reveal) {
        reveals.add(reveal);
        var told = new JsonObject().put("reason", Reveal.REASON);
        note(
                ticket,
                reveal,
                Kind.REVEAL_ASKED,
                new Look(reveal.askedAt(), Who.reviewer(reveal.by()), "reveal", reveal.subject(), told));
        OffsetDateTime approved = reveal.approvedAt();
        OffsetDateTime seen = reveal.seenAt();
        if (approved == null || seen == null) return;
        var lead = new Who(Judge.LEAD, "lead");
        note(ticket, reveal, Kind.REVEALED, new Look(approved, lead, "approve", reveal.subject(), new JsonObject()));
        var reads = new Look(seen, Who.reviewer(reveal.by()), "original", reveal.subject(), new JsonObject());
        note(ticket, reveal, Kind.READ_ORIGINAL, reads);
    }

    private void note(PastTicket ticket, Reveal reveal, Kind kind, Look look) {
        JsonObject hidden = new JsonObject()
                .put("actor", look.who().sub())
                .put("entry", reveal.subject().entry())
                .mergeIn(look.told());
        Actor actor = kind == Kind.REVEALED ? Actor.LEAD : Actor.REVIEWER;
        pen(ticket).act(kind, actor, look.at(), new JsonObject().put("reveal", reveal.id()), hidden);
        looks.add(look);
    }

    /** An act on a case, as its history holds it. */
    JsonObject step(PastTicket ticket, String caseId, Kind kind, JsonObject step) {
        JsonObject hidden = step.copy().put("actor", step.getString("by"));
        hidden.remove("by");
        OffsetDateTime at = OffsetDateTime.parse(step.getString("at"));
        pen(ticket).act(kind, Actor.REVIEWER, at, new JsonObject().put("case", caseId), hidden);
        return step;
    }

    /** How a report ended. */
    record Answer(String report, String outcome, String who, OffsetDateTime at) {}

    void answer(PastTicket ticket, Answer answer) {
        var open = new JsonObject().put("report", answer.report());
        var hidden = new JsonObject().put("actor", answer.who()).put("outcome", answer.outcome());
        pen(ticket).act(Kind.REPORT_CLOSED, Actor.REVIEWER, answer.at(), open, hidden);
        answers.add(answer);
    }

    List<Answer> answers() {
        return answers;
    }

    static JsonObject step(String word, String by, OffsetDateTime at) {
        return new JsonObject().put("step", word).put("at", Times.text(at)).put("by", by);
    }
}
