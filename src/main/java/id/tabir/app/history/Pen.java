package id.tabir.app.history;

import id.tabir.app.history.Sheet.Leaf;
import id.tabir.app.history.Sheet.Speech;
import id.tabir.guard.Action;
import id.tabir.guard.Guard;
import id.tabir.guard.Verdict;
import id.tabir.guard.Window;
import id.tabir.ledger.Actor;
import id.tabir.ledger.Content;
import id.tabir.ledger.Kind;
import id.tabir.relay.Wording;
import id.tabir.tickets.Ticket;
import id.tabir.vault.DataKey;
import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;

/** Writes the entries of one ticket, one after the other, into a sheet: numbered, judged and sealed as any. */
final class Pen {
    private final Sheet sheet;
    private final String ticket;
    private final DataKey key;
    private Window window = Window.empty();
    private Ticket.Head head;

    Pen(Sheet sheet, String ticket, DataKey key, Ticket.Head head) {
        this.sheet = sheet;
        this.ticket = ticket;
        this.key = key;
        this.head = head;
    }

    Ticket.Head head() {
        return head;
    }

    /** @return the entry's number; its time is never before the one of the entry before it */
    int act(Kind kind, Actor actor, OffsetDateTime at, JsonObject open, JsonObject hidden) {
        Content content = Content.of(open.encode(), hidden.encode());
        put(kind, actor.word(), at, content, Speech.NONE);
        return head.entry();
    }

    /** Something said, as the guard lets it be; answers whether it was delivered. */
    boolean say(Guard guard, Wording.Voice voice, int sender, Story.Said said) {
        Verdict verdict = guard.inspect(voice.setting(), window, said.from(), said.text());
        window = window.plus(verdict);
        var wording = new Wording(voice, said.text(), verdict);
        String findings = wording.findings(guard);
        Actor actor = sender == 0 ? Actor.CUSTOMER : Actor.STAFF;
        if (verdict.action() == Action.BLOCK) {
            Content content = Content.of(wording.refusal(guard), wording.hidden(guard));
            put(Kind.BLOCKED, actor.word(), said.at(), content, new Speech(null, sender, null, findings));
            return false;
        }
        int seq = head.seq() + 1;
        Content content = Content.of(wording.message(seq), wording.hidden(guard));
        var speech = new Speech(seq, sender, "past-" + seq, findings);
        put(Kind.MESSAGE, actor.word(), said.at(), content, speech);
        head = new Ticket.Head(head.entry(), seq, head.at());
        return true;
    }

    private void put(Kind kind, String actor, OffsetDateTime at, Content content, Speech speech) {
        int entry = head.entry() + 1;
        OffsetDateTime time = at.isBefore(head.at()) ? head.at() : at;
        byte[] sealed = key.seal(entry, content.hidden());
        sheet.add(new Leaf(ticket, entry, kind.word(), actor, time), content, sealed, speech);
        head = new Ticket.Head(entry, head.seq(), time);
    }
}
