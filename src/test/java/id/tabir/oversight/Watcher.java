package id.tabir.oversight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.identity.Role;
import id.tabir.play.Http;
import id.tabir.play.Play.Actors;
import id.tabir.play.Stage;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.util.List;
import java.util.UUID;

/** Somebody of compliance, whom nobody has seen before, at one node. */
record Watcher(Actors actors, Role role, String sub) {
    static Watcher reviewer() {
        return at(Stage.node().url(), Role.REVIEWER);
    }

    static Watcher lead() {
        return at(Stage.node().url(), Role.LEAD);
    }

    static Watcher at(String nodeUrl, Role role) {
        return new Watcher(Actors.on(nodeUrl), role, role.word() + "-" + UUID.randomUUID());
    }

    /** The same person at another node. */
    Watcher at(String nodeUrl) {
        return new Watcher(Actors.on(nodeUrl), role, sub);
    }

    /** A person of that id. */
    Watcher as(String other) {
        return new Watcher(actors, role, other);
    }

    Http.Answer gets(String below) {
        return Http.call("GET", actors.url() + "/v1/review" + below, actors.token(role, sub), null);
    }

    Http.Answer posts(String below, JsonObject body) {
        return Http.call("POST", actors.url() + "/v1/review" + below, actors.token(role, sub), body);
    }

    Http.Answer reads(String ticket) {
        return gets("/tickets/" + ticket);
    }

    Http.Answer searches(String words) {
        return gets("/tickets?q=" + encoded(words));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    static List<JsonObject> items(Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    /** What the audit tells of this person, newest first. */
    List<JsonObject> looks() {
        return items(lead().gets("/audit?who=" + sub));
    }

    static void isRefused(Http.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    static void isFine(Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
