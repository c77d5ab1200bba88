package id.tabir.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.identity.Role;
import id.tabir.play.Db;
import id.tabir.play.Http;
import id.tabir.play.Log;
import id.tabir.play.Play;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parties' calls over REST, and the order in which a call is checked. */
class ChatRestStory {
    private static final Play.Actors PEOPLE = Play.Actors.onStage();
    private static final String JSON = "application/json";

    @Test
    void a_call_is_checked_in_the_contracts_order() {
        Play ride = Play.ride();
        String path = "/v1/chats/" + ride.chat + "/messages";
        String mine = ride.customerToken();
        String stranger = PEOPLE.token(Role.CUSTOMER, "stranger");
        String big = "{\"clientId\":\"a\",\"text\":\"" + "x".repeat(70_000) + "\"}";
        assertThat(raw("POST", path, null, "text/plain", "x").status()).isEqualTo(401);
        assertThat(raw("POST", path, PEOPLE.token(Role.PLATFORM, "host"), "text/plain", "x")
                        .status())
                .isEqualTo(403);
        for (String body : List.of("x", "{}", big, "{\"clientId\":\"a\",\"text\":\" \"}"))
            assertThat(raw("POST", path, stranger, JSON, body).status())
                    .as(body)
                    .isEqualTo(404);
        assertThat(raw("POST", path, stranger, "text/plain", "x").status()).isEqualTo(404);
        assertThat(raw("PATCH", path, mine, "text/plain", "x").status()).isEqualTo(405);
        assertThat(raw("POST", path, mine, "text/plain", "x").status()).isEqualTo(415);
        assertThat(raw("POST", path, mine, JSON, big).status()).isEqualTo(413);
        ride.closes();
        for (String body : List.of("x", "{}", "[]", "{\"clientId\":\"a\",\"text\":\" \"}"))
            assertThat(raw("POST", path, mine, JSON, body).status()).as(body).isEqualTo(400);
        assertThat(raw("POST", path, mine, JSON, "{\"clientId\":\"a\",\"text\":\"0812-0000-0001\"}")
                        .code())
                .isEqualTo("ticket-closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"clientId\":\"a\"}",
                "{\"text\":\"x\"}",
                "{\"clientId\":\"a\",\"text\":\"\"}",
                "{\"clientId\":\"a\",\"text\":\"\\n\\t \\u00a0\"}",
                "{\"clientId\":\"a\",\"text\":\"a\\u0000b\"}",
                "{\"clientId\":\"a\",\"text\":\"\\ud800\"}",
                "{\"clientId\":\"a\",\"text\":\"x\",\"text\":\"y\"}",
                "{\"clientId\":\"a\",\"text\":\"x\",\"from\":\"system\"}",
                "{\"clientId\":\"a/b\",\"text\":\"x\"}",
                "{\"clientId\":\"\",\"text\":\"x\"}",
                "{\"clientId\":7,\"text\":\"x\"}",
                "{\"clientId\":\"a\",\"text\":null}",
                "{\"clientId\":\"a\",\"text\":\"x\"",
                "\"x\"",
                ""
            })
    void a_send_that_is_wrong_is_400(String body) {
        Play ride = Play.ride();
        Http.Answer answer = raw("POST", "/v1/chats/" + ride.chat + "/messages", ride.customerToken(), JSON, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.raw().headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.json().getString("type")).isEqualTo("urn:tabir:problem:invalid-request");
        assertThat(Log.of(ride.chat).messages()).isEmpty();
    }

