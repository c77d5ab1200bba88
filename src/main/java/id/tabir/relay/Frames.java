package id.tabir.relay;

import id.tabir.base.Problem;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Writes the frames that the server sends (CONTRACT section 6); the hot ones by hand. */
final class Frames {
    private Frames() {}

    static String ready(String sub, String role, int heartbeat_s) {
        return new JsonObject()
                .put("type", "ready")
                .put("sub", sub)
                .put("role", role)
                .put("heartbeat", heartbeat_s)
                .encode();
    }

    static String joined(String chat, String state, int lastSeq) {
        return new JsonObject()
                .put("type", "joined")
                .put("chat", chat)
                .put("state", state)
                .put("lastSeq", lastSeq)
                .encode();
    }

    static String left(String chat) {
        return new JsonObject().put("type", "left").put("chat", chat).encode();
    }

    static String message(String chat, Message message, int viewer) {
        var out = new StringBuilder(256)
                .append("{\"type\":\"message\",\"chat\":\"")
                .append(chat)
                .append("\",\"message\":");
        message.write(out, viewer);
        return out.append('}').toString();
    }

    /** With what was masked and why, if something was: the sender alone gets this frame. */
    static String ack(Outgoing out, Message message) {
        var frame = new StringBuilder(256)
                .append("{\"type\":\"ack\",\"chat\":\"")
                .append(out.ticket)
                .append("\",\"clientId\":\"")
                .append(out.clientId)
                .append("\",\"message\":");
        message.write(frame, message.sender());
        if (out.notices != null) frame.append(",\"notices\":").append(out.notices);
        return frame.append('}').toString();
    }

    static String refused(String chat, String clientId, Problem problem) {
        return new JsonObject()
                .put("type", "refused")
                .put("chat", chat)
                .put("clientId", clientId)
                .put("problem", problem.toJson())
                .encode();
    }

    static String error(Problem problem, @Nullable String re, @Nullable String chat) {
        var frame = new JsonObject().put("type", "error").put("problem", problem.toJson());
        if (re != null) frame.put("re", re);
        if (chat != null) frame.put("chat", chat);
        return frame.encode();
    }

    static String typing(String chat, String party) {
        return "{\"type\":\"typing\",\"chat\":\"" + chat + "\",\"party\":\"" + party + "\"}";
    }

    static String receipt(String chat, String party, int delivered, int read) {
        return "{\"type\":\"receipt\",\"chat\":\"" + chat + "\",\"party\":\"" + party + "\",\"delivered\":" + delivered
                + ",\"read\":" + read + "}";
    }

    static String pong() {
        return "{\"type\":\"pong\"}";
    }
}
