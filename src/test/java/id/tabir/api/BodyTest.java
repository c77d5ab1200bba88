package id.tabir.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies on the wire: too large, too slow, of a wrong type, unasked for. The server answers and goes on. */
class BodyTest {
    private static final String SEND = "/v1/chats/" + EdgeServer.TICKET + "/messages";
    private static final String HEAD = "POST " + SEND + " HTTP/1.1\r\nHost: x\r\n"
            + "Authorization: Bearer customer\r\nContent-Type: application/json\r\n";
    private static final String GOOD = "{\"clientId\":\"a\",\"text\":\"halo\"}";

    private EdgeServer server = new EdgeServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_good_body_arrives() {
        server.act = call -> Future.succeededFuture(Reply.text(201, call.body().encode()));
        var answer = server.as("customer").json("POST", SEND, GOOD);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo(GOOD);
    }

    @Test
    void sixty_four_kib_are_taken_and_one_byte_more_is_too_large() {
        String most = " ".repeat(Body.MAX_BYTES - GOOD.length()) + GOOD;
        assertThat(server.as("customer").json("POST", SEND, most).statusCode()).isEqualTo(200);
        var answer = server.as("customer").json("POST", SEND, " " + most);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("too-large");
    }

    @Test
    void too_large_in_chunks_is_413() {
        byte[] bytes = " ".repeat(Body.MAX_BYTES + 1).getBytes(UTF_8);
        var answer = server.as("customer")
                .header("Content-Type", "application/json")
                .send("POST", SEND, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"too large", "forged"})
    void a_client_that_sends_everything_before_it_reads_gets_its_answer_and_may_go_on(String why) throws IOException {
        int size = 5_000_000;
        String head = why.equals("forged") ? HEAD.replace("Bearer customer", "Bearer forged") : HEAD;
        try (Socket socket = server.connect()) {
            write(socket, head + "Content-Length: " + size + "\r\n\r\n");
            for (int sent = 0; sent < size; sent += 50_000) write(socket, " ".repeat(50_000));
            write(socket, HEAD + "Connection: close\r\nContent-Length: " + GOOD.length() + "\r\n\r\n" + GOOD);
            String answers = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(answers).startsWith(why.equals("forged") ? "HTTP/1.1 401" : "HTTP/1.1 413");
            assertThat(answers).contains("HTTP/1.1 200");
        }
    }

    @Test
    void a_client_that_asks_before_it_sends_is_refused_without_sending() throws IOException {
        String answer = server.raw(HEAD + "Expect: 100-continue\r\nContent-Length: 500000\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413").doesNotContain("100 Continue");
    }

    @Test
    void a_client_that_asks_before_it_sends_is_told_to_go_on() throws IOException {
        String answer = server.raw(HEAD + "Expect: 100-continue\r\nConnection: close\r\nContent-Length: "
                + GOOD.length() + "\r\n\r\n" + GOOD);
        assertThat(answer).startsWith("HTTP/1.1 100 Continue").contains("HTTP/1.1 200");
    }

    @Test
    void a_body_that_does_not_arrive_is_400_and_ends_the_connection() throws IOException {
        server.close();
        server = new EdgeServer(200);
        String answer = server.raw(HEAD + "Content-Length: 100\r\n\r\n{");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("did not arrive");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "Application/JSON;charset=UTF-8", "application/json; charset=\"utf-8\""})
    void json_in_utf_8_is_taken(String type) {
        var answer =
                server.as("customer").header("Content-Type", type).send("POST", SEND, BodyPublishers.ofString(GOOD));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/jsonp",
                "application/json; charset=latin1",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "json"
            })
    void another_type_is_415(String type) {
        var answer =
                server.as("customer").header("Content-Type", type).send("POST", SEND, BodyPublishers.ofString(GOOD));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(server.acted).isEmpty();
    }

    @Test
    void a_body_without_type_or_compressed_is_415() {
        assertThat(server.as("customer")
                        .send("POST", SEND, BodyPublishers.ofString(GOOD))
                        .statusCode())
                .isEqualTo(415);
        assertThat(server.as("customer")
                        .header("Content-Encoding", "gzip")
                        .json("POST", SEND, GOOD)
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void a_client_that_leaves_in_the_middle_is_no_bug() throws Exception {
        try (Socket socket = server.connect()) {
            write(socket, HEAD + "Content-Length: 100\r\n\r\n{");
        }
        Answered answered = server.answered.take();
        assertThat(answered.status()).isEqualTo(Answered.CLIENT_GONE);
        assertThat(server.acted).isEmpty();
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
    }
}
