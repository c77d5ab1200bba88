package id.tabir.relay;

import id.tabir.base.Code;
import id.tabir.base.Problem;
import id.tabir.relay.Bundle.Item;
import id.tabir.relay.Outgoing.Outcome;
import id.tabir.relay.SendQueue.Settled;
import id.tabir.relay.Store.Answer;
import id.tabir.standing.Standing;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One batch of sends: sorts them into bundles, and what can't be stored into refusals, repeats and another try. */
final class Batch {
    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    private final Relay relay;
    private final Heads heads;
    private final List<Outgoing> taken;
    private final Map<String, Bundle> bundles = new TreeMap<>();
    private final List<Settled> settled = new ArrayList<>();
    private final Set<Outgoing> again = new HashSet<>();
    private final List<Outgoing> maybeRepeats = new ArrayList<>();
    /** Tickets of which something waits for the next batch: what follows on them waits too, to keep its order. */
    private final Set<String> held = new HashSet<>();

    Batch(Relay relay, Heads heads, List<Outgoing> taken) {
        this.relay = relay;
        this.heads = heads;
        this.taken = taken;
    }

    /** In the order of their tickets' ids. */
    List<Bundle> bundles() {
        return List.copyOf(bundles.values());
    }

    List<Settled> settled() {
        return settled;
    }

    /** What is to be tried once more, in order of arrival. */
    List<Outgoing> again() {
        return taken.stream().filter(again::contains).toList();
    }

    Set<String> tickets() {
        Set<String> all = new HashSet<>();
        taken.forEach(out -> all.add(out.ticket));
        return all;
    }

    void judge() {
        taken.forEach(this::judge);
    }

    /** The order of checks is the contract's: whose, closed or repeated, too fast, content. */
    private void judge(Outgoing out) {
        @Nullable Head head = heads.get(out.ticket);
        int sender = head == null ? Head.STRANGER : head.sender(out.who);
        if (held.contains(out.ticket)) {
            again.add(out);
        } else if (head == null || sender == Head.STRANGER) {
            refuseStranger(out, head);
        } else if (out.closed || !head.ticket.life().open() || head.said(sender, out.clientId) != null) {
            maybeRepeats.add(out);
        } else if (!out.charged && !relay.limits().maySend(out.ticket, sender)) {
            maybeRepeats.add(out);
        } else {
            out.charged = true;
            bundle(out, head, sender);
        }
    }

    private void refuseStranger(Outgoing out, @Nullable Head head) {
        // A hand-over may have made them a party just now; but each look costs a read of the database.
        if (head != null && !heads.isFresh(head) && mayLook(out)) {
            head.isBehind = true;
            hold(out);
        } else {
            settled.add(Settled.refused(out, Problem.notFound()));
        }
    }

    private boolean mayLook(Outgoing out) {
        return relay.limits().mayLook(out.ticket, Session.person(Chats.party(out.who), out.who.sub()));
    }

    private void bundle(Outgoing out, Head head, int sender) {
        Bundle bundle = bundles.computeIfAbsent(out.ticket, t -> new Bundle(head));
        if (bundle.holds(sender, out.clientId)) {
            hold(out);
            return;
        }
        try {
            bundle.judge(relay.guard(), out, sender);
        } catch (RuntimeException | StackOverflowError e) {
            // Never let through unread.
            LOG.atError().addKeyValue("cause", e.getClass().getName()).log("guard-failed");
            if (bundle.items.isEmpty()) bundles.remove(out.ticket);
            settled.add(Settled.refused(out, Problem.unavailable("The message could not be checked.")));
        }
    }

    private void hold(Outgoing out) {
        held.add(out.ticket);
        again.add(out);
    }

