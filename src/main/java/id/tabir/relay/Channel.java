package id.tabir.relay;

import id.tabir.guard.Party;
import id.tabir.relay.SendQueue.Settled;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One chat on one socket. It knows how far the socket has been shown: a message with the next seq is shown at once,
 * anything else is a read of what is missing. A new message, one from another node and a reconnect are the same thing.
 */
final class Channel {
    private static final int PAGE = 100;
    private static final long RETRY_MS = 500;
    private static final int MOST_LATER = 200;

    private final Relay relay;
    private final Session session;
    private final String chat;
    private final Deque<Act> acts = new ArrayDeque<>();
    private final Deque<Runnable> later = new ArrayDeque<>();
    /** This socket's own stored messages whose ack waits for its place. */
    private final NavigableMap<Integer, Settled> owed = new TreeMap<>();

    private @Nullable Membership membership;
    private int shown;
    private int target;
    private boolean reading;
    /** The next message may be this socket's own send, which will be settled in a moment. */
    private boolean awaitingSend;

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

    /** Keeps what the socket asks for on this chat while its join is under way; false if that is too much. */
    boolean afterJoin(Runnable task) {
        return later.size() < MOST_LATER && later.add(task);
    }

    /** The join has come to its end, one way or the other. */
    void runLater() {
        while (!later.isEmpty()) later.poll().run();
    }

    /** From here on the socket is shown every seq after {@code after}, in order. */
    void join(Membership as, int after) {
        session.joined(this);
        membership = as;
        shown = after;
        target = Math.max(target, as.lastSeq());
        acknowledge(owed.headMap(after, true));
        session.write(Frames.joined(chat, as.state(), as.lastSeq()));
        advance();
    }

    /** A message that this node has just stored. */
    void offer(Shown message, Settled settled) {
        int seq = message.message().seq();
        target = Math.max(target, seq);
        // While its join is under way the socket counts as not joined: acks come at once.
        if (membership == null) return;
        Outgoing out = settled.out();
        if (out.session == session) {
            if (seq <= shown) session.ack(out, message.message());
            else owed.put(seq, settled);
        }
        boolean next = !reading
                && acts.isEmpty()
                && seq == shown + 1
                && session.outbox().isWritable();
        // Stored under another tenure: who was replaced must not see it, and who takes over reads it from the log.
        if (next && (tenure() == 0 || tenure() == settled.tenure())) show(message);
        else advance();
    }

    /** One of this socket's sends on this chat has got its answer, or will get it in its place. */
    void sendSettled() {
        awaitingSend = false;
        advance();
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

    /** Whoever takes the place of this channel tells what it has not told, and acknowledges in its own order. */
    void handTo(Channel next) {
        next.acts.addAll(acts);
        acts.clear();
        next.owed.putAll(owed);
        next.target = Math.max(next.target, target);
        owed.clear();
    }

    private void acknowledge(Map<Integer, Settled> some) {
        some.values().forEach(s -> session.ack(s.out(), s.outcome().message()));
        some.clear();
    }

    /** Leaves the chat; what is owed to the socket is acknowledged and told now. */
    void leave() {
        left = true;
        session.loop().leave(this);
        acknowledge(owed);
        while (!acts.isEmpty()) session.tell(acts.poll());
    }

    private void advance() {
        if (left || reading || awaitingSend || membership == null) return;
        while (!acts.isEmpty() && acts.peek().lastSeq() <= shown) session.tell(acts.poll());
        if (left) return;
        if (!acts.isEmpty()) read(acts.peek().lastSeq(), true);
        else if (shown < target) read(Integer.MAX_VALUE, false);
    }

    /** @param upToAct messages before an act may be shown to whoever was a party then, replaced or not */
    private void read(int last, boolean upToAct) {
        reading = true;
        session.outbox()
                .whenWritable()
                .compose(v -> upToAct
                        ? Messages.between(relay.pool(), chat, shown, last, PAGE)
                        : Messages.betweenFor(relay.pool(), new Messages.Reader(chat, tenure()), shown, last, PAGE))
                .onSuccess(page -> showRead(page, upToAct))
                .onFailure(e -> relay.vertx().setTimer(RETRY_MS, id -> {
                    reading = false;
                    advance();
                }));
    }

    private void showRead(List<Message> page, boolean upToAct) {
        reading = false;
        if (left) return;
        for (Message message : page) {
            if (!session.outbox().isWritable()) break;
            if (message.seq() != shown + 1) continue;
            awaitingSend = isOwnSend(message);
            if (awaitingSend) break;
            show(new Shown(message, chat));
        }
        // Nothing found though something is there: this staff member has been replaced, and the act will say so.
        if (page.isEmpty()) target = shown;
        // Not even for an act, which anyone may read up to: what was said has been erased.
        if (page.isEmpty() && upToAct && !acts.isEmpty())
            shown = Math.max(shown, acts.peek().lastSeq());
        advance();
    }

    /** Whether its answer must be waited for: the same clientId may come with another text, which gets a refusal. */
    private boolean isOwnSend(Message message) {
        return message.sender() == sender() && !owed.containsKey(message.seq()) && session.isUnderWay(message, chat);
    }

    private void show(Shown shownMessage) {
        Message message = shownMessage.message();
        shown = message.seq();
        Settled own = owed.remove(message.seq());
        if (own != null && !own.out().acked) session.ack(own.out(), message);
        else session.write(shownMessage.frame(sender()));
        if (membership != null) relay.marks().delivered(chat, membership.party(), message.seq());
    }

    private int sender() {
        return membership == null ? Head.STRANGER : membership.sender();
    }
}
