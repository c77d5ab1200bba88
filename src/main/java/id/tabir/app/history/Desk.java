package id.tabir.app.history;

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

/** What the made-up reviewers have done, gathered: entries on tickets, and their looks. */
final class Desk {
    private final Vault vault;
    private final Sheet sheet = new Sheet();
    private final Map<String, Pen> pens = new HashMap<>();
    private final List<Look> looks = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();

    Desk(Vault vault) {
        this.vault = vault;
    }

    record Look(OffsetDateTime at, String who, String ticket, int entry) {}

    Sheet sheet() {
        return sheet;
    }

    /** By ticket: where its log ends now. */
    Map<String, Pen> pens() {
        return pens;
    }

    List<Look> looks() {
        return looks;
    }

    private Pen pen(PastTicket ticket) {
        return pens.computeIfAbsent(
                ticket.id(), id -> new Pen(sheet, id, vault.unwrap(id, ticket.wrappedKey()), ticket.head()));
    }

    void read(PastTicket ticket, String who, OffsetDateTime at) {
        var open = new JsonObject().put("after", 0);
        int entry = pen(ticket).act(Kind.READ_TRANSCRIPT, Actor.REVIEWER, at, open, new JsonObject().put("actor", who));
        looks.add(new Look(at, who, ticket.id(), entry));
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
