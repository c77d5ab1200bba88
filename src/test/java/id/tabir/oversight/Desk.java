package id.tabir.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.identity.Role;
import id.tabir.play.Db;
import id.tabir.play.Http;
import id.tabir.play.Play.Actors;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Somebody of compliance who works through cases at a node. */
record Desk(Actors actors, Role role, String sub) {
    private static final long PATIENCE_S = 15;

    static Desk reviewer() {
        return new Desk(Actors.onStage(), Role.REVIEWER, "reviewer-" + UUID.randomUUID());
    }

    static Desk lead() {
        return new Desk(Actors.onStage(), Role.LEAD, "lead-" + UUID.randomUUID());
    }

    Desk at(Actors there) {
        return new Desk(there, role, sub);
    }

    Http.Answer calls(String method, String below, JsonObject body) {
        return Http.call(method, actors.url() + "/v1/review" + below, actors.token(role, sub), body);
    }

    Http.Answer acts(String id, String act, JsonObject body) {
        return calls("POST", "/cases/" + id + "/" + act, body);
    }

    Http.Answer claims(String id) {
        return acts(id, "claim", null);
    }

    Http.Answer decides(String id, String verdict) {
        return acts(id, "decide", new JsonObject().put("verdict", verdict));
    }

    JsonObject sees(String id) {
        return good(calls("GET", "/cases/" + id, null));
    }

    JsonArray lists(String query) {
        return good(calls("GET", "/cases?limit=200&" + query, null)).getJsonArray("items");
    }

    /** The open case of a ticket, as soon as there is one. */
    JsonObject awaits(String ticket) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (System.nanoTime() < deadline) {
            JsonArray items = lists("ticket=" + ticket);
            if (!items.isEmpty()) return items.getJsonObject(0);
        }
        throw new AssertionError("no case is opened on " + ticket);
    }

    /** Opens one by hand; answers its id. */
    String opens(String ticket) {
        var body = new JsonObject().put("ticket", ticket).put("reason", "the tone");
        Http.Answer answer = calls("POST", "/cases", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().getString("id");
    }

    static JsonObject good(Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    static JsonObject reason(String text) {
        return new JsonObject().put("reason", text);
    }

    /** As if it had been left alone for its whole time. */
    static void leaveAlone(String id) {
        Db.run("update review_case set held_until = clock_timestamp() where id = '" + id + "'");
    }

    static void isRefused(Http.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }
}
