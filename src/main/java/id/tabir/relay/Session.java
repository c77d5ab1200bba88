package id.tabir.relay;

import id.tabir.base.Code;
import id.tabir.base.Problem;
import id.tabir.guard.Party;
import id.tabir.identity.Caller;
import id.tabir.identity.Role;
import id.tabir.relay.Outgoing.Outcome;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One authenticated socket: what it may see, what it has joined, what is on its way out. */
final class Session {
    private static final int MOST_CHANNELS = 500;
    private static final int MOST_SENDING = 1000;

    private final Relay relay;
    private final Loop loop;
    private final Line line;
    private final Outbox outbox;
    private final Map<String, Channel> channels = new HashMap<>();
    /** Channels whose join is under way; until it has succeeded, what was joined before stays. */
    private final Map<String, Channel> joining = new HashMap<>();

    private final Map<String, Outgoing> sending = new HashMap<>();
    /** Acts on chats that aren't joined, held back until the sends before them have their answers. */
    private final List<Act> held = new ArrayList<>();

    private Caller caller;
    private boolean closed;
    private long heard_ns = System.nanoTime();
    private long pinged_ns = heard_ns;

    Session(Relay relay, Loop loop, Line line, Caller caller) {
        this.relay = relay;
        this.loop = loop;
        this.line = line;
        this.outbox = new Outbox(line.socket());
        this.caller = caller;
    }

    static String person(Party party, String sub) {
        return party.word() + ' ' + sub;
    }

    String person() {
        return person(caller.role() == Role.CUSTOMER ? Party.CUSTOMER : Party.STAFF, caller.sub());
    }

    Caller caller() {
        return caller;
    }

    Loop loop() {
        return loop;
    }

    void begin() {
        loop.enter(this);
    }

    void heard() {
        heard_ns = System.nanoTime();
    }

    long heard_ns() {
        return heard_ns;
    }

    long pinged_ns() {
        return pinged_ns;
    }

    void ping(long now_ns) {
        pinged_ns = now_ns;
        line.socket().writePing(Buffer.buffer()).onFailure(e -> end());
    }

    Outbox outbox() {
        return outbox;
    }

    boolean isClosed() {
        return closed;
    }

    boolean isSamePerson(Caller other) {
        return caller.role() == other.role() && caller.sub().equals(other.sub());
    }

    /** The same person with a newer token; what it is too narrow for is left. */
    void renew(Caller next) {
        caller = next;
        String only = next.chat();
        if (only == null) return;
        Set<String> chats = new HashSet<>(channels.keySet());
        chats.addAll(joining.keySet());
        chats.remove(only);
        chats.forEach(this::drop);
    }

    /** The joined channel of a chat. */
    @Nullable
    Channel channel(String chat) {
        return channels.get(chat);
    }

    /** The channel of a chat whose join is under way. */
    @Nullable
    Channel joining(String chat) {
        return joining.get(chat);
    }

    /** A channel that is about to join; what the socket has joined on this chat goes on until it has. */
    Channel open(String chat) {
        if (channels.size() + joining.size() >= MOST_CHANNELS && !channels.containsKey(chat)) {
            throw Problem.of(Code.RATE_LIMITED, "Too many chats are joined on this socket.");
        }
        var channel = new Channel(relay, this, chat);
        joining.put(chat, channel);
        loop.enter(channel);
        return channel;
    }

    /** A channel has joined, in place of the one the socket had. */
    void joined(Channel channel) {
        joining.remove(channel.chat(), channel);
        Channel old = channels.put(channel.chat(), channel);
        if (old == null) return;
        old.handTo(channel);
        old.leave();
    }

    void notJoined(Channel channel) {
        joining.remove(channel.chat(), channel);
        channel.leave();
    }

    void drop(String chat) {
        Channel old = channels.remove(chat);
        if (old != null) old.leave();
        Channel next = joining.remove(chat);
        if (next != null) next.leave();
    }

    void send(String chat, String clientId, String text) {
        if (sending.size() >= MOST_SENDING) {
            write(Frames.refused(chat, clientId, Problem.rateLimited(1)));
            return;
        }
        var out = new Outgoing(new Outgoing.Chatter(caller, chat, loop, this), clientId, text, this::settled);
        sending.put(key(chat, clientId), out);
        relay.send(out);
    }

    private void settled(Outgoing out, Outcome outcome) {
        sending.remove(key(out.ticket, out.clientId), out);
        answer(out, outcome);
        Channel channel = channels.get(out.ticket);
        if (channel != null) channel.sendSettled();
        tellHeld(out.ticket);
    }

    private void answer(Outgoing out, Outcome outcome) {
        if (out.acked) return;
        if (outcome.refusal() != null) {
            write(Frames.refused(out.ticket, out.clientId, outcome.refusal()));
        } else if (outcome.repeated() || !channels.containsKey(out.ticket)) {
            ack(out, outcome.message());
        }
    }

    /** Once per send, however it becomes known that it was stored. */
    void ack(Outgoing out, @Nullable Message message) {
        if (out.acked || message == null) return;
        out.acked = true;
        write(Frames.ack(out, message));
    }

    /** Whether a message read from the log may be one that this socket sent and has no answer to yet. */
    boolean isUnderWay(Message message, String chat) {
        return message.clientId() != null && sending.containsKey(key(chat, message.clientId()));
    }

    private boolean isUnderWay(String chat) {
        return sending.values().stream().anyMatch(out -> out.ticket.equals(chat));
    }

    private static String key(String chat, String clientId) {
        return chat + ' ' + clientId;
    }

    /** Tells a person about an act; on a joined chat after the messages before it. */
    void act(Act act) {
        Channel channel = channels.getOrDefault(act.ticket(), joining.get(act.ticket()));
        if (channel != null) channel.act(act);
        else held.add(act);
        tellHeld(act.ticket());
    }

    private void tellHeld(String chat) {
        if (held.isEmpty() || isUnderWay(chat)) return;
        List<Act> ready = held.stream().filter(act -> act.ticket().equals(chat)).toList();
        held.removeAll(ready);
        ready.forEach(this::tell);
    }

    void tell(Act act) {
        Act.Frame frame = act.frames().get(person());
        boolean isOther = caller.chat() != null && !caller.chat().equals(act.ticket());
        if (frame == null || isOther) return;
        write(frame.text());
        if (frame.member()) return;
        drop(act.ticket());
        if (caller.chat() != null) close(Close.NO_LONGER_YOURS);
    }

    void write(String frame) {
        if (!closed && !outbox.write(frame)) close(Close.TOO_SLOW);
    }

    void close(Close why) {
        if (closed) return;
        end();
        Hangup.close(relay.vertx(), line, why);
    }

    /** Lets go of everything; the socket is closed or about to be. */
    void end() {
        if (closed) return;
        closed = true;
        List.copyOf(channels.keySet()).forEach(this::drop);
        List.copyOf(joining.keySet()).forEach(this::drop);
        loop.leave(this);
        outbox.end();
    }
}