    @Test
    void lengths_are_counted_in_utf16_units() {
        Play ride = Play.ride();
        assertThat(ride.sends(ride.customerToken(), "a", "😀".repeat(2000)).status())
                .isEqualTo(201);
        assertThat(ride.sends(ride.customerToken(), "b", "😀".repeat(2000) + "x")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void messages_are_read_in_pages_forward() {
        Play ride = Play.ride();
        for (int i = 1; i <= 7; i++) ride.sends(ride.customerToken(), "c" + i, "pesan");
        JsonObject page = read(ride, "?after=2&limit=3").json();
        assertThat(page.getJsonArray("items").stream().map(m -> ((JsonObject) m).getInteger("seq")))
                .containsExactly(3, 4, 5);
        assertThat(page.getBoolean("more")).isTrue();
        assertThat(read(ride, "?after=5").json().getBoolean("more")).isFalse();
        assertThat(read(ride, "?after=7").json().getJsonArray("items")).isEmpty();
        for (String query : List.of("?after=-1", "?limit=0", "?limit=501", "?after=x", "?before=3", "?after=1&after=2"))
            assertThat(read(ride, query).status()).as(query).isEqualTo(400);
        assertThat(read(ride, "?limit=500").status()).isEqualTo(200);
    }

    private static Http.Answer read(Play ride, String query) {
        return ride.chat(ride.customerToken(), "GET", "/messages" + query, null);
    }

    @Test
    void reading_never_goes_back_nor_beyond_the_end() {
        Play ride = Play.ride();
        for (int i = 1; i <= 3; i++) ride.sends(ride.staffToken(), "c" + i, "pesan");
        for (int[] step : new int[][] {{2, 2}, {1, 2}, {3, 3}, {0, 3}}) {
            assertThat(reads(ride, step[0]).status()).isEqualTo(204);
            assertThat(ride.chat(ride.customerToken(), "GET", "", null).json().getInteger("readSeq"))
                    .isEqualTo(step[1]);
        }
        assertThat(reads(ride, 4).status()).isEqualTo(400);
    }

    private static Http.Answer reads(Play ride, int seq) {
        return ride.chat(ride.customerToken(), "POST", "/read", new JsonObject().put("seq", seq));
    }

    @Test
    void chats_are_listed_for_their_parties_and_closed_ones_for_a_day() {
        Play first = Play.ride();
        Play second = Play.with(
                "verification", new JsonObject().put("customer", new JsonObject().put("id", first.customerId)));
        String token = first.customerToken();
        assertThat(ids(token, "")).containsExactly(second.chat, first.chat);
        JsonObject chat = first.chat(token, "GET", "", null).json();
        assertThat(chat.getJsonObject("me").getString("party")).isEqualTo("customer");
        assertThat(chat.getJsonObject("other").getString("party")).isEqualTo("staff");
        assertThat(chat.encode()).doesNotContain(first.ref, first.staffId, first.customerId);

        first.closes();
        assertThat(ids(token, "")).containsExactly(second.chat);
        assertThat(ids(token, "?state=all")).containsExactly(second.chat, first.chat);
        assertThat(ids(token, "?state=all&limit=1")).containsExactly(second.chat);
        assertThat(first.chat(token, "GET", "", null).json().getString("closedAt"))
                .isNotNull();

        Db.run("update ticket set closed_at = closed_at - interval '24 hours 1 second' where id = '" + first.chat
                + "'");
        assertThat(ids(token, "?state=all")).containsExactly(second.chat);
        assertThat(first.chat(token, "GET", "", null).status()).isEqualTo(404);
        assertThat(first.chat(token, "GET", "/messages", null).status()).isEqualTo(404);
        assertThat(first.sends(token, "late", "halo").code()).isEqualTo("ticket-closed");
    }

    private static List<String> ids(String token, String query) {
        JsonArray items = Http.call("GET", PEOPLE.url() + "/v1/chats" + query, token, null)
                .json()
                .getJsonArray("items");
        return items.stream().map(c -> ((JsonObject) c).getString("id")).toList();
    }

    @Test
    void a_message_sent_again_is_the_old_one_while_the_chat_can_be_read() {
        Play ride = Play.ride();
        JsonObject first = ride.sends(ride.customerToken(), "once", "nomor saya 0812-0000-0001")
                .json();
        ride.closes();
        assertThat(ride.sends(ride.customerToken(), "once", "nomor saya 0812-0000-0001")
                        .json())
                .isEqualTo(first);
        // Compared as sent, not as delivered.
        assertThat(ride.sends(ride.customerToken(), "once", first.getString("text"))
                        .code())
                .isEqualTo("client-id-reused");
        Db.run("update ticket set closed_at = closed_at - interval '25 hours' where id = '" + ride.chat + "'");
        assertThat(ride.sends(ride.customerToken(), "once", "nomor saya 0812-0000-0001")
                        .code())
                .isEqualTo("ticket-closed");
    }

    @ParameterizedTest
    @CsvSource({"outside-contact", "harassment", "asked-for-secret", "other"})
    void reports_are_taken_from_either_party(String category) {
        Play ride = Play.ride();
        ride.sends(ride.staffToken(), "a", "halo");
        var report = new JsonObject().put("category", category).put("seq", 1).put("text", "dia telepon 0812-0000-0001");
        assertThat(ride.chat(ride.customerToken(), "POST", "/reports", report).status())
                .isEqualTo(201);
        assertThat(ride.chat(ride.staffToken(), "POST", "/reports", report).status())
                .isEqualTo(201);
        assertThat(Log.of(ride.chat).isSound().kinds()).containsExactly("opened", "message", "reported", "reported");
        assertThat(ride.chat(
                                ride.customerToken(),
                                "POST",
                                "/reports",
                                report.copy().put("seq", 2))
                        .status())
                .isEqualTo(400);
        assertThat(ride.chat(ride.customerToken(), "POST", "/reports", new JsonObject().put("category", "x"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void reports_are_taken_up_to_ninety_days_after_the_close() {
        Play ride = Play.ride();
        ride.closes();
        var report = new JsonObject().put("category", "outside-contact");
        Db.run("update ticket set closed_at = closed_at - interval '89 days' where id = '" + ride.chat + "'");
        assertThat(ride.chat(ride.customerToken(), "POST", "/reports", report).status())
                .isEqualTo(201);
        Db.run("update ticket set closed_at = closed_at - interval '2 days' where id = '" + ride.chat + "'");
        assertThat(ride.chat(ride.customerToken(), "POST", "/reports", report).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tkt_x", "order-1", "tkt_ZZZZZZZZZZZZZZZZZZZZZZZZZZ", "%00", "..%2f", "%ff"})
    void an_id_of_impossible_shape_is_404(String id) {
        String token = PEOPLE.token(Role.CUSTOMER, "c-1");
        assertThat(Http.call("GET", PEOPLE.url() + "/v1/chats/" + id, token, null)
                        .status())
                .isEqualTo(404);
    }

    private static Http.Answer raw(String method, String path, String token, String type, String body) {
        var request = HttpRequest.newBuilder(URI.create(PEOPLE.url() + path)).header("Content-Type", type);
        if (token != null) request.header("Authorization", "Bearer " + token);
        return Http.send(request.method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }
}
