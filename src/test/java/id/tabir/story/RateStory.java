package id.tabir.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.app.Server;
import id.tabir.play.Http;
import id.tabir.play.Play;
import id.tabir.play.Stage;
import id.tabir.play.Talker;
import id.tabir.play.Wire;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits are generous for people and firm for floods. */
class RateStory {
    /** Slow, so that a burst is soon at its end on a slow machine, too. */
    private static final String RATE = "1";

    private static final int BURST = 4;

    private static Server node;
    private final Play ride = Play.ride(Play.Actors.on(node.url()));

    @BeforeAll
    static void open() {
        node = Stage.start(Map.of("TABIR_SEND_RATE", RATE));
    }

    @AfterAll
    static void close() {
        node.stop();
    }

    @Test
    void a_flood_is_cut_at_the_burst_and_others_feel_nothing() {
        try (Talker customer = ride.customer()) {
            long start_ns = System.nanoTime();
            for (int i = 0; i < 40; i++) customer.sends(ride.chat, "banjir");
            int acked = 0;
            for (int i = 0; i < 40; i++) {
                JsonObject answer =
                        customer.hears(f -> List.of("ack", "refused").contains(f.getString("type")));
                if (answer.getString("type").equals("ack")) acked++;
                else {
                    JsonObject problem = answer.getJsonObject("problem");
                    assertThat(problem.getString("code")).isEqualTo("rate-limited");
                    assertThat(problem.getLong("retryAfter")).isPositive();
                }
            }
            long refilled = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start_ns) + 1;
            assertThat(acked).isBetween(BURST, (int) (BURST + refilled));
            assertThat(ride.sends(ride.staffToken(), "a", "tenang").status()).isEqualTo(201);
            Play other = Play.with(
                            "transaction",
                            new JsonObject().put("customer", new JsonObject().put("id", ride.customerId)))
                    .at(node.url());
            assertThat(other.sends(ride.customerToken(), "a", "di tiket lain").status())
                    .isEqualTo(201);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"ping\"} | pong | 3000",
                "nonsense | error | 3000",
                "{\"type\":\"sing\"} | error | 3000",
                "AUTH | ready | 120"
            })
    void a_socket_is_heard_at_500_frames_a_second_after_2000_and_a_renewed_token_counts_for_25(
            String frame, String answer, int times) {
        try (Wire flood = Wire.open(node.url(), ride.customerToken());
                Wire other = Wire.open(node.url(), ride.staffToken())) {
            String auth = new JsonObject()
                    .put("type", "auth")
                    .put("token", ride.customerToken())
                    .encode();
            long began_ns = System.nanoTime();
            for (int i = 0; i < times; i++) flood.text(frame.equals("AUTH") ? auth : frame);
            other.text("{\"type\":\"ping\"}");
            other.hears("pong");
            for (int i = 0; i < times; i++) flood.hears(answer);
            assertThat(Duration.ofNanos(System.nanoTime() - began_ns)).isGreaterThan(Duration.ofMillis(1500));
        }
    }

    @Test
    void a_flood_of_pings_ends_its_socket_and_no_other() {
        try (Wire flood = Wire.open(node.url(), ride.customerToken());
                Wire other = Wire.open(node.url(), ride.customerToken())) {
            var pings = new ByteArrayOutputStream();
            byte[] ping = {(byte) 0x89, (byte) 0x80, 1, 2, 3, 4};
            for (int i = 0; i < 3000; i++) pings.writeBytes(ping);
            flood.raw(pings.toByteArray());
            assertThat(flood.closeCode()).isEqualTo(Wire.CUT);
            other.text("{\"type\":\"ping\"}");
            other.hears("pong");
        }
    }

    @Test
    void rest_says_when_to_try_again() {
        Http.Answer last;
        int i = 0;
        do last = ride.sends(ride.customerToken(), "c" + i++, "halo");
        while (last.status() == 201);
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.code()).isEqualTo("rate-limited");
        assertThat(last.raw().headers().firstValueAsLong("Retry-After").orElse(0))
                .isEqualTo(last.json().getLong("retryAfter"))
                .isPositive();
    }

    @Test
    void a_repeat_is_no_new_send() {
        for (int i = 0; i < 3 * BURST; i++)
            assertThat(ride.sends(ride.customerToken(), "once", "halo").status())
                    .isIn(i == 0 ? 201 : 200, 200);
        for (int i = 1; i < BURST; i++)
            assertThat(ride.sends(ride.customerToken(), "more" + i, "halo").status())
                    .isEqualTo(201);
        exhaust();
        for (int i = 0; i < 3 * BURST; i++)
            assertThat(ride.sends(ride.customerToken(), "once", "halo").status())
                    .isEqualTo(200);
        assertThat(ride.sends(ride.customerToken(), "once", "lain").code()).isEqualTo("client-id-reused");
    }

    @Test
    void too_fast_comes_before_the_content_and_after_the_close() {
        exhaust();
        String blocked = "kirim kode OTP kamu ke saya";
        Http.Answer answer;
        do answer = ride.sends(ride.staffToken(), "x", blocked);
        while (answer.status() == 422);
        assertThat(answer.code()).isEqualTo("rate-limited");
        ride.at(Stage.node().url()).closes();
        assertThat(ride.sends(ride.customerToken(), "late", "halo").code()).isEqualTo("ticket-closed");
    }

    private void exhaust() {
        Http.Answer last;
        int i = 0;
        do last = ride.sends(ride.customerToken(), "e" + System.nanoTime() + i++, "halo");
        while (last.status() == 201);
    }

    @Test
    void joins_and_typing_are_limited_too() {
        try (Talker customer = ride.customer()) {
            for (int i = 0; i < 60; i++) {
                customer.send(new JsonObject().put("type", "join").put("chat", ride.chat));
                customer.send(new JsonObject().put("type", "typing").put("chat", ride.chat));
            }
            for (String type : List.of("join", "typing")) {
                JsonObject error = customer.hears(f -> type.equals(f.getString("re")));
                assertThat(error.getJsonObject("problem").getString("code")).isEqualTo("rate-limited");
            }
            customer.rest();
        }
    }
}
