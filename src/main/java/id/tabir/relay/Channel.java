package id.tabir.relay;

import id.tabir.base.Problem;
import id.tabir.guard.Party;
import id.tabir.relay.SendQueue.Settled;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One chat on one socket. It knows how far the socket has been shown: a message with the next seq is shown at once,
 * anything else is a read of what is missing. A new message, one from another node and a reconnect are the same thing.
 */
final class Channel {
    private static final int PAGE = 200;
    private static final long RETRY_MS = 500;
    private static final int MOST_LATER = 200;

    private final Relay relay;
    private final Session session;
    private final String chat;
    private final Deque<Act> acts = new ArrayDeque<>();
    private final Deque<Runnable> later = new ArrayDeque<>();
    /** This socket's own stored messages whose ack waits for its place. */
    private final Map<Integer, Settled> owed = new HashMap<>();

    private @Nullable Membership membership;
    private int shown;
    private int target;
    private boolean reading;
    private boolean left;

    Channel(Relay relay, Session session, String chat) {
        this.relay = relay;
        this.session = session;
        this.chat = chat;
    }

    /**
     * Who the socket's person is on this ticket.
     *
     * @param sender 0 for the customer, else the staff member's number
     * @param tenure the entry since which this staff member is in charge; 0 for the customer
     */
    record Membership(Party party, int sender, int tenure, String state, int lastSeq) {}

    String chat() {
        return chat;
    }

    int shown() {
        return shown;
    }

    int target() {
        return target;
    }

    int tenure() {
        return membership == null ? 0 : membership.tenure();
    }

    @Nullable
    Party party() {
        return membership == null ? null : membership.party();
    }

    Session session() {
        return session;
    }

    boolean isJoined() {
        return membership != null;
    }

    /** What the socket asked for on this chat while its join was under way, to be done after it. */
    void afterJoin(Runnable task) {
        if (later.size() >= MOST_LATER) throw Problem.rateLimited(1);
        later.add(task);
    }

    /** The join has come to its end, one way or the other. */
    void runLater() {
        while (!later.isEmpty()) later.poll().run();
    }

    /** From here on the socket is shown every seq after {@code after}, in order. */
    void join(Membership as, int after) {
        membership = as;
        shown = after;
        target = Math.max(target, as.lastSeq());
        session.write(Frames.joined(chat, as.state(), as.lastSeq()));
        advance();
    }

    /** A message that this node has just stored. */
    void offer(Shown message, Settled settled) {
        int seq = message.message().seq();
        Outgoing out = settled.out();
        boolean mine = out.session == session;
        if (membership != null && seq <= shown) {
            if (mine) session.ack(out, message.message());
            return;
        }
        if (mine) owed.put(seq, settled);
        target = Math.max(target, seq);
        boolean next = membership != null && !reading && acts.isEmpty() && seq == shown + 1;
        // Stored under another tenure: who was replaced must not see it, and who takes over reads it from the log.
        if (next && (tenure() == 0 || tenure() == settled.tenure())) show(message);
        else advance();
    }

    void reach(int seq) {
        target = Math.max(target, seq);
        advance();
    }

    /** The frame about an act comes after all messages before it. */
    void act(Act act) {
        acts.add(act);
        advance();
    }

    /** Leaves the chat; what is owed to the socket is acknowledged now. */
    void leave() {
        left = true;
        session.loop().leave(this);
        owed.values().forEach(s -> session.ack(s.out(), s.outcome().message()));
        owed.clear();
    }

    private void advance() {
        if (left || reading || membership == null) return;
        while (!acts.isEmpty() && acts.peek().lastSeq() <= shown) session.told(this, acts.poll());
        if (left) return;
        if (!acts.isEmpty()) read(acts.peek().lastSeq(), true);
        else if (shown < target) read(Integer.MAX_VALUE, false);
    }

    /** @param upToAct messages before an act may be shown to whoever was a party then, replaced or not */
    private void read(int last, boolean upToAct) {
        reading = true;
        var found = upToAct
                ? Messages.between(relay.pool(), chat, shown, last, PAGE)
                : Messages.betweenFor(relay.pool(), new Messages.Reader(chat, tenure()), shown, last, PAGE);
        found.compose(page -> session.whenWritable().map(page))
                .onSuccess(this::showRead)
                .onFailure(e -> relay.vertx().setTimer(RETRY_MS, id -> {
                    reading = false;
                    advance();
                }));
    }

    private void showRead(List<Message> page) {
        reading = false;
        if (left) return;
        for (Message message : page) {
            if (message.seq() == shown + 1) show(new Shown(message, chat));
        }
        // Nothing found though something is there: this staff member has been replaced, and the act will say so.
        if (page.isEmpty()) target = shown;
        advance();
    }

    private void show(Shown shownMessage) {
        Message message = shownMessage.message();
        shown = message.seq();
        Settled own = owed.remove(message.seq());
        Outgoing out = own != null ? own.out() : session.underWay(message, sender(), chat);
        if (out != null) session.ack(out, message);
        else session.write(shownMessage.frame(sender()));
        if (membership != null) relay.marks().delivered(chat, membership.party(), message.seq());
    }

    private int sender() {
        return membership == null ? Head.STRANGER : membership.sender();
    }
}
