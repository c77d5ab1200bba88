package id.tabir.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.identity.Role;
import id.tabir.play.Http;
import id.tabir.play.Play;
import id.tabir.play.Stage;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Lets a ticket's people in through the platform's one-time links, and plays those who have no screen. */
final class Cast {
    private static final long PATIENCE_S = 15;

    private Cast() {}

    /** A one-time link of the shared node. */
    static String link(Play play, String party) {
        return Stage.node().url() + path(play, party);
    }

    /** The link without scheme and host, for whoever comes another way. */
    static String path(Play play, String party) {
        Http.Answer answer = play.platform("POST", "/links", new JsonObject().put("party", party));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().getString("url");
    }

    /** Another ticket of the same staff member. */
    static Play another(String kind, String title, String staff) {
        Play play =
                Play.with(kind, new JsonObject().put("title", title).put("staff", new JsonObject().put("id", staff)));
        play.staffId = staff;
        return play;
    }

    /** Said over REST, by a person whose screen doesn't matter. */
    static void says(Play play, String token, String text) {
        Http.Answer answer = play.sends(token, UUID.randomUUID().toString(), text);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    /** Asks until the words are found: search is a moment behind. */
    static void isSearchable(String words) {
        Play.Actors actors = Play.Actors.onStage();
        String token = actors.token(Role.REVIEWER, "somebody-of-compliance");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (System.nanoTime() < deadline) {
            Http.Answer answer = Http.call("GET", actors.url() + "/v1/review/tickets?q=" + words, token, null);
            if (!answer.json().getJsonArray("items").isEmpty()) return;
        }
        throw new AssertionError("not found in time: " + words);
    }
}
