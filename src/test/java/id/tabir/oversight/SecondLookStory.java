package id.tabir.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.app.Server;
import id.tabir.play.Http;
import id.tabir.play.Play;
import id.tabir.play.Play.Actors;
import id.tabir.play.Stage;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Where every decided case is judged again; and reviewers who reach for the same case. */
class SecondLookStory {
    private static final Server NODE = Stage.start(Map.of("TABIR_SECOND_LOOK", "1"));
    private static final int RACES = 20;

    private final Actors there = Actors.on(NODE.url());
    private final Desk rani = Desk.reviewer().at(there);
    private final Desk bima = Desk.reviewer().at(there);
    private final Desk lead = Desk.lead().at(there);

    @AfterAll
    static void stop() {
        NODE.stop();
    }

    private JsonObject secondOf(String ticket) {
        JsonArray open = bima.lists("ticket=" + ticket);
        assertThat(open).hasSize(1);
        return open.getJsonObject(0);
    }

    @Test
    void a_second_reviewer_judges_again_without_knowing_the_first_verdict() {
        Play play = Play.ride();
        String first = rani.opens(play.chat);
        Desk.good(rani.acts(
                first, "decide", new JsonObject().put("verdict", "violation").put("note", "clearly so")));
        String second = secondOf(play.chat).getString("id");
        assertThat(second).isNotEqualTo(first);
        Desk.isRefused(rani.claims(second), 403, "forbidden");

        assertThat(bima.sees(first).encode()).doesNotContain("violation").doesNotContain("clearly so");
        assertThat(bima.sees(second).encode()).doesNotContain("violation").doesNotContain("clearly so");
        assertThat(bima.lists("state=decided&ticket=" + play.chat).encode()).doesNotContain("violation");
        assertThat(rani.sees(first).getString("verdict")).as("to who gave it").isEqualTo("violation");

        Desk.good(bima.claims(second));
        Desk.good(bima.decides(second, "coaching"));
        assertThat(bima.sees(first).getString("verdict")).isEqualTo("violation");
        JsonObject seen = lead.sees(first).getJsonObject("second");
        assertThat(seen.getString("verdict")).isEqualTo("coaching");
        assertThat(seen.getBoolean("agrees")).isFalse();
        assertThat(bima.lists("ticket=" + play.chat)).as("no third look").isEmpty();
    }

    @Test
    void a_first_verdict_that_was_taken_back_stays_unknown_to_the_second() {
        Play play = Play.ride();
        String first = rani.opens(play.chat);
        Desk.good(rani.acts(
                first, "decide", new JsonObject().put("verdict", "violation").put("note", "clearly so")));
        Desk.good(rani.acts(first, "reopen", Desk.reason("in haste")));
        assertThat(bima.sees(first).encode()).doesNotContain("violation").doesNotContain("clearly so");
        assertThat(rani.sees(first).encode()).contains("violation", "clearly so");
        assertThat(lead.sees(first).encode()).contains("violation", "clearly so");
        Desk.good(rani.decides(first, "violation"));
        assertThat(Desk.good(bima.acts(first, "reopen", Desk.reason("curious"))).encode())
                .doesNotContain("violation");
    }

    @Test
    void a_second_look_is_opened_again_by_anybody_but_who_decided_first() {
        Play play = Play.ride();
        String first = rani.opens(play.chat);
        Desk.good(rani.decides(first, "clean"));
        String second = secondOf(play.chat).getString("id");
        Desk.good(bima.claims(second));
        Desk.good(bima.decides(second, "clean"));
        rani.opens(play.chat);
        Desk.isRefused(rani.acts(second, "reopen", Desk.reason("mine")), 403, "forbidden");
        Desk.good(bima.acts(second, "reopen", Desk.reason("in haste")));
        assertThat(bima.sees(second).getBoolean("mine")).isTrue();
    }

    @Test
    void of_two_who_reach_for_one_case_one_has_it() throws Exception {
        for (int round = 0; round < RACES; round++) {
            Play play = Play.ride();
            String id = rani.opens(play.chat);
            Desk.good(rani.acts(id, "release", null));
            List<CompletableFuture<Http.Answer>> tries = new ArrayList<>();
            for (Desk one : List.of(rani, bima, lead, Desk.reviewer()))
                tries.add(CompletableFuture.supplyAsync(() -> one.claims(id)));
            List<Integer> statuses = new ArrayList<>();
            for (var one : tries) statuses.add(one.get().status());
            assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
        }
    }

    @Test
    void of_many_who_take_the_next_nobody_gets_anothers() throws Exception {
        for (int i = 0; i < 8; i++) Desk.good(rani.acts(rani.opens(Play.ride().chat), "release", null));
        List<Desk> people = new ArrayList<>();
        for (int i = 0; i < 8; i++) people.add(Desk.reviewer().at(i % 2 == 0 ? there : Actors.onStage()));
        List<CompletableFuture<Http.Answer>> tries = people.stream()
                .map(one -> CompletableFuture.supplyAsync(() -> one.calls("POST", "/cases/next", null)))
                .toList();
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < tries.size(); i++) {
            JsonObject one = Desk.good(tries.get(i).get());
            assertThat(one.getBoolean("mine")).isTrue();
            taken.add(one.getString("id"));
            people.get(i).decides(one.getString("id"), "clean");
        }
        assertThat(taken).doesNotHaveDuplicates();
    }
}
