package id.tabir.relay;

import id.tabir.base.Code;
import id.tabir.base.Problem;
import id.tabir.guard.Party;
import id.tabir.identity.Caller;
import id.tabir.identity.Role;
import id.tabir.relay.Outgoing.Outcome;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.http.WebSocketInternal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One authenticated socket: what it may see, what it has joined, what is on its way out. */
final class Session {
    /** What may wait for a reader before it counts as too slow. */
    private static final int MOST_WAITING_BYTES = 1 << 20;
    /** Reads of the log pause above this, so that a long replay goes at the reader's pace. */
    private static final int PAUSE_BYTES = 128 << 10;

    private static final int MOST_CHANNELS = 500;
    private static final int MOST_SENDING = 1000;
    private static final long FORCE_CLOSE_MS = 3000;

    private final Relay relay;
    private final Loop loop;
    private final ServerWebSocket socket;
    private final Map<String, Channel> channels = new HashMap<>();
    private final Map<String, Outgoing> sending = new HashMap<>();
    private final List<Promise<Void>> paused = new ArrayList<>();
    private Caller caller;
    private int waitingBytes;
    private boolean closed;
    private long heard_ms = System.currentTimeMillis();
    private long pinged_ms = heard_ms;

    Session(Relay relay, Loop loop, ServerWebSocket socket, Caller caller) {
        this.relay = relay;
        this.loop = loop;
        this.socket = socket;
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

    ServerWebSocket socket() {
        return socket;
    }

    void begin() {
        loop.enter(this);
    }

    void heard() {
        heard_ms = System.currentTimeMillis();
    }

    long heard_ms() {
        return heard_ms;
    }

    long pinged_ms() {
        return pinged_ms;
    }

    void ping(Buffer nothing, long now_ms) {
        pinged_ms = now_ms;
        socket.writePing(nothing).onFailure(e -> end());
    }

    boolean isSamePerson(Caller other) {
        return caller.role() == other.role() && caller.sub().equals(other.sub());
    }

    /** The same person with a newer token; what it is too narrow for is left. */
    void renew(Caller next) {
        caller = next;
        if (next.chat() != null) {
            List.copyOf(channels.keySet()).stream()
                    .filter(chat -> !chat.equals(next.chat()))
                    .forEach(this::drop);
        }
    }

    @Nullable
    Channel channel(String chat) {
        return channels.get(chat);
    }

    /** A new channel in place of the one the socket had: from the next {@code joined} on all starts anew. */
    Channel open(String chat) {
        if (channels.size() >= MOST_CHANNELS && !channels.containsKey(chat)) {
            throw Problem.of(Code.RATE_LIMITED, "Too many chats are joined on this socket.");
        }
        drop(chat);
        var channel = new Channel(relay, this, chat);
        channels.put(chat, channel);
        loop.enter(channel);
        return channel;
    }

    void drop(String chat) {
        Channel old = channels.remove(chat);
        if (old != null) old.leave();
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
        write(Frames.ack(out.ticket, out.clientId, message));
    }

    /** The send that a message read from the log belongs to, if it is this socket's and has no answer yet. */
    @Nullable
    Outgoing underWay(Message message, int sender, String chat) {
        if (message.sender() != sender || message.clientId() == null) return null;
        return sending.get(key(chat, message.clientId()));
    }

    private static String key(String chat, String clientId) {
        return chat + ' ' + clientId;
    }

    /** Tells a person about an act; on a joined chat after the messages before it. */
    void act(Act act, Act.Frame frame) {
        if (caller.chat() != null && !caller.chat().equals(act.ticket())) return;
        Channel channel = channels.get(act.ticket());
        if (channel == null) tell(act, frame);
        else channel.act(act);
    }

    void told(Channel channel, Act act) {
        tell(act, act.frames().get(person()));
    }

    private void tell(Act act, Act.@Nullable Frame frame) {
        if (frame == null) return;
        write(frame.text());
        if (frame.member()) return;
        drop(act.ticket());
        if (caller.chat() != null) close(Close.NO_LONGER_YOURS);
    }

    void write(String frame) {
        if (closed) return;
        int size = frame.length();
        waitingBytes += size;
        if (waitingBytes > MOST_WAITING_BYTES) {
            close(Close.TOO_SLOW);
            return;
        }
        socket.writeTextMessage(frame).onComplete(done -> written(size));
    }

    private void written(int size) {
        waitingBytes -= size;
        if (paused.isEmpty() || waitingBytes > PAUSE_BYTES) return;
        var ready = new ArrayList<>(paused);
        paused.clear();
        ready.forEach(Promise::tryComplete);
    }

    /** Succeeds when the reader has caught up enough for another page. */
    Future<Void> whenWritable() {
        if (waitingBytes <= PAUSE_BYTES) return Future.succeededFuture();
        Promise<Void> promise = Promise.promise();
        paused.add(promise);
        return promise.future();
    }

    void close(Close why) {
        if (closed) return;
        end();
        close(relay.vertx(), socket, why);
    }

    /** A reader that has stopped reading never sees the close frame, so the socket's end doesn't wait for it. */
    static void close(Vertx vertx, ServerWebSocket socket, Close why) {
        var unused = socket.close(why.code(), why.reason());
        vertx.setTimer(FORCE_CLOSE_MS, id -> cut(socket));
    }

    private static void cut(ServerWebSocket socket) {
        if (socket.isClosed()) return;
        var unused = ((WebSocketInternal) socket).channelHandlerContext().close();
    }

    /** Lets go of everything; the socket is closed or about to be. */
    void end() {
        if (closed) return;
        closed = true;
        List.copyOf(channels.keySet()).forEach(this::drop);
        loop.leave(this);
        paused.forEach(p -> p.tryFail(new IllegalStateException("the socket is closed")));
    }
}
