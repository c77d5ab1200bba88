package id.tabir.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.identity.Role;
import id.tabir.play.Http;
import id.tabir.play.Play;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Somebody of compliance at the shared node. */
final class Reviewer {
    private static final long PATIENCE_S = 15;

    private final Play.Actors actors = Play.Actors.onStage();
    private final String token;

    Reviewer(Role role) {
        this.token = actors.token(role, "somebody-of-compliance");
    }

    Http.Answer calls(String below) {
        return Http.call("GET", actors.url() + "/v1/review/tickets" + below, token, null);
    }

    Http.Answer holds(String ticket, String reason) {
        return hold("PUT", ticket, new JsonObject().put("reason", reason));
    }

    Http.Answer releases(String ticket) {
        return hold("DELETE", ticket, null);
    }

    private Http.Answer hold(String method, String ticket, JsonObject body) {
        return Http.call(method, actors.url() + "/v1/review/tickets/" + ticket + "/hold", token, body);
    }

    JsonObject reads(String ticket, String query) {
        Http.Answer answer = calls("/" + ticket + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    List<String> finds(String query) {
        Http.Answer answer = calls("?limit=200&" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return ids(answer.json().getJsonArray("items"));
    }

    /** Asks again until the ticket is found: search is a moment behind. */
    JsonObject findsInTime(String query, String ticket) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (System.nanoTime() < deadline) {
            JsonArray items = calls("?limit=200&" + query).json().getJsonArray("items");
            for (int i = 0; i < items.size(); i++) {
                if (items.getJsonObject(i).getString("id").equals(ticket)) return items.getJsonObject(i);
            }
        }
        throw new AssertionError(ticket + " is not found by " + query);
    }

    static String q(String words) {
        return "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    static List<String> ids(JsonArray items) {
        return items.stream().map(i -> ((JsonObject) i).getString("id")).toList();
    }

    static List<JsonObject> entries(JsonObject transcript) {
        return transcript.getJsonArray("entries").stream()
                .map(e -> (JsonObject) e)
                .toList();
    }
}
