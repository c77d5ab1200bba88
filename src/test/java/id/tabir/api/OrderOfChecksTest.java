package id.tabir.api;

import static id.tabir.api.EdgeServer.NO_REF;
import static id.tabir.api.EdgeServer.NO_TICKET;
import static id.tabir.api.EdgeServer.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 401, 403, 404, 405, 415 and 413, 400: the first thing that is wrong decides. */
class OrderOfChecksTest {
    private static EdgeServer server;

    @BeforeAll
    static void start() {
        server = new EdgeServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        // token, method, path, type, body, status, code
        "-,        PUT,    /v1/tickets/r1,                   text/plain,       nonsense, 401, unauthenticated",
        "forged,   PUT,    /v1/tickets/r1,                   text/plain,       nonsense, 401, unauthenticated",
        "-,        DELETE, /v1/tickets/r1,                   -,                -,        401, unauthenticated",
        "customer, PUT,    /v1/tickets/r1,                   text/plain,       nonsense, 403, forbidden",
        "customer, DELETE, /v1/tickets/r1,                   -,                -,        403, forbidden",
        "platform, POST,   /v1/tickets/nowhere/close,        text/plain,       nonsense, 404, not-found",
        "platform, POST,   /v1/tickets/nowhere/close,        application/json, nonsense, 404, not-found",
        "platform, POST,   /v1/tickets/a%20b/close,          text/plain,       nonsense, 404, not-found",
        "platform, DELETE, /v1/tickets/a%20b/close,          -,                -,        404, not-found",
        "platform, DELETE, /v1/tickets/r1,                   -,                -,        405, method-not-allowed",
        "platform, POST,   /v1/tickets/r1/close,             text/plain,       nonsense, 415, unsupported-type",
        "platform, POST,   /v1/tickets/r1/close,             application/json, nonsense, 400, invalid-request",
        "platform, PUT,    /v1/tickets/a%20b,                application/json, nonsense, 400, invalid-request",
        "platform, GET,    /v1/tickets/a%20b,                -,                -,        404, not-found",
        "platform, GET,    /v1/tickets/%FF,                  -,                -,        404, not-found",
        "customer, GET,    /v1/chats/tkt_1,                  -,                -,        404, not-found",
        "customer, GET,    /v1/chats/x?colour=red,           -,                -,        404, not-found",
        "lead,     GET,    /v1/chats,                        -,                -,        403, forbidden",
        "lead,     GET,    /v1/review/tickets,               -,                -,        200, -",
        "reviewer, GET,    /v1/review/tickets,               -,                -,        200, -",
        "-,        GET,    /v1/nothing,                      -,                -,        404, not-found",
        "-,        DELETE, /,                                -,                -,        404, not-found",
        "-,        GET,    /v1/tickets/r1/close/x,           -,                -,        404, not-found",
        "-,        GET,    /v1/tickets//close,               -,                -,        404, not-found",
        "-,        DELETE, /v1/links,                        -,                -,        405, method-not-allowed",
    })
    void the_first_thing_that_is_wrong_decides(
            String token, String method, String path, String type, String body, int status, String code) {
        var asked = token.equals("-") ? server.asNobody() : server.as(token);
        if (!type.equals("-")) asked.header("Content-Type", type);
        var answer =
                asked.send(method, path, body.equals("-") ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (status >= 400) assertProblem(answer, code);
    }

    @Test
    void what_is_not_there_is_404_even_with_a_bad_or_huge_body_or_query() {
        String huge = "x".repeat(Body.MAX_BYTES + 1);
        String chat = "/v1/chats/" + NO_TICKET + "/messages";
        assertProblem(server.as("customer").json("POST", chat, huge), "not-found");
        assertProblem(server.as("customer").get(chat + "?limit=0"), "not-found");
        assertProblem(server.as("platform").json("POST", "/v1/tickets/" + NO_REF + "/close", "{"), "not-found");
        assertProblem(server.as("customer").get("/v1/chats/" + TICKET + "/messages?limit=0"), "invalid-request");
    }

    @Test
    void the_scheme_may_be_written_in_any_case_but_only_once() {
        assertThat(server.asNobody()
                        .header("Authorization", "bEARER platform")
                        .get("/v1/tickets")
                        .statusCode())
                .isEqualTo(200);
        assertProblem(
                server.asNobody().header("Authorization", "Basic platform").get("/v1/tickets"), "unauthenticated");
        assertProblem(
                server.as("platform").header("Authorization", "Bearer lead").get("/v1/tickets"), "unauthenticated");
        assertProblem(server.asNobody().get("/v1/tickets?access_token=platform"), "unauthenticated");
    }

    @Test
    void a_401_names_the_scheme_and_a_405_the_methods() {
        assertThat(server.asNobody().get("/v1/tickets").headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer");
        var answer = server.as("platform").send("PATCH", "/v1/tickets/r1", BodyPublishers.noBody());
        assertThat(answer.headers().firstValue("Allow")).hasValue("PUT, GET");
    }

    private static void assertProblem(HttpResponse<String> answer, String code) {
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonObject problem = new JsonObject(answer.body());
        assertThat(problem.getString("code")).isEqualTo(code);
        assertThat(problem.getString("type")).isEqualTo("urn:tabir:problem:" + code);
        assertThat(problem.getInteger("status")).isEqualTo(answer.statusCode());
    }
}
