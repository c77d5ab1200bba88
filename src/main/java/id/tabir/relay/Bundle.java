package id.tabir.relay;

import id.tabir.base.Code;
import id.tabir.base.Problem;
import id.tabir.guard.Action;
import id.tabir.guard.Guard;
import id.tabir.guard.Party;
import id.tabir.guard.Verdict;
import id.tabir.guard.Window;
import id.tabir.ledger.Content;
import io.vertx.core.json.JsonArray;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one batch wants to store on one ticket: its messages judged one after the other on what the log held, each
 * seeing those before it. It is stored whole or not at all.
 */
final class Bundle {
    final Head head;
    final int base;
    final List<Item> items = new ArrayList<>();
    private final Set<String> clientIds = new HashSet<>();
    private Window window;
    private int entry;
    private int seq;

    Bundle(Head head) {
        this.head = head;
        this.base = head.entry;
        this.window = head.window;
        this.entry = head.entry;
        this.seq = head.seq;
    }

    /** One entry to be: a message with its seq, or a refusal (seq null). */
    record Item(
            Outgoing out,
            int sender,
            int entry,
            @Nullable Integer seq,
            Verdict verdict,
            Content content,
            byte[] sealed,
            @Nullable String findings) {}

    /** The staff member who speaks in it, or null: at most one, the one whom its head knows to be in charge. */
    @Nullable
    Integer staff() {
        for (Item item : items) if (item.sender() != 0) return item.sender();
        return null;
    }

    /** Whether the same clientId is in this bundle already; only the next batch can tell what became of that one. */
    boolean holds(int sender, String clientId) {
        return clientIds.contains(Head.name(sender, clientId));
    }

    /** @throws RuntimeException whatever goes wrong in the guard: nothing was added then */
    void judge(Guard guard, Outgoing out, int sender) {
        Party from = sender == 0 ? Party.CUSTOMER : Party.STAFF;
        Verdict verdict = guard.inspect(head.setting, window, from, out.text);
        boolean blocked = verdict.action() == Action.BLOCK;
        var wording = new Wording(head.voice(sender), out.text, verdict);
        @Nullable Integer number = blocked ? null : Integer.valueOf(seq + 1);
        Content content =
                Content.of(blocked ? wording.refusal(guard) : wording.message(seq + 1), wording.hidden(guard));
        byte[] sealed = head.key.seal(entry + 1, content.hidden());
        items.add(new Item(out, sender, entry + 1, number, verdict, content, sealed, wording.findings(guard)));
        window = window.plus(verdict);
        entry++;
        if (!blocked) seq++;
        if (!blocked) clientIds.add(Head.name(sender, out.clientId));
    }

    /** The last entry and seq of the ticket once this is stored. */
    int topEntry() {
        return entry;
    }

    int topSeq() {
        return seq;
    }

    /** After the commit: the head goes on from here. */
    void moveHead() {
        head.window = window;
        head.entry = entry;
        head.seq = seq;
        for (Item item : items) if (item.seq() != null) head.remember(item.sender(), item.out().clientId, item.entry());
    }

    Problem blocked(Guard guard, Item item) {
        return Problem.of(Code.CONTENT_BLOCKED, "The message was not delivered: see findings.")
                .with("findings", Wording.places(item.verdict()))
                .with("notices", notices(guard, item));
    }

    JsonArray notices(Guard guard, Item item) {
        return new Wording(head.voice(item.sender()), item.out().text, item.verdict()).notices(guard);
    }
}
