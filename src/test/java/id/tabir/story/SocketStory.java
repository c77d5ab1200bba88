package id.tabir.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.identity.Role;
import id.tabir.play.Crowd;
import id.tabir.play.Play;
import id.tabir.play.Talker;
import id.tabir.play.Wire;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What a socket sees, and in which order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SocketStory {
    private static final Play.Actors PEOPLE = Play.Actors.onStage();
    private static final long STALL_S = 8;
    /** It is given half a minute to read why it was closed. */
    private static final long CUT_S = 90;

    private static Future<List<Integer>> silence;
    private static Talker answering;

    /** Two heartbeats take a while: they pass while the other stories run. */
    @BeforeAll
    static void falls_silent() {
        answering = Talker.connect(PEOPLE.url(), PEOPLE.token(Role.CUSTOMER, "answers"));
        Wire wire = Wire.open(PEOPLE.url(), PEOPLE.token(Role.CUSTOMER, "silent"));
        silence = Crowd.start(() -> {
            List<Integer> seen = new ArrayList<>();
            for (Wire.Frame frame = wire.next(); frame != null; frame = wire.next()) {
                seen.add(frame.opcode() == Wire.CLOSE ? frame.closeCode() : frame.opcode());
                if (frame.opcode() == Wire.CLOSE) break;
            }
            wire.close();
            return seen;
        });
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void who_answers_no_ping_for_two_heartbeats_is_closed_1001() throws Exception {
        assertThat(silence.get(60, TimeUnit.SECONDS)).contains(Wire.PING).endsWith(1001);
        assertThat(answering.rest()).isEmpty();
        answering.close();
    }

    @Test
    void a_reader_that_stops_reading_is_closed_1013_and_slows_nobody() {
        Play ride = Play.ride();
        fill(ride);
        try (Talker driver = ride.driver();
                Wire stalled = stalled(ride)) {
            driver.joins(ride.chat, 300);
            long end_ns = System.nanoTime() + TimeUnit.SECONDS.toNanos(STALL_S);
            int said = 0;
            while (System.nanoTime() < end_ns) {
                driver.says(ride.chat, "masih di sana?");
                said++;
            }
            assertThat(said).isGreaterThan(50);
            assertThat(stalled.closeCode()).isEqualTo(1013);
        }
    }

    @Test
    void a_reader_that_never_reads_again_keeps_no_connection() throws Exception {
        Play ride = Play.ride();
        fill(ride);
        try (Talker driver = ride.driver();
                Wire stalled = stalled(ride)) {
            driver.joins(ride.chat, 300);
            long end_ns = System.nanoTime() + TimeUnit.SECONDS.toNanos(CUT_S);
            while (stalled.isEstablished() && System.nanoTime() < end_ns) {
                driver.says(ride.chat, "masih di sana?");
                TimeUnit.MILLISECONDS.sleep(200);
            }
            assertThat(stalled.isEstablished()).isFalse();
        }
    }

    /**
     * Asks for the whole chat again and again, and reads none of it. Opened once the chat is full: whoever answers no
     * ping while it is being filled is closed as silent.
     */
    private static Wire stalled(Play ride) {
        Wire wire = Wire.openWithSmallWindow(PEOPLE.url(), ride.customerToken());
        for (int i = 0; i < 15; i++) wire.text(join(ride.chat, 0));
        return wire;
    }

    private static void fill(Play ride) {
        String filler = "panjang sekali ".repeat(260);
        try (Talker driver = ride.driver()) {
            driver.joins(ride.chat, 0);
            for (int i = 0; i < 300; i++) driver.sends(ride.chat, filler);
            for (int i = 0; i < 300; i++) driver.hears("ack");
        }
    }

    @Test
    void a_long_replay_of_long_messages_goes_at_the_readers_pace() {
        Play ride = Play.ride();
        // Written as six characters each: 24 kB a message.
        String heavy = "a" + "\u0001".repeat(3990) + "z";
        try (Talker driver = ride.driver()) {
            for (int i = 0; i < 250; i++) driver.sends(ride.chat, heavy);
            for (int i = 0; i < 250; i++) driver.hears("ack");
        }
        try (Talker customer = ride.customer()) {
            assertThat(customer.joins(ride.chat, 0).getInteger("lastSeq")).isEqualTo(250);
            for (int i = 1; i <= 250; i++)
                assertThat(customer.reads().getInteger("seq")).isEqualTo(i);
        }
    }

    @Test
    void joining_again_replays_and_leaving_ends_it() {
        Play ride = Play.ride();
        try (Talker customer = ride.customer();
                Talker driver = ride.driver()) {
            driver.joins(ride.chat, 0);
            driver.says(ride.chat, "satu");
            driver.says(ride.chat, "dua");
            for (int round = 0; round < 3; round++) {
                assertThat(customer.joins(ride.chat, 0).getInteger("lastSeq")).isEqualTo(2);
                assertThat(customer.reads().getInteger("seq")).isEqualTo(1);
                assertThat(customer.reads().getInteger("seq")).isEqualTo(2);
            }
            customer.joins(ride.chat, 2);
            assertThat(customer.rest()).noneMatch(f -> "message".equals(f.getString("type")));
            customer.send(new JsonObject().put("type", "leave").put("chat", ride.chat));
            assertThat(customer.hears("left").getString("chat")).isEqualTo(ride.chat);
            driver.says(ride.chat, "tiga");
            assertThat(customer.rest()).noneMatch(f -> "message".equals(f.getString("type")));
            // Not joined: the ack comes at once, and so does the end of the chat.
            assertThat(customer.says(ride.chat, "empat").getInteger("seq")).isEqualTo(4);
            ride.closes();
            assertThat(customer.hears("chat").getString("state")).isIn("open", "closed");
        }
    }

    @Test
    void own_messages_come_once_whether_as_ack_or_as_message() {
        Play ride = Play.ride();
        try (Talker one = ride.customer();
                Talker two = ride.customer()) {
            one.joins(ride.chat, 0);
            two.joins(ride.chat, 0);
            for (int i = 1; i <= 30; i++) {
                String id = one.sends(ride.chat, "dari satu");
                JsonObject other = two.reads();
                assertThat(other.getString("clientId")).isEqualTo(id);
                assertThat(one.hears("ack").getJsonObject("message")).isEqualTo(other);
            }
            assertThat(one.rest()).noneMatch(f -> "message".equals(f.getString("type")));
            // A replay shows one's own as messages, as they have no ack any more.
            one.joins(ride.chat, 0);
            for (int i = 1; i <= 30; i++)
                assertThat(one.reads().getInteger("seq")).isEqualTo(i);
        }
    }

    @Test
    void frames_of_one_socket_are_in_order_while_both_talk() {
        Play ride = Play.ride();
        int each = 90;
        try (Wire customer = Wire.open(PEOPLE.url(), ride.customerToken());
                Talker driver = ride.driver()) {
            driver.joins(ride.chat, 0);
            customer.text(join(ride.chat, 0));
            for (int i = 0; i < each; i++) {
                customer.text(send(ride.chat, "c" + i, "dari sini"));
                driver.sends(ride.chat, "dari sana");
                if (i % 25 == 20) customer.text(join(ride.chat, 0));
            }
            int next = 1;
            int acks = 0;
            while (next <= 2 * each || acks < each) {
                var frame = new JsonObject(customer.next().text());
                switch (frame.getString("type")) {
                    case "joined" -> next = 1;
                    case "ack", "message" -> {
                        acks += frame.getString("type").equals("ack") ? 1 : 0;
                        assertThat(frame.getJsonObject("message").getInteger("seq"))
                                .as("%s", frame)
                                .isEqualTo(next++);
                    }
                    default -> assertThat(frame.getString("type")).isIn("receipt", "chat");
                }
            }
        }
    }

    @Test
    void another_text_under_a_client_id_that_is_just_being_shown_is_refused() {
        Play ride = Play.ride();
        for (int i = 0; i < 20; i++) ride.sends(ride.customerToken(), "old" + i, "pesan lama");
        try (Wire customer = Wire.open(PEOPLE.url(), ride.customerToken())) {
            customer.text(join(ride.chat, 0));
            customer.text(send(ride.chat, "old19", "pesan lain"));
            customer.text(send(ride.chat, "old18", "pesan lama"));
            assertThat(customer.hears("refused").getJsonObject("problem").getString("code"))
                    .isEqualTo("client-id-reused");
            assertThat(customer.hears("ack").getJsonObject("message").getInteger("seq"))
                    .isEqualTo(19);
        }
    }

    @Test
    void the_end_is_told_after_all_messages_before_it() {
        for (int round = 0; round < 10; round++) {
            Play ride = Play.ride();
            try (Wire customer = Wire.open(PEOPLE.url(), ride.customerToken());
                    Talker driver = ride.driver()) {
                customer.text(join(ride.chat, 0));
                customer.hears("joined");
                for (int i = 0; i < 60; i++) driver.sends(ride.chat, "pesan");
                driver.hears("ack");
                int last = ride.closes().json().getInteger("lastSeq");
                int seen = 0;
                while (true) {
                    var frame = new JsonObject(customer.next().text());
                    if ("message".equals(frame.getString("type"))) seen++;
                    if ("closed".equals(frame.getString("state"))) break;
                }
                assertThat(seen).isEqualTo(last);
            }
        }
    }

    @Test
    void a_narrowed_token_sees_its_ticket_alone_until_that_is_handed_over() {
        Play ride = Play.ride();
        Play second = Play.with("transaction", new JsonObject().put("staff", new JsonObject().put("id", ride.staffId)));
        String token = ride.platform("POST", "/tokens", new JsonObject().put("party", "staff"))
                .json()
                .getString("token");
        try (Talker driver = Talker.connect(PEOPLE.url(), token)) {
            driver.joins(ride.chat, 0);
            driver.send(join(second.chat, 0));
            assertThat(driver.hears("error").getJsonObject("problem").getString("code"))
                    .isEqualTo("not-found");
            assertThat(driver.isRefused(second.chat, "halo").getString("code")).isEqualTo("not-found");
            assertThat(second.chat(token, "GET", "", null).status()).isEqualTo(404);
            second.closes();
            assertThat(driver.rest()).noneMatch(f -> second.chat.equals(f.getString("chat")));

            ride.assigns("next-driver");
            driver.hears(f -> "chat".equals(f.getString("type")) && !f.getBoolean("member"));
            assertThat(driver.closeCode()).isEqualTo(4403);
        }
        try (Wire late = Wire.open(PEOPLE.url())) {
            late.text(new JsonObject().put("type", "auth").put("token", token).encode());
            assertThat(late.closeCode()).isEqualTo(4403);
        }
    }

    @Test
    void a_hand_over_during_a_join_is_told_all_the_same() {
        for (int round = 0; round < 20; round++) {
            Play ride = Play.ride();
            try (Talker driver = ride.driver()) {
                Future<?> assigned = Crowd.start(() -> ride.assigns("next-driver"));
                for (int i = 0; i < 5; i++) driver.send(join(ride.chat, 0));
                driver.hears(f -> "chat".equals(f.getString("type")) && !f.getBoolean("member"));
                driver.send(join(ride.chat, 0));
                driver.hears(f -> "error".equals(f.getString("type"))
                        && "not-found".equals(f.getJsonObject("problem").getString("code")));
                assertThat(assigned).succeedsWithin(java.time.Duration.ofSeconds(10));
            }
        }
    }

    @Test
    void strangers_get_the_same_answer_as_for_what_is_not_there() {
        Play ride = Play.ride();
        String nowhere = "tkt_" + "0".repeat(26);
        try (Talker stranger = Talker.connect(PEOPLE.url(), PEOPLE.token(Role.CUSTOMER, "stranger"))) {
            for (String chat : List.of(ride.chat, nowhere, "order-1"))
                for (String type : List.of("join", "read", "typing")) {
                    stranger.send(
                            new JsonObject().put("type", type).put("chat", chat).put("seq", 0));
                    JsonObject error = stranger.hears("error");
                    assertThat(error.getString("re")).isEqualTo(type);
                    assertThat(error.getJsonObject("problem").getString("code")).isEqualTo("not-found");
                }
            assertThat(stranger.isRefused(ride.chat, "halo").getString("code")).isEqualTo("not-found");
            assertThat(stranger.isRefused(nowhere, "halo").getString("code")).isEqualTo("not-found");
        }
    }

    private static String join(String chat, int after) {
        return new JsonObject()
                .put("type", "join")
                .put("chat", chat)
                .put("after", after)
                .encode();
    }

    private static String send(String chat, String clientId, String text) {
        return new JsonObject()
                .put("type", "send")
                .put("chat", chat)
                .put("clientId", clientId)
                .put("text", text)
                .encode();
    }
}
