package id.tabir.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.app.Server;
import id.tabir.play.Crowd;
import id.tabir.play.Db;
import id.tabir.play.Http;
import id.tabir.play.Log;
import id.tabir.play.Play;
import id.tabir.play.Stage;
import id.tabir.play.Talker;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two nodes on one PostgreSQL are one chat. */
class TwoNodesStory {
    private static final int ROUNDS = 30;
    private static final String[] LISTENERS = {"%listen %", "%pg_notify%"};

    private static Server other;

    @BeforeAll
    static void open() {
        other = Stage.start(Map.of());
    }

    @AfterAll
    static void close() {
        other.stop();
    }

    @Test
    void what_is_said_at_one_node_is_shown_at_the_other() {
        Play here = Play.ride();
        Play there = here.at(other.url());
        try (Talker customer = here.customer();
                Talker driver = there.driver()) {
            customer.joins(here.chat, 0);
            driver.joins(here.chat, 0);
            for (int i = 1; i <= 20; i++) {
                customer.says(here.chat, "halo dari sini");
                assertThat(driver.reads().getInteger("seq")).isEqualTo(2 * i - 1);
                driver.says(here.chat, "halo dari sana");
                assertThat(customer.reads().getInteger("seq")).isEqualTo(2 * i);
            }
            Log.of(here.chat).isSound();
        }
    }

    @Test
    void typing_receipts_and_acts_cross_nodes() {
        Play here = Play.ride();
        Play there = here.at(other.url());
        try (Talker customer = here.customer();
                Talker driver = there.driver()) {
            customer.joins(here.chat, 0);
            driver.joins(here.chat, 0);
            customer.says(here.chat, "halo");
            driver.reads();
            assertThat(customer.hears("receipt").getInteger("delivered")).isEqualTo(1);
            driver.send(frame("read", here.chat).put("seq", 1));
            assertThat(customer.hears(f -> "receipt".equals(f.getString("type")) && f.getInteger("read") == 1)
                            .getString("party"))
                    .isEqualTo("staff");
            driver.send(frame("typing", here.chat));
            assertThat(customer.hears("typing").getString("party")).isEqualTo("staff");
            here.closes();
            JsonObject end =
                    driver.hears(f -> "chat".equals(f.getString("type")) && "closed".equals(f.getString("state")));
            assertThat(end.getString("closeReason")).isEqualTo("completed");
        }
    }

    @Test
    void the_same_message_at_both_nodes_at_once_is_one() {
        Play here = Play.ride();
        Play there = here.at(other.url());
        for (int round = 1; round <= ROUNDS; round++) {
            String id = "same" + round;
            List<Http.Answer> answers = Crowd.atOnce(
                    () -> here.sends(here.customerToken(), id, "sekali saja"),
                    () -> there.sends(here.customerToken(), id, "sekali saja"),
                    () -> here.sends(here.customerToken(), id, "sekali saja"));
            assertThat(answers).extracting(Http.Answer::status).containsExactlyInAnyOrder(201, 200, 200);
            assertThat(answers)
                    .extracting(Http.Answer::json)
                    .containsOnly(answers.get(0).json());
            assertThat(answers.get(0).json().getInteger("seq")).isEqualTo(round);
        }
        assertThat(Log.of(here.chat).isSound().messages()).hasSize(ROUNDS);
    }

    @Test
    void one_text_wins_when_two_share_a_client_id_at_once() {
        Play here = Play.ride();
        Play there = here.at(other.url());
        for (int round = 1; round <= ROUNDS; round++) {
            String id = "two" + round;
            List<Http.Answer> answers = Crowd.atOnce(
                    () -> here.sends(here.customerToken(), id, "yang ini"),
                    () -> there.sends(here.customerToken(), id, "yang itu"));
            assertThat(answers).extracting(Http.Answer::status).containsExactlyInAnyOrder(201, 409);
        }
        assertThat(Log.of(here.chat).isSound().messages()).hasSize(ROUNDS);
    }

