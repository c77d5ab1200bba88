package id.tabir.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.app.Server;
import id.tabir.play.Crowd;
import id.tabir.play.Http;
import id.tabir.play.Log;
import id.tabir.play.Play;
import id.tabir.play.Stage;
import id.tabir.play.Talker;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sends race a close, on every path, on one node and on two: each is in the log before it, or refused. */
class RaceStory {
    private static final int ROUNDS = 25;
    private static final int SOCKET_SENDS = 20;
    private static final int REST_SENDS = 5;
    private static final Random RANDOM = new Random(2026);

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
    void on_one_node_nothing_is_stored_after_the_close() throws Exception {
        for (int i = 0; i < ROUNDS; i++) race(Stage.node().url(), Stage.node().url());
    }

    @Test
    void over_two_nodes_nothing_is_stored_after_the_close() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            if (i % 2 == 0) race(Stage.node().url(), other.url());
            else race(other.url(), Stage.node().url());
        }
    }

    private static void race(String closersNode, String otherNode) throws Exception {
        Play here = Play.ride(Play.Actors.on(closersNode));
        Play there = here.at(otherNode);
        try (Talker customer = RANDOM.nextBoolean() ? here.customer() : there.customer();
                Talker driver = there.driver()) {
            if (RANDOM.nextBoolean()) customer.joins(here.chat, 0);
            if (RANDOM.nextBoolean()) driver.joins(here.chat, 0);
            var started = new CountDownLatch(1 + RANDOM.nextInt(10));
            List<Future<Map<String, Integer>>> rest = List.of(
                    Crowd.start(() -> rest(here, here.customerToken(), "rc", started)),
                    Crowd.start(() -> rest(there, there.staffToken(), "rs", started)));
            for (int i = 0; i < SOCKET_SENDS; i++) {
                customer.sends(here.chat, "sc" + i, "pesan " + word(i));
                driver.sends(here.chat, "ss" + i, "balasan " + word(i));
            }
            started.await();

            Http.Answer closed = here.closes();
            Log atClose = Log.of(here.chat).isSound();

            assertThat(closed.status()).isEqualTo(200);
            assertThat(closed.json().getInteger("lastSeq"))
                    .isEqualTo(atClose.messages().size());
            assertThat(customer.isRefused(here.chat, "masih ada?").getString("code"))
                    .isEqualTo("ticket-closed");
            assertThat(there.sends(there.staffToken(), "late", "masih ada?").code())
                    .isEqualTo("ticket-closed");
            Map<String, Integer> acked = new HashMap<>(answers(customer, "sc"));
            acked.putAll(answers(driver, "ss"));
            for (Future<Map<String, Integer>> one : rest) acked.putAll(one.get());
            everyAckIsInTheLogOnce(Log.of(here.chat).isSound(), acked);
            assertThat(Log.of(here.chat).lines()).hasSameSizeAs(atClose.lines());
        }
    }

    private static String word(int i) {
        return "ke " + (char) ('a' + i % 26);
    }

    /** Sends one after the other until refused; answers seq by clientId. */
    private static Map<String, Integer> rest(Play play, String token, String prefix, CountDownLatch started) {
        Map<String, Integer> acked = new HashMap<>();
        for (int i = 0; i < REST_SENDS; i++) {
            Http.Answer answer = play.sends(token, prefix + i, "lewat REST " + word(i));
            started.countDown();
            if (answer.status() == 201) acked.put(prefix + i, answer.json().getInteger("seq"));
            else assertThat(answer.code()).isEqualTo("ticket-closed");
        }
        while (started.getCount() > 0) started.countDown();
        return acked;
    }

    /** One answer to each send of a socket; seq by clientId of those that were acknowledged. */
    private static Map<String, Integer> answers(Talker talker, String prefix) {
        Map<String, Integer> acked = new HashMap<>();
        Set<String> answered = new HashSet<>();
        for (int i = 0; i < SOCKET_SENDS; i++) {
            JsonObject answer = talker.hears(f -> List.of("ack", "refused").contains(f.getString("type"))
                    && f.getString("clientId").startsWith(prefix));
            String clientId = answer.getString("clientId");
            assertThat(answered.add(clientId)).as("one answer to %s", clientId).isTrue();
            if (answer.getString("type").equals("ack"))
                acked.put(clientId, answer.getJsonObject("message").getInteger("seq"));
            else assertThat(answer.getJsonObject("problem").getString("code")).isEqualTo("ticket-closed");
        }
        return acked;
    }

    private static void everyAckIsInTheLogOnce(Log log, Map<String, Integer> acked) {
        Map<String, Integer> stored = new HashMap<>();
        for (Log.Line line : log.messages())
            assertThat(stored.put(line.clientId(), line.seq())).isNull();
        assertThat(stored).isEqualTo(acked);
    }
}
