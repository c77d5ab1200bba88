package id.tabir.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.app.Server;
import id.tabir.identity.Role;
import id.tabir.play.Play;
import id.tabir.play.Stage;
import id.tabir.play.Wire;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The socket by the contract's rules, down to the bytes. */
class SocketRulesStory {
    private static final int MOST_BYTES = 32 << 10;
    private static final Play.Actors PEOPLE = Play.Actors.onStage();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"ping\"}",
                "{\"type\":\"join\",\"chat\":\"tkt_0\"}",
                "{\"type\":\"auth\"}",
                "{\"type\":\"auth\",\"token\":7}",
                "{\"type\":\"auth\",\"token\":\"\"}",
                "{\"type\":\"auth\",\"token\":\"a.b.c\"}",
                "nonsense",
                "[]",
                "{}"
            })
    void before_ready_all_but_a_good_auth_closes_4401(String first) {
        try (Wire wire = Wire.open(PEOPLE.url())) {
            wire.text(first);
            assertThat(wire.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void a_binary_frame_before_ready_closes_4401_too() {
        try (Wire wire = Wire.open(PEOPLE.url())) {
            wire.frame(Wire.BINARY, true, new byte[] {1});
            assertThat(wire.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void who_says_nothing_for_five_seconds_is_closed_4401() {
        try (Wire wire = Wire.open(PEOPLE.url())) {
            assertThat(wire.closeCode()).isEqualTo(4401);
        }
    }

    @ParameterizedTest
    @CsvSource({"PLATFORM", "REVIEWER", "LEAD"})
    void other_roles_are_closed_4403(Role role) {
        try (Wire wire = Wire.open(PEOPLE.url())) {
            wire.text(auth(PEOPLE.token(role, "somebody")));
            assertThat(wire.closeCode()).isEqualTo(4403);
        }
    }

    @Test
    void ready_says_who_and_the_pace_of_pings() {
        try (Wire wire = Wire.open(PEOPLE.url())) {
            wire.text(auth(PEOPLE.token(Role.CUSTOMER, "c-1")));
            JsonObject ready = wire.hears("ready");
            assertThat(ready.getString("sub")).isEqualTo("c-1");
            assertThat(ready.getString("role")).isEqualTo("customer");
            assertThat(ready.getInteger("heartbeat")).isPositive();
        }
    }

    @Test
    void a_token_can_be_renewed_by_the_same_person_only() {
        try (Wire wire = customer("c-1")) {
            wire.text(auth(PEOPLE.token(Role.CUSTOMER, "c-1")));
            wire.hears("ready");
            wire.text(auth(PEOPLE.token(Role.CUSTOMER, "c-2")));
            assertThat(wire.closeCode()).isEqualTo(4401);
        }
        try (Wire wire = customer("c-1")) {
            wire.text(auth(PEOPLE.token(Role.STAFF, "c-1")));
            assertThat(wire.closeCode()).isEqualTo(4401);
        }
        try (Wire wire = customer("c-1")) {
            wire.text(auth(PEOPLE.token(Role.PLATFORM, "c-1")));
            assertThat(wire.closeCode()).isEqualTo(4401);
        }
        try (Wire wire = customer("c-1")) {
            wire.text(auth("bad"));
            assertThat(wire.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void at_the_end_of_its_token_a_socket_is_closed_4401_unless_it_was_renewed() {
        try (Wire wire = Wire.open(PEOPLE.url(), PEOPLE.token(Role.CUSTOMER, "c-1", 2));
                Wire renewed = Wire.open(PEOPLE.url(), PEOPLE.token(Role.CUSTOMER, "c-1", 2))) {
            renewed.text(auth(PEOPLE.token(Role.CUSTOMER, "c-1")));
            renewed.hears("ready");
            assertThat(wire.closeCode()).isEqualTo(4401);
            renewed.text("{\"type\":\"ping\"}");
            renewed.hears("pong");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "",
                "[]",
                "null",
                "{\"type\":\"ping\"} {}",
                "{}",
                "{\"type\":5}",
                "{\"type\":\"sing\"}",
                "{\"type\":\"ready\"}",
                "{\"type\":\"join\"}",
                "{\"type\":\"join\",\"chat\":5}",
                "{\"type\":\"join\",\"chat\":\"CHAT\",\"after\":-1}",
                "{\"type\":\"join\",\"chat\":\"CHAT\",\"after\":\"0\"}",
                "{\"type\":\"join\",\"chat\":\"CHAT\",\"after\":1.5}",
                "{\"type\":\"join\",\"chat\":\"CHAT\",\"after\":1}",
                "{\"type\":\"join\",\"chat\":\"CHAT\",\"after\":99999999999}",
                "{\"type\":\"leave\"}",
                "{\"type\":\"read\",\"chat\":\"CHAT\"}",
                "{\"type\":\"read\",\"chat\":\"CHAT\",\"seq\":1}",
                "{\"type\":\"typing\"}",
                "{\"type\":\"send\"}",
                "{\"type\":\"send\",\"chat\":\"CHAT\",\"text\":\"x\"}",
                "{\"type\":\"ping\",\"type\":\"ping\"}",
                "{\"type\":\"ping\",\"x\":\"\\u0000\"}",
                "{\"type\":\"ping\",\"x\":\"\\ud800\"}"
            })
    void what_is_not_understood_gets_an_error_and_the_socket_stays(String frame) {
        Play ride = Play.ride();
        try (Wire wire = Wire.open(PEOPLE.url(), ride.customerToken())) {
            wire.text(join(ride.chat));
            wire.hears("joined");
            wire.text(frame.replace("CHAT", ride.chat));
            JsonObject error = wire.hears("error");
            JsonObject problem = error.getJsonObject("problem");
            assertThat(problem.getString("code")).isEqualTo("invalid-request");
            assertThat(problem.getString("type")).isEqualTo("urn:tabir:problem:invalid-request");
            assertThat(problem.getInteger("status")).isEqualTo(400);
            if (frame.contains("\"join\"")) assertThat(error.getString("re")).isEqualTo("join");
            // What was joined before is still joined.
            ride.sends(ride.staffToken(), "a", "halo");
            assertThat(wire.hears("message").getJsonObject("message").getInteger("seq"))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_binary_frame_gets_an_error_and_the_socket_stays() {
        try (Wire wire = customer("c-1")) {
            wire.frame(Wire.BINARY, true, "{\"type\":\"ping\"}".getBytes(UTF_8));
            wire.hears("error");
            wire.text("{\"type\":\"ping\"}");
            wire.hears("pong");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"clientId\":\"a\",\"text\":\"\"|invalid-request",
                "\"clientId\":\"a\",\"text\":\" \\u2003\\n\"|invalid-request",
                "\"clientId\":\"a\"|invalid-request",
                "\"clientId\":\"a\",\"text\":7|invalid-request",
                "\"clientId\":\"a b\",\"text\":\"x\"|invalid-request",
                "\"clientId\":\"\",\"text\":\"x\"|invalid-request"
            })
    void a_wrong_send_is_refused_under_its_client_id(String rest, String code) {
        Play ride = Play.ride();
        try (Wire wire = Wire.open(PEOPLE.url(), ride.customerToken());
                Wire stranger = customer("stranger")) {
            wire.text("{\"type\":\"send\",\"chat\":\"" + ride.chat + "\"," + rest + "}");
            JsonObject refused = wire.hears("refused");
            assertThat(refused.getJsonObject("problem").getString("code")).isEqualTo(code);
            assertThat(refused.getString("chat")).isEqualTo(ride.chat);
            assertThat(refused.getString("clientId")).isNotNull();
            stranger.text("{\"type\":\"send\",\"chat\":\"" + ride.chat + "\"," + rest + "}");
            assertThat(stranger.hears("refused").getJsonObject("problem").getString("code"))
                    .isEqualTo("not-found");
        }
    }

    @Test
    void a_text_of_4000_units_passes_and_one_more_is_refused() {
        Play ride = Play.ride();
        try (Wire wire = Wire.open(PEOPLE.url(), ride.customerToken())) {
            wire.text(send(ride.chat, "long", "x".repeat(4000)));
            assertThat(wire.hears("ack").getJsonObject("message").getString("text"))
                    .hasSize(4000);
            wire.text(send(ride.chat, "longer", "x".repeat(4001)));
            assertThat(wire.hears("refused").getJsonObject("problem").getString("code"))
                    .isEqualTo("invalid-request");
        }
    }

    @Test
    void a_message_of_32_kib_passes_and_one_byte_more_closes_1009() {
        passes(wire -> wire.text(ping(MOST_BYTES)));
        passes(wire -> fragments(wire, ping(MOST_BYTES)));
        assertThat(closedBy(wire -> wire.text(ping(MOST_BYTES + 1)))).isEqualTo(1009);
        assertThat(closedBy(wire -> fragments(wire, ping(MOST_BYTES + 1)))).isEqualTo(1009);
        assertThat(closedBy(wire -> {
                    for (int i = 0; i < 40; i++) wire.frame(i == 0 ? Wire.TEXT : 0, false, new byte[1024]);
                }))
                .isEqualTo(1009);
        assertThat(closedBy(wire -> wire.frame(Wire.BINARY, true, new byte[MOST_BYTES + 1])))
                .isEqualTo(1009);
    }

    @Test
    void invalid_utf8_closes_1007() {
        byte[] bad = {'{', '"', (byte) 0xc3, (byte) 0x28, '"', '}'};
        byte[] surrogate = {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'};
        byte[] cut = {'"', (byte) 0xe2, (byte) 0x82};
        for (byte[] bytes : new byte[][] {bad, surrogate, cut})
            assertThat(closedBy(wire -> wire.frame(Wire.TEXT, true, bytes))).isEqualTo(1007);
        byte[] text = "{\"type\":\"ping\",\"x\":\"é\"}".getBytes(UTF_8);
        int middle = text.length - 3;
        passes(wire -> {
            wire.frame(Wire.TEXT, false, Arrays.copyOf(text, middle));
            wire.frame(Wire.PING, true, new byte[] {7});
            wire.frame(Wire.CONTINUATION, true, Arrays.copyOfRange(text, middle, text.length));
        });
    }

    @Test
    void what_breaks_the_protocol_ends_the_socket_and_only_that() {
        byte[] ping = "{\"type\":\"ping\"}".getBytes(UTF_8);
        assertThat(closedBy(wire -> wire.frame(0x80 | 0x40 | Wire.TEXT, ping))).isIn(1002, Wire.CUT);
        assertThat(closedBy(wire -> wire.frame(0x80 | 0x10 | Wire.TEXT, ping))).isIn(1002, Wire.CUT);
        assertThat(closedBy(wire -> wire.frame(0x80 | 3, ping))).isIn(1002, Wire.CUT);
        assertThat(closedBy(wire -> wire.frame(0x80 | 11, ping))).isIn(1002, Wire.CUT);
        assertThat(closedBy(wire -> wire.unmasked("{\"type\":\"ping\"}"))).isIn(1002, Wire.CUT);
        assertThat(closedBy(wire -> wire.frame(Wire.CONTINUATION, true, ping))).isIn(1002, Wire.CUT);
        assertThat(closedBy(wire -> wire.frame(Wire.PING, true, new byte[126]))).isIn(1002, Wire.CUT);
        assertThat(closedBy(wire -> wire.frame(Wire.CLOSE, true, new byte[] {3, (byte) 0xe8})))
                .isEqualTo(1000);
        passes(wire -> wire.text("{\"type\":\"ping\"}"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example,403",
        "null,403",
        "http://127.0.0.1:1,403",
        "http://localhost,403",
        "https://app.example,101",
        "OWN,101",
        "'',101"
    })
    void only_welcome_origins_may_open_the_socket(String origin, int status) {
        Server node = WELCOMING.get();
        String own = node.url();
        try (Wire wire = Wire.open(node.url(), Map.of("Origin", origin.equals("OWN") ? own : origin))) {
            assertThat(wire.status()).isEqualTo(status);
        }
    }

    private static final Welcoming WELCOMING = new Welcoming();

    /** A node that lets pages of one other origin in. */
    private static final class Welcoming {
        private Server node;

        synchronized Server get() {
            if (node == null) {
                node = Stage.start(Map.of("TABIR_ORIGINS", "https://app.example"));
                Runtime.getRuntime().addShutdownHook(new Thread(node::stop));
            }
            return node;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-WebSocket-Version,12",
        "Sec-WebSocket-Version,''",
        "Sec-WebSocket-Version,x",
        "Sec-WebSocket-Key,''",
        "Upgrade,''",
        "Upgrade,h3",
        "Connection,close"
    })
    void a_bad_handshake_is_refused_and_no_fault_of_the_server(String header, String value) {
        try (Wire wire = Wire.open(PEOPLE.url(), Map.of(header, value))) {
            assertThat(wire.status()).isBetween(400, 499);
        }
        passes(wire -> wire.text("{\"type\":\"ping\"}"));
    }

    private static void passes(Consumer<Wire> does) {
        try (Wire wire = customer("c-1")) {
            does.accept(wire);
            wire.text("{\"type\":\"ping\"}");
            wire.hears("pong");
        }
    }

    private static int closedBy(Consumer<Wire> does) {
        try (Wire wire = customer("c-1")) {
            does.accept(wire);
            return wire.closeCode();
        }
    }

    private static Wire customer(String sub) {
        return Wire.open(PEOPLE.url(), PEOPLE.token(Role.CUSTOMER, sub));
    }

    private static void fragments(Wire wire, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        int half = bytes.length / 2;
        wire.frame(Wire.TEXT, false, Arrays.copyOf(bytes, half));
        wire.frame(Wire.CONTINUATION, true, Arrays.copyOfRange(bytes, half, bytes.length));
    }

    /** A ping of so many bytes. */
    private static String ping(int bytes) {
        String shell = "{\"type\":\"ping\",\"x\":\"\"}";
        return shell.replace("\"\"", "\"" + "x".repeat(bytes - shell.length()) + "\"");
    }

    private static String auth(String token) {
        return new JsonObject().put("type", "auth").put("token", token).encode();
    }

    private static String join(String chat) {
        return new JsonObject().put("type", "join").put("chat", chat).encode();
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
