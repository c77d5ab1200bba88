package id.tabir.standing;

import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.app.Server;
import id.tabir.play.Crowd;
import id.tabir.play.Db;
import id.tabir.play.Http;
import id.tabir.play.Log;
import id.tabir.play.Play;
import id.tabir.play.Stage;
import id.tabir.play.Talker;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever is suspended is cut off on every path and node, and can go on once it is lifted. */
class SuspensionStory {
    private static final int ROUNDS = 50;
    private static final int SUSPENDED = 4403;
    private static final long PAUSE_MS = 20;

    private static Server other;

    private final Office office = Office.onStage();

    @BeforeAll
    static void open() {
        other = Stage.start(Map.of());
    }

    @AfterAll
    static void close() {
        other.stop();
    }

    @Test
    void sockets_at_both_nodes_are_closed_and_none_can_be_opened() {
        Play here = Play.ride();
        Play there = here.at(other.url());
        try (Talker one = here.driver();
                Talker two = there.driver()) {
            one.joins(here.chat, 0);
            two.joins(here.chat, 0);
            assertThat(office.suspends(here.staffId).status()).isEqualTo(204);
            assertThat(one.closeCode()).isEqualTo(SUSPENDED);
            assertThat(two.closeCode()).isEqualTo(SUSPENDED);
        }
        try (Talker again = Talker.stranger(other.url())) {
            again.send(new JsonObject().put("type", "auth").put("token", here.staffToken()));
            assertThat(again.closeCode()).isEqualTo(SUSPENDED);
        }
    }

    @Test
    void what_a_lost_hint_would_have_told_is_found_by_a_look() {
        Play here = Play.ride();
        try (Talker driver = here.at(other.url()).driver()) {
            driver.joins(here.chat, 0);
            // As the database holds it, and nobody has been told.
            Db.run("update staff set suspended_at = clock_timestamp() where platform_id = '" + here.staffId + "'");
            assertThat(driver.closeCode()).isEqualTo(SUSPENDED);
        }
    }

    @Test
    void every_call_of_the_suspended_is_refused_and_lifting_lets_the_same_page_go_on() {
        Play here = Play.ride();
        Play there = here.at(other.url());
        assertThat(Office.sends(here, "a").status()).isEqualTo(201);
        office.suspends(here.staffId);
        for (Play node : List.of(here, there)) {
            String token = node.staffToken();
            Office.isRefused(Office.sends(node, "b"), "suspended");
            Office.isRefused(Office.sends(node, "a"), "suspended");
            Office.isRefused(node.chat(token, "GET", "", null), "suspended");
            Office.isRefused(node.chat(token, "GET", "/messages", null), "suspended");
            Office.isRefused(node.chat(token, "POST", "/read", new JsonObject().put("seq", 1)), "suspended");
            Office.isRefused(
                    node.chat(token, "POST", "/reports", new JsonObject().put("category", "other")), "suspended");
        }
        Office.isRefused(office.policy(here.staffId), "suspended");
        assertThat(office.lifts(here.staffId).status()).isEqualTo(204);
        assertThat(Office.sends(there, "b").status()).isEqualTo(201);
        assertThat(Office.sends(here, "a").status()).as("sent again").isEqualTo(200);
        try (Talker driver = there.driver()) {
            driver.joins(here.chat, 0);
            driver.says(here.chat, "kembali lagi");
        }
    }

    @Test
    void the_customer_goes_on_and_sees_that_somebody_else_will_take_over() {
        Play play = Play.ride();
        try (Talker customer = play.customer()) {
            customer.joins(play.chat, 0);
            office.suspends(play.staffId);
            JsonObject told = customer.hears(f -> "chat".equals(f.getString("type"))
                    && f.getJsonObject("other").getBoolean("away", false));
            assertThat(told.getString("state")).isEqualTo("open");
            assertThat(told.encode()).doesNotContain("suspend");
            customer.says(play.chat, "halo?");
            JsonObject chat = play.chat(play.customerToken(), "GET", "", null).json();
            assertThat(chat.getJsonObject("other").getBoolean("away")).isTrue();
            play.assigns("another-driver-" + play.ref);
            told = customer.hears(f -> "chat".equals(f.getString("type"))
                    && !f.getJsonObject("other").containsKey("away"));
            assertThat(told.getBoolean("member")).isTrue();
            chat = play.chat(play.customerToken(), "GET", "", null).json();
            assertThat(chat.getJsonObject("other").containsKey("away")).isFalse();
        }
    }

