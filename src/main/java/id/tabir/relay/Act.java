package id.tabir.relay;

import id.tabir.guard.Party;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An opening, hand-over, suspension or close as it is told to the people concerned: one {@code chat} frame a person,
 * after all messages up to {@code lastSeq}.
 *
 * @param frames by person (see {@link Session#person})
 */
record Act(String ticket, int entry, int lastSeq, Map<String, Frame> frames) {

    /** @param member false for who has just been replaced: the last frame about this chat */
    record Frame(String text, boolean member) {}

    static Act of(Row row) {
        String ticket = row.getString("ticket");
        String kind = row.getString("kind");
        boolean closed = kind.equals("closed");
        String reason = closed ? row.getString("close_reason") : null;
        Map<String, Frame> frames = new LinkedHashMap<>();
        String customer = row.getString("customer_alias");
        String staff = row.getString("staff_alias");
        String previous = row.getString("previous_id");
        frames.put(
                Session.person(Party.CUSTOMER, row.getString("customer_id")),
                frame(ticket, reason, true, away(other(Party.STAFF, staff), kind, row)));
        // Whose suspension it is has no socket any more.
        if (!kind.equals("suspended"))
            frames.put(
                    Session.person(Party.STAFF, row.getString("staff_id")),
                    frame(ticket, reason, true, other(Party.CUSTOMER, customer)));
        if (previous != null) {
            frames.put(
                    Session.person(Party.STAFF, previous), frame(ticket, null, false, other(Party.CUSTOMER, customer)));
        }
        return new Act(ticket, row.getInteger("entry"), row.getInteger("last_seq"), frames);
    }

    private static Frame frame(String ticket, @Nullable String reason, boolean member, JsonObject other) {
        var json = new JsonObject()
                .put("type", "chat")
                .put("chat", ticket)
                .put("state", reason == null ? "open" : "closed");
        if (reason != null) json.put("closeReason", reason);
        return new Frame(json.put("member", member).put("other", other).encode(), member);
    }

    /** The customer sees that somebody else will take over, not why. */
    private static JsonObject away(JsonObject staff, String kind, Row row) {
        boolean now = row.getOffsetDateTime("suspended_at") != null;
        boolean suspended =
                switch (kind) {
                    case "suspended" -> true;
                    case "reinstated", "closed" -> false;
                    default -> now;
                };
        return suspended ? staff.put("away", true) : staff;
    }

    private static JsonObject other(Party party, String alias) {
        return new JsonObject().put("party", party.word()).put("alias", alias);
    }
}