    void take(Answer answer) {
        Bundle bundle = answer.bundle();
        switch (answer.word()) {
            case "stored" -> {
                bundle.moveHead();
                bundle.items.forEach(item -> settled.add(stored(bundle, item, answer)));
            }
            case "suspended" -> refuseStaff(bundle, Standing.suspended());
            case "unacknowledged" -> refuseStaff(bundle, Standing.unacknowledged());
            default -> {
                bundle.head.isBehind = true;
                for (Item item : bundle.items) {
                    item.out().closed = answer.word().equals("closed");
                    again.add(item.out());
                }
            }
        }
    }

    /** What the customer said in the same bundle is judged again without the staff member's words. */
    private void refuseStaff(Bundle bundle, Problem problem) {
        for (Item item : bundle.items) {
            if (item.sender() == 0) again.add(item.out());
            else settled.add(Settled.refused(item.out(), problem));
        }
    }

    private Settled stored(Bundle bundle, Item item, Answer answer) {
        if (item.seq() == null) return Settled.refused(item.out(), bundle.blocked(relay.guard(), item));
        if (!item.verdict().masked().isEmpty())
            item.out().notices = bundle.notices(relay.guard(), item).encode();
        var message = new Message(
                item.seq(),
                item.sender(),
                bundle.head.alias(item.sender()),
                item.verdict().delivered(),
                answer.at(),
                Wording.spans(item.verdict().masked()),
                item.out().clientId);
        return new Settled(
                item.out(), Outcome.stored(message), bundle.head.ticket.staff().since());
    }

    /** Those that may be a message sent again: the old message, another text, or what was to be said otherwise. */
    Future<Void> lookUpRepeats() {
        List<Asked> asked = new ArrayList<>();
        for (Outgoing out : maybeRepeats) {
            Head head = heads.get(out.ticket);
            if (head == null || head.isBehind) again.add(out);
            else asked.add(new Asked(out, head));
        }
        if (asked.isEmpty()) return Future.succeededFuture();
        return Messages.byClientIds(relay.pool(), asked).map(found -> {
            for (int i = 0; i < asked.size(); i++) settle(asked.get(i), found.get(i));
            return null;
        });
    }

    /** A message of which the log may hold an earlier try. */
    record Asked(Outgoing out, Head head) {
        @Nullable
        Integer said() {
            return head.said(head.sender(out.who), out.clientId);
        }
    }

    private void settle(Asked asked, Messages.@Nullable Found found) {
        Outgoing out = asked.out();
        if (found == null || !found.isParty()) {
            asked.head().isBehind = true;
            settled.add(Settled.refused(out, Problem.notFound()));
        } else if (found.isSuspended()) {
            settled.add(Settled.refused(out, Standing.suspended()));
        } else if (found.stored() != null && found.isReadable()) {
            if (out.charged) relay.limits().didNotSend(out.ticket, asked.head().sender(out.who));
            settled.add(repeated(out, asked.head(), found.stored()));
        } else if (!found.isLive()) {
            settled.add(Settled.refused(out, closed()));
        } else if (!out.charged) {
            settled.add(Settled.refused(out, relay.limits().tooFast()));
        } else {
            again.add(out);
        }
    }

    private static Settled repeated(Outgoing out, Head head, Messages.Stored stored) {
        Message old = stored.message();
        String sent =
                old.masked().equals("[]") ? old.text() : Heads.original(head.key, stored.entry(), stored.sealed());
        if (sent.equals(out.text)) return new Settled(out, Outcome.repeated(old), 0);
        String detail = "This clientId was used for another text; choose a new one for a new message.";
        return Settled.refused(out, Problem.of(Code.CLIENT_ID_REUSED, detail));
    }

    private static Problem closed() {
        return Problem.of(Code.TICKET_CLOSED, "The ticket is closed; nothing can be sent any more.");
    }

    /** What has no outcome yet gets this one. */
    void refuseOpen(Problem problem) {
        again.clear();
        Set<Outgoing> known = new HashSet<>();
        settled.forEach(s -> known.add(s.out()));
        for (Outgoing out : taken) if (known.add(out)) settled.add(Settled.refused(out, problem));
    }
}