    @Test
    void each_open_ticket_has_an_entry_and_is_listed_to_hand_over() {
        String driver = "driver-of-two-" + System.nanoTime();
        var staff = new JsonObject().put("staff", new JsonObject().put("id", driver));
        Play first = Play.with("transaction", staff);
        Play second = Play.with("transaction", staff);
        Play over = Play.with("transaction", staff);
        over.closes();
        office.suspends(driver);
        office.suspends(driver);
        for (Play open : List.of(first, second)) {
            assertThat(Log.of(open.chat).isSound().kinds()).containsExactly("opened", "suspended");
        }
        assertThat(Log.of(over.chat).kinds()).containsExactly("opened", "closed");
        List<String> refs = office
                .platform("GET", "/v1/staff/" + driver + "/tickets?state=open", null)
                .json()
                .getJsonArray("items")
                .stream()
                .map(item -> ((JsonObject) item).getString("ref"))
                .toList();
        assertThat(refs).containsExactly(second.ref, first.ref);
        office.lifts(driver);
        office.lifts(driver);
        assertThat(Log.of(first.chat).isSound().kinds()).containsExactly("opened", "suspended", "reinstated");
        assertThat(Log.of(first.chat).lines().get(1).body()).doesNotContain("inquiry");
    }

    @Test
    void somebody_unheard_of_can_be_suspended_and_stays_so_on_a_new_ticket() {
        String driver = "unheard-of-" + System.nanoTime();
        assertThat(office.platform("GET", "/v1/staff/" + driver + "/tickets", null)
                        .status())
                .isEqualTo(404);
        assertThat(office.lifts(driver).status()).isEqualTo(404);
        assertThat(office.suspends(driver).status()).isEqualTo(204);
        var staff = new JsonObject().put("staff", new JsonObject().put("id", driver));
        Play play = Play.with("transaction", staff);
        play.staffId = driver;
        Office.isRefused(Office.sends(play, "a"), "suspended");
        JsonObject chat = play.chat(play.customerToken(), "GET", "", null).json();
        assertThat(chat.getJsonObject("other").getBoolean("away")).isTrue();
    }

    @Test
    void whoever_opens_a_ticket_for_the_suspended_or_hands_it_to_them_is_told() {
        String driver = "cut-off-" + System.nanoTime();
        office.suspends(driver);
        Play opened = Play.with("transaction", new JsonObject().put("staff", new JsonObject().put("id", driver)));
        assertThat(opened.ticket.getJsonObject("staff").getBoolean("suspended")).isTrue();
        Play handed = Play.ride();
        assertThat(handed.ticket.getJsonObject("staff").containsKey("suspended"))
                .isFalse();
        assertThat(handed.assigns(driver).json().getJsonObject("staff").getBoolean("suspended"))
                .isTrue();
        for (Play play : List.of(opened, handed)) {
            JsonObject other =
                    play.chat(play.customerToken(), "GET", "", null).json().getJsonObject("other");
            assertThat(other.getBoolean("away")).isTrue();
        }
        office.lifts(driver);
        assertThat(handed.platform("GET", "", null)
                        .json()
                        .getJsonObject("staff")
                        .containsKey("suspended"))
                .isFalse();
    }

    @Test
    void nothing_is_stored_and_nothing_is_shown_after_the_answer_however_fast_somebody_sends() throws Exception {
        for (int round = 0; round < ROUNDS; round++) race(round);
    }

    /** 50 messages a second, half of them at each node, on the socket that is there or by REST once it is gone. */
    private void race(int round) throws Exception {
        Play here = Play.ride();
        Play there = here.at(other.url());
        try (Talker one = here.driver();
                Talker two = there.driver()) {
            one.joins(here.chat, 0);
            two.joins(here.chat, 0);
            var done = new AtomicBoolean();
            var sending = Crowd.start(() -> {
                for (int i = 0; !done.get(); i++) {
                    Play at = i % 2 == 0 ? here : there;
                    Talker socket = i % 2 == 0 ? one : two;
                    if (socket.isClosed() || i % 5 == 0) Office.sends(at, "rest" + i);
                    else tries(socket, here.chat, "halo " + i);
                    Thread.sleep(PAUSE_MS);
                }
                return null;
            });
            Thread.sleep(PAUSE_MS * (2 + round % 5));
            office.suspends(here.staffId);
            int stored = Log.of(here.chat).messages().size();
            assertThat(one.closeCode()).isEqualTo(SUSPENDED);
            assertThat(two.closeCode()).isEqualTo(SUSPENDED);
            here.sends(here.customerToken(), "after", "masih di sana?");
            Thread.sleep(PAUSE_MS * 5);
            done.set(true);
            sending.get();
            Log log = Log.of(here.chat).isSound();
            assertThat(log.messages()).as("round %s", round).hasSize(stored + 1);
            assertThat(one.kept()).noneMatch(f -> f.encode().contains("masih di sana"));
            assertThat(two.kept()).noneMatch(f -> f.encode().contains("masih di sana"));
            office.lifts(here.staffId);
            Http.Answer back = Office.sends(there, "back");
            assertThat(back.status()).as(back.text()).isEqualTo(201);
        }
    }

    private static void tries(Talker socket, String chat, String text) {
        try {
            socket.sends(chat, text);
        } catch (RuntimeException e) {
            // The server has closed it in this very moment.
        }
    }
}