    @Test
    void the_same_ticket_opened_at_both_nodes_at_once_is_one() {
        for (int round = 0; round < ROUNDS; round++) {
            Play.Plan plan = Play.Plan.ride();
            List<Http.Answer> answers = Crowd.atOnce(
                    () -> plan.opens(Stage.node().url()),
                    () -> plan.opens(other.url()),
                    () -> plan.opens(other.url()),
                    () -> plan.other().opens(Stage.node().url()));
            List<Http.Answer> same = answers.subList(0, 3);
            boolean otherWon = answers.get(3).status() == 201;
            assertThat(same)
                    .extracting(Http.Answer::status)
                    .containsExactlyInAnyOrder(
                            otherWon ? new Integer[] {409, 409, 409} : new Integer[] {201, 200, 200});
            if (otherWon) continue;
            assertThat(answers.get(3).code()).isEqualTo("ticket-conflict");
            assertThat(same)
                    .extracting(a -> a.json().getString("id"))
                    .containsOnly(same.get(0).json().getString("id"));
            Log.of(same.get(0).json().getString("id")).isSound();
        }
    }

    @Test
    void a_hand_over_and_a_close_are_told_in_order_at_a_node_that_did_neither_first() {
        for (int round = 0; round < ROUNDS; round++) {
            Play here = Play.ride();
            Play there = here.at(other.url());
            try (Talker customer = there.customer()) {
                JsonObject second = here.assigns("second-" + round).json();
                there.closes();
                String alias = second.getJsonObject("staff").getString("alias");
                JsonObject told = customer.hears("chat");
                // The opening may be told to who connects at that moment.
                if (!told.getJsonObject("other").getString("alias").equals(alias)) told = customer.hears("chat");
                assertThat(told.getString("state")).as("hand-over first").isEqualTo("open");
                assertThat(told.getJsonObject("other").getString("alias")).isEqualTo(alias);
                assertThat(customer.hears("chat").getString("state")).isEqualTo("closed");
            }
        }
    }

    @Test
    void what_a_lost_hint_would_have_told_is_caught_up() {
        Play here = Play.ride();
        Play there = here.at(other.url());
        try (Talker customer = here.customer();
                Talker driver = there.driver()) {
            customer.joins(here.chat, 0);
            driver.joins(here.chat, 0);
            assertThat(cutListeners()).isGreaterThanOrEqualTo(2);
            customer.says(here.chat, "dengar?");
            here.closes();
            assertThat(driver.reads().getString("text")).isEqualTo("dengar?");
            driver.hears(f -> "chat".equals(f.getString("type")) && "closed".equals(f.getString("state")));
        }
        Play next = Play.ride();
        try (Talker customer = next.customer();
                Talker driver = next.at(other.url()).driver()) {
            customer.joins(next.chat, 0);
            driver.joins(next.chat, 0);
            // Typing is told once and may get lost: both nodes must listen again before.
            while (Db.alive(LISTENERS) < 2) LockSupport.parkNanos(50_000_000);
            driver.send(frame("typing", next.chat));
            while (!customer.hears("typing").getString("chat").equals(next.chat)) {}
        }
    }

    /** Ends the connections on which nodes listen, as an outage would. */
    private static int cutListeners() {
        return Db.cut(LISTENERS);
    }

    private static JsonObject frame(String type, String chat) {
        return new JsonObject().put("type", type).put("chat", chat);
    }

    @Test
    void a_replaced_staff_member_is_cut_off_at_the_other_node() {
        Play here = Play.ride();
        Play there = here.at(other.url());
        String before = there.staffToken();
        try (Talker driver = there.driver()) {
            driver.joins(here.chat, 0);
            here.assigns("somebody-else");
            driver.hears(f -> "chat".equals(f.getString("type")) && !f.getBoolean("member"));
            here.sends(here.customerToken(), "a", "halo yang baru");
            assertThat(there.chat(before, "GET", "/messages", null).status()).isEqualTo(404);
            assertThat(driver.isRefused(here.chat, "halo?").getString("code")).isEqualTo("not-found");
            assertThat(driver.rest()).noneMatch(f -> "message".equals(f.getString("type")));
            assertThat(there.chat(there.customerToken(), "GET", "/messages", null)
                            .json()
                            .getJsonArray("items"))
                    .isInstanceOf(JsonArray.class)
                    .hasSize(1);
        }
    }
}
