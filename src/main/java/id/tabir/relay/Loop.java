package id.tabir.relay;

import id.tabir.relay.SendQueue.Settled;
import io.vertx.core.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What lives on one event loop: its sessions, the channels they have joined, and the send queue of its tickets. */
public final class Loop {
    private final Context context;
    private final SendQueue queue;
    private final Map<String, Set<Channel>> rooms = new HashMap<>();
    private final Map<String, Set<Session>> people = new HashMap<>();

    Loop(Context context, Relay relay) {
        this.context = context;
        this.queue = new SendQueue(relay, new Heads(relay.pool(), relay.vault()));
    }

    SendQueue queue() {
        return queue;
    }

    void run(Runnable task) {
        context.runOnContext(v -> task.run());
    }

    void enter(Session session) {
        people.computeIfAbsent(session.person(), p -> new HashSet<>()).add(session);
    }

    void leave(Session session) {
        Set<Session> mine = people.get(session.person());
        if (mine != null && mine.remove(session) && mine.isEmpty()) people.remove(session.person());
    }

    void enter(Channel channel) {
        rooms.computeIfAbsent(channel.chat(), c -> new HashSet<>()).add(channel);
    }

    void leave(Channel channel) {
        Set<Channel> room = rooms.get(channel.chat());
        if (room != null && room.remove(channel) && room.isEmpty()) rooms.remove(channel.chat());
    }

    /** Shows what a batch of this node has stored, and tells the senders of this loop. */
    void settled(List<Settled> batch) {
        for (Settled s : batch) {
            Message message = s.outcome().message();
            if (message != null && !s.outcome().repeated()) {
                var shown = new Shown(message, s.out().ticket);
                inRoom(s.out().ticket, channel -> channel.offer(shown, s));
            }
            if (s.out().origin == this) s.out().reply.accept(s.out(), s.outcome());
        }
    }

    /** Another node, or a catch-up read, says that the ticket has messages up to {@code seq}. */
    void reached(String ticket, int seq) {
        inRoom(ticket, channel -> channel.reach(seq));
    }

    void act(Act act) {
        act.frames().keySet().forEach(person -> sessionsOf(person).forEach(session -> session.act(act)));
    }

    void inRoom(String ticket, Consumer<Channel> task) {
        Set<Channel> room = rooms.get(ticket);
        if (room != null) List.copyOf(room).forEach(task);
    }

    Set<String> joinedTickets() {
        return new HashSet<>(rooms.keySet());
    }

    List<Session> sessions() {
        List<Session> all = new ArrayList<>();
        people.values().forEach(all::addAll);
        return all;
    }

    List<Session> sessionsOf(String person) {
        return List.copyOf(people.getOrDefault(person, Set.of()));
    }
}
