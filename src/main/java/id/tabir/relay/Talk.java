package id.tabir.relay;

import id.tabir.base.Ids;
import id.tabir.base.Problem;
import id.tabir.base.StrictJson;
import id.tabir.relay.Channel.Membership;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Understands what an authenticated socket asks for and does it, frame by frame (CONTRACT section 6). */
final class Talk {
    private static final Logger LOG = LoggerFactory.getLogger(Talk.class);

    private final Relay relay;
    private final Session session;

    Talk(Relay relay, Session session) {
        this.relay = relay;
        this.session = session;
    }

    /** @throws Problem if the text is not one JSON object */
    static JsonObject parse(String text) {
        return StrictJson.object(text);
    }

    void hear(JsonObject frame) {
        if (session.isClosed()) return;
        attempt(frame, this::understand);
    }

    private void attempt(JsonObject frame, Consumer<JsonObject> task) {
        try {
            task.accept(frame);
        } catch (Problem problem) {
            complain(frame, problem);
        }
    }

    private void complain(JsonObject frame, Problem problem) {
        String type = frame.getValue("type") instanceof String s ? s : null;
        String chat = frame.getValue("chat") instanceof String s && Ids.isTicket(s) ? s : null;
        String clientId = "send".equals(type) && frame.getValue("clientId") instanceof String s ? s : null;
        if (chat != null && clientId != null) session.write(Frames.refused(chat, clientId, problem));
        else session.write(Frames.error(problem, type, chat));
    }

    private void understand(JsonObject frame) {
        switch (text(frame, "type")) {
            case "ping" -> session.write(Frames.pong());
            case "join" -> inTurn(frame, this::join);
            case "leave" -> inTurn(frame, this::leave);
            case "send" -> inTurn(frame, this::send);
            case "read" -> inTurn(frame, this::read);
            case "typing" -> inTurn(frame, this::typing);
            default -> throw Problem.invalid("type", "is unknown");
        }
    }

    /** Frames about a chat whose join is under way wait for it, so that they mean what they meant when sent. */
    private void inTurn(JsonObject frame, Consumer<JsonObject> task) {
        Channel next = frame.getValue("chat") instanceof String chat ? session.joining(chat) : null;
        if (next == null) task.accept(frame);
        else if (!next.afterJoin(() -> attempt(frame, again -> inTurn(again, task)))) throw Problem.rateLimited(1);
    }

    private void join(JsonObject frame) {
        String chat = chat(frame);
        int after = frame.containsKey("after") ? number(frame, "after") : 0;
        if (!relay.limits().mayJoin(chat, session.person())) throw Problem.rateLimited(1);
        Channel channel = session.open(chat);
        Chats.membership(relay.pool(), session.caller(), chat)
                .onSuccess(as -> joined(channel, as, after))
                .onFailure(e -> notJoined(channel, problem(e)))
                .onComplete(done -> channel.runLater());
    }

    private void joined(Channel channel, @Nullable Membership as, int after) {
        if (as == null) notJoined(channel, Problem.notFound());
        else if (after > as.lastSeq()) notJoined(channel, Problem.invalid("after", "is beyond the last message"));
        else if (session.joining(channel.chat()) != channel) notJoined(channel, Problem.notFound());
        else channel.join(as, after);
    }

    private void notJoined(Channel channel, Problem problem) {
        session.notJoined(channel);
        session.write(Frames.error(problem, "join", channel.chat()));
    }

    private void leave(JsonObject frame) {
        session.drop(chat(frame));
        session.write(Frames.left(chat(frame)));
    }

    /** Whatever names a chat and a clientId gets its ack or its refusal. */
    private void send(JsonObject frame) {
        String chat = text(frame, "chat");
        String clientId = text(frame, "clientId");
        try {
            if (!Ids.isTicket(chat)) throw Problem.notFound();
            if (!Sending.isClientId(clientId)) throw Problem.invalid("clientId", Sending.CLIENT_ID_RULE);
            String text = text(frame, "text");
            Sending.checkText(text);
            session.send(chat, clientId, text);
        } catch (Problem problem) {
            refuse(chat, clientId, problem);
        }
    }

    /** That a chat isn't the sender's comes before what is wrong with the text. */
    private void refuse(String chat, String clientId, Problem problem) {
        if (!relay.limits().mayLook(chat, session.person())) {
            session.write(Frames.refused(chat, clientId, problem));
            return;
        }
        Chats.party(relay.pool(), session.caller(), chat)
                .map(as -> as == null ? Problem.notFound() : problem)
                .recover(e -> Future.succeededFuture(problem(e)))
                .onSuccess(refusal -> session.write(Frames.refused(chat, clientId, refusal)));
    }

    private void read(JsonObject frame) {
        int seq = number(frame, "seq");
        Channel channel = session.channel(chat(frame));
        if (channel != null && channel.party() != null && seq <= channel.shown()) {
            relay.marks().read(channel.chat(), channel.party(), seq);
            return;
        }
        asMember(frame, as -> {
            if (seq > as.lastSeq()) throw Problem.invalid("seq", "is beyond the last message");
            relay.marks().read(chat(frame), as.party(), seq);
        });
    }

    private void typing(JsonObject frame) {
        if (!relay.limits().mayType(chat(frame), session.person())) throw Problem.rateLimited(1);
        Channel channel = session.channel(chat(frame));
        if (channel != null && channel.party() != null) relay.typing(channel.chat(), channel.party());
        else asMember(frame, as -> relay.typing(chat(frame), as.party()));
    }

    private void asMember(JsonObject frame, Consumer<Membership> task) {
        if (!relay.limits().mayLook(chat(frame), session.person())) throw Problem.rateLimited(1);
        Chats.membership(relay.pool(), session.caller(), chat(frame))
                .map(as -> {
                    if (as == null) throw Problem.notFound();
                    task.accept(as);
                    return as;
                })
                .onFailure(e -> session.write(Frames.error(problem(e), frame.getString("type"), chat(frame))));
    }

    private static Problem problem(Throwable e) {
        if (e instanceof Problem problem) return problem;
        LOG.atWarn().addKeyValue("cause", e.getClass().getSimpleName()).log("frame-failed");
        return Problem.unavailable("This could not be done now; try again.");
    }

    private static String chat(JsonObject frame) {
        String chat = text(frame, "chat");
        if (!Ids.isTicket(chat)) throw Problem.notFound();
        return chat;
    }

    private static String text(JsonObject frame, String field) {
        Object value = frame.getValue(field);
        if (value == null) throw Problem.invalid(field, "is missing");
        if (value instanceof String text) return text;
        throw Problem.invalid(field, "must be a string");
    }

    private static int number(JsonObject frame, String field) {
        Object value = frame.getValue(field);
        if (value == null) throw Problem.invalid(field, "is missing");
        if (value instanceof Integer number && number >= 0) return number;
        throw Problem.invalid(field, "must be a whole number, 0 or greater");
    }
}
