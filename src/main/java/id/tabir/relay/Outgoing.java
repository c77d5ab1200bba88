package id.tabir.relay;

import id.tabir.base.Problem;
import id.tabir.identity.Caller;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A message on its way: who says what, and whom to tell what became of it. Touched by one event loop at a time. */
final class Outgoing {
    final Caller who;
    final String ticket;
    final String clientId;
    final String text;
    final Loop origin;
    /** The socket it came by, or null for REST. */
    final @Nullable Session session;
    /** Runs on the origin's loop. */
    final BiConsumer<Outgoing, Outcome> reply;

    /** How often it was judged on a log that had moved. */
    int tries;
    /** The database said that the ticket is closed. */
    boolean closed;
    /** It has been counted against the sender's rate. */
    boolean charged;
    /** What the guard changed in it, for its sender's eyes: a JSON array, or null for nothing. */
    @Nullable
    String notices;
    /** It was shown to its sender as an ack already, by a read of the log. */
    boolean acked;

    Outgoing(Chatter chatter, String clientId, String text, BiConsumer<Outgoing, Outcome> reply) {
        this.who = chatter.who();
        this.ticket = chatter.ticket();
        this.origin = chatter.loop();
        this.session = chatter.session();
        this.clientId = clientId;
        this.text = text;
        this.reply = reply;
    }

    /** Where a message comes from. */
    record Chatter(
            Caller who, String ticket, Loop loop, @Nullable Session session) {}

    /** What became of it: the message, new or the old one again, or a refusal. */
    record Outcome(
            @Nullable Message message,
            boolean repeated,
            @Nullable Problem refusal) {
        static Outcome stored(Message message) {
            return new Outcome(message, false, null);
        }

        static Outcome repeated(Message message) {
            return new Outcome(message, true, null);
        }

        static Outcome refused(Problem problem) {
            return new Outcome(null, false, problem);
        }

        /** Why there is no message. */
        Problem problem() {
            return refusal == null ? Problem.unavailable("It is not known what became of it; send it again.") : refusal;
        }
    }
}
