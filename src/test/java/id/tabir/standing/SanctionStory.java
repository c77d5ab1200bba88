package id.tabir.standing;

import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.identity.Role;
import id.tabir.play.Http;
import id.tabir.play.Log;
import id.tabir.play.Play;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sanctions take two people, are told with their reason, and can be answered and lifted. */
class SanctionStory {
    private final Office office = Office.onStage();
    private final Play play = Play.ride();
    private final String staff = Office.publicId(play.staffId);

    private Http.Answer proposes(Role role, String sub, String kind) {
        var body = new JsonObject().put("staff", staff).put("kind", kind).put("reason", "asked for a number");
        return office.review(role, sub, "POST", "/sanctions", body);
    }

    private Http.Answer confirms(String lead, String id) {
        return office.review(Role.LEAD, lead, "POST", "/sanctions/" + id + "/confirm", null);
    }

    private Http.Answer lifts(String lead, String id, JsonObject body) {
        return office.review(Role.LEAD, lead, "POST", "/sanctions/" + id + "/lift", body);
    }

    private static JsonObject reason(String text) {
        return new JsonObject().put("reason", text);
    }

    private Http.Answer own(String method, String below, JsonObject body) {
        return Http.call(method, Office.stage() + "/v1/chats/sanctions" + below, play.staffToken(), body);
    }

    @Test
    void a_suspension_needs_a_lead_who_is_another_person() {
        Http.Answer proposed = proposes(Role.LEAD, "lead-a", "suspension");
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        assertThat(proposed.json().getString("state")).isEqualTo("proposed");
        assertThat(proposed.text()).doesNotContain("lead-a").doesNotContain(play.staffId);
        String id = proposed.json().getString("id");
        assertThat(Office.sends(play, "a").status())
                .as("a proposal binds nobody")
                .isEqualTo(201);
        assertThat(own("GET", "", null).json().getJsonArray("items")).isEmpty();

        Office.isRefused(confirms("lead-a", id), "forbidden");
        Office.isRefused(
                office.review(Role.REVIEWER, "rev-b", "POST", "/sanctions/" + id + "/confirm", null), "forbidden");
        assertThat(Office.sends(play, "b").status()).isEqualTo(201);

        Http.Answer confirmed = confirms("lead-b", id);
        assertThat(confirmed.json().getString("state")).isEqualTo("confirmed");
        assertThat(confirms("lead-b", id).status()).as("again").isEqualTo(200);
        Office.isRefused(Office.sends(play, "c"), "suspended");
        assertThat(Log.of(play.chat).isSound().kinds()).containsExactly("opened", "message", "message", "suspended");
        assertThat(Log.of(play.chat).lines().get(3).actor()).isEqualTo("lead");
    }

    @Test
    void the_platforms_suspension_and_a_sanctions_are_lifted_each_by_its_own() {
        String id = proposes(Role.REVIEWER, "rev-a", "suspension").json().getString("id");
        confirms("lead-a", id);
        office.suspends(play.staffId);
        office.lifts(play.staffId);
        Office.isRefused(Office.sends(play, "a"), "suspended");
        assertThat(lifts("lead-a", id, new JsonObject()).status()).isEqualTo(400);
        assertThat(lifts("lead-a", id, reason("was not on duty")).json().getString("state"))
                .isEqualTo("lifted");
        assertThat(Office.sends(play, "a").status()).isEqualTo(201);
        assertThat(confirms("lead-b", id).code()).isEqualTo("sanction-conflict");
        assertThat(lifts("lead-a", id, reason("again")).status()).isEqualTo(200);
        assertThat(Log.of(play.chat).isSound().kinds()).containsExactly("opened", "suspended", "reinstated", "message");
    }

    @Test
    void whom_it_is_about_is_told_why_and_can_answer_also_while_suspended() {
        String id = proposes(Role.REVIEWER, "rev-a", "suspension").json().getString("id");
        confirms("lead-a", id);
        JsonObject told = own("GET", "", null).json().getJsonArray("items").getJsonObject(0);
        assertThat(told.getString("reason")).isEqualTo("asked for a number");
        assertThat(told.encode()).doesNotContain("rev-a").doesNotContain("lead-a");
        var answer = new JsonObject().put("text", "itu bukan saya");
        assertThat(own("POST", "/" + id + "/answer", answer).status()).isEqualTo(201);
        assertThat(own("POST", "/" + id + "/answer", answer).code()).isEqualTo("sanction-conflict");
        Play other = Play.ride();
        String path = Office.stage() + "/v1/chats/sanctions/" + id + "/answer";
        assertThat(Http.call("POST", path, other.staffToken(), answer).status()).isEqualTo(404);
        JsonObject seen = history().get(0);
        assertThat(seen.getJsonArray("history").getJsonObject(2).getString("reason"))
                .isEqualTo("itu bukan saya");
        String log = Log.of(play.chat).lines().toString();
        assertThat(log).doesNotContain("asked for a number");
    }

    @Test
    void repeated_warnings_propose_a_suspension_by_themselves() {
        for (int i = 1; i <= 3; i++) {
            assertThat(history()).hasSize(i - 1);
            String id = proposes(Role.REVIEWER, "rev-a", "warning").json().getString("id");
            confirms("lead-a", id);
        }
        List<JsonObject> all = history();
        assertThat(all).hasSize(4);
        JsonObject next = all.get(0);
        assertThat(next.getString("kind")).isEqualTo("suspension");
        assertThat(next.getString("state")).isEqualTo("proposed");
        assertThat(next.getJsonArray("history").getJsonObject(0).getBoolean("automatic"))
                .isTrue();
        assertThat(Office.sends(play, "a").status()).as("only proposed").isEqualTo(201);
        confirms("lead-a", next.getString("id"));
        Office.isRefused(Office.sends(play, "b"), "suspended");
    }

    private List<JsonObject> history() {
        return office
                .review(Role.REVIEWER, "rev-c", "GET", "/sanctions?staff=" + staff, null)
                .json()
                .getJsonArray("items")
                .stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    @Test
    void nobody_and_nonsense_are_refused() {
        var body = reason("why").put("kind", "warning");
        assertThat(office.review(
                                Role.LEAD,
                                "l",
                                "POST",
                                "/sanctions",
                                body.copy().put("staff", play.staffId))
                        .status())
                .isEqualTo(400);
        String nobody = "stf_00000000000000000000000000";
        assertThat(office.review(
                                Role.LEAD,
                                "l",
                                "POST",
                                "/sanctions",
                                body.copy().put("staff", nobody))
                        .status())
                .isEqualTo(400);
        assertThat(office.review(
                                Role.LEAD,
                                "l",
                                "POST",
                                "/sanctions",
                                body.copy().put("staff", staff).put("kind", "fine"))
                        .status())
                .isEqualTo(400);
        assertThat(confirms("l", "san_00000000000000000000000000").status()).isEqualTo(404);
    }
}
