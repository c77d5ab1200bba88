package id.tabir.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.base.Problem;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves the server: headers, failures, the trace in the log and the metrics. */
class AnswerTest {
    private final EdgeServer server = new EdgeServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void every_answer_has_an_id_and_keeps_browsers_strict() {
        for (String path : new String[] {"/v1/chats", "/v1/nothing", "/metrics"}) {
            var headers = server.as("customer").get(path).headers();
            assertThat(headers.firstValue("X-Request-Id").orElse("")).hasSize(10);
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
        }
    }

    @Test
    void a_bug_is_500_and_nothing_of_it_leaves() {
        server.act = call -> {
            throw new IllegalArgumentException("secret");
        };
        var answer = server.as("customer").get("/v1/chats");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("\"internal\"")
                .doesNotContain("secret")
                .doesNotContain("Illegal");
    }

    @Test
    void a_database_that_is_away_is_503_with_a_time_to_wait() {
        server.act = call -> Future.failedFuture(new ConnectException("refused"));
        var answer = server.as("customer").get("/v1/chats");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(new JsonObject(answer.body()).getInteger("retryAfter")).isEqualTo(1);
    }

    @Test
    void an_outage_is_told_from_a_bug() {
        assertThat(Outage.isOutage(new RuntimeException(new ConnectException())))
                .isTrue();
        assertThat(Outage.isOutage(new PgException("x", "FATAL", "57P03", ""))).isTrue();
        assertThat(Outage.isOutage(new PgException("x", "ERROR", "40001", ""))).isTrue();
        assertThat(Outage.isOutage(new PgException("x", "ERROR", "23505", ""))).isFalse();
        assertThat(Outage.isOutage(new io.vertx.core.VertxException("Connection is not active now, status: CLOSED")))
                .isTrue();
        assertThat(Outage.isOutage(new IllegalStateException("Timeout"))).isFalse();
        assertThat(Outage.isOutage(Problem.notFound())).isFalse();
    }

    @Test
    void a_refusal_of_the_act_is_written_with_its_wait() {
        server.act = call -> Future.failedFuture(Problem.rateLimited(3));
        var answer = server.as("customer").get("/v1/chats");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("3");
    }

    @Test
    void defaults_and_given_parameters_reach_the_act() {
        server.act = call -> Future.succeededFuture(Reply.ok(new JsonObject()
                .put("limit", call.number("limit"))
                .put("state", call.query("state"))
                .put("cursor", call.query("cursor"))));
        assertThat(server.as("customer").get("/v1/chats").body())
                .isEqualTo("{\"limit\":50,\"state\":\"open\",\"cursor\":null}");
        assertThat(server.as("customer").get("/v1/chats?limit=7&cursor=abc").body())
                .isEqualTo("{\"limit\":7,\"state\":\"open\",\"cursor\":\"abc\"}");
    }

    @Test
    void a_path_parameter_reaches_the_act_decoded() {
        server.act = call -> Future.succeededFuture(Reply.ok(new JsonObject().put("ref", call.path("ref"))));
        assertThat(server.as("platform").get("/v1/tickets/A%2DB~c_.1").body()).isEqualTo("{\"ref\":\"A-B~c_.1\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense\r\n\r\n", "GET /v1/chats HTTP/1.1\r\nno colon\r\n\r\n"})
    void what_is_not_http_is_400_and_ends_the_connection(String text) throws Exception {
        assertThat(server.raw(text)).contains(" 400 ").contains("invalid-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/chats HTTP/1.1\r\n",
                "GET http://x/v1/chats HTTP/1.1\r\n",
                "GET /v1/chats HTTP/1.1\r\nHost: a b\r\n",
                "GET /v1/chats HTTP/1.1\r\nHost: x\r\nHost: y\r\n",
                "GET /health/live HTTP/1.1\r\nHost: x\r\nHost: x\r\n",
                "GET /v1/chats HTTP/1.1\r\nHost: [::1\r\n",
                "GET /v1/chats HTTP/1.1\r\nHost: x:99999999\r\n",
                "GET /v1/chats HTTP/1.1\r\nHost: ../../\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\n",
                "GET /%f HTTP/1.1\r\nHost: x\r\n",
            })
    void what_does_not_name_one_host_and_a_path_is_400(String head) throws Exception {
        assertThat(server.raw(head + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("invalid-request")
                .containsIgnoringCase("X-Request-Id: ")
                .containsIgnoringCase("Cache-Control: no-store");
    }

    @Test
    void a_head_without_end_is_refused() throws Exception {
        String answer = server.raw("GET /v1/chats HTTP/1.1\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");
        assertThat(answer).contains(" 400 ").contains("invalid-request");
    }

    @Test
    void nothing_to_say_is_204() {
        server.act = call -> Future.succeededFuture(Reply.none());
        var answer = server.as("customer").json("POST", "/v1/chats/" + EdgeServer.TICKET + "/read", "{\"seq\":1}");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void head_is_get_without_a_body_where_anybody_may_get() {
        var answer = server.asNobody().send("HEAD", "/metrics", BodyPublishers.noBody());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(server.as("customer")
                        .send("HEAD", "/v1/chats", BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void what_is_told_of_a_request_names_the_operation_and_nobody() throws Exception {
        server.as("platform").get("/v1/tickets/secret-ref");
        server.asNobody().get("/secret/path?q=secret");
        assertThat(server.answered.take()).satisfies(a -> {
            assertThat(a.operation()).isEqualTo("getTicket");
            assertThat(a.method()).isEqualTo("GET");
            assertThat(a.status()).isEqualTo(200);
        });
        assertThat(server.answered.take()).satisfies(a -> {
            assertThat(a.operation()).isEqualTo("-");
            assertThat(a.status()).isEqualTo(404);
        });
    }
}
