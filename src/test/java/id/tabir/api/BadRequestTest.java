package id.tabir.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a request is said field by field, and nothing is done. */
class BadRequestTest {
    private static final String GOOD = "'kind':'transaction','customer':{'id':'c'},'staff':{'id':'s'}";

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
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | kind | is missing",
                "{'customer':{'id':'c'},'staff':{'id':'s'}} | kind | is missing",
                "{'kind':'ride','customer':{'id':'c'},'staff':{'id':'s'}} | kind | must be one of transaction, verification",
                "{'kind':null,'customer':{'id':'c'},'staff':{'id':'s'}} | kind | must be a string",
                "{'kind':'transaction','customer':'c','staff':{'id':'s'}} | customer | must be an object",
                "{'kind':'transaction','customer':{},'staff':{'id':'s'}} | customer.id | is missing",
                "{'kind':'transaction','customer':{'id':''},'staff':{'id':'s'}} | customer.id | must be 1 to 128 printable ASCII characters without space",
                "{'kind':'transaction','customer':{'id':'a b'},'staff':{'id':'s'}} | customer.id | must be 1 to 128 printable ASCII characters without space",
                "{'kind':'transaction','customer':{'id':'c\\n'},'staff':{'id':'s'}} | customer.id | must be 1 to 128 printable ASCII characters without space",
                "{'kind':'transaction','customer':{'id':'c','phones':['0812']},'staff':{'id':'s'}} | customer.phones[0] | must be a number in E.164 form, such as +6281200000001",
                "{'kind':'transaction','customer':{'id':'c','phones':['+6281200000001',1]},'staff':{'id':'s'}} | customer.phones[1] | must be a string",
                "{'kind':'transaction','customer':{'id':'c','phones':['+6281200000001','+6281200000001']},'staff':{'id':'s'}} | customer.phones | must not have the same item twice",
                "{'kind':'transaction','customer':{'id':'c','phone':'x'},'staff':{'id':'s'}} | customer.phone | is unknown; known are id, phones",
                "{'colour':1,GOOD} | colour | is unknown; known are kind, customer, staff, expiresAt, title, language",
                "{'a/b~c %':1,GOOD} | a/b~c % | is unknown; known are kind, customer, staff, expiresAt, title, language",
                "{'title':'',GOOD} | title | must not be empty",
                "{'language':'fr',GOOD} | language | must be one of id, en",
                "{'expiresAt':'tomorrow',GOOD} | expiresAt | must be a time such as 2026-11-22T10:15:30.123Z",
                "{'expiresAt':'2026-11-22T10:15Z',GOOD} | expiresAt | must be a time such as 2026-11-22T10:15:30.123Z",
                "{'expiresAt':'2026-02-30T10:15:00Z',GOOD} | expiresAt | must be a time such as 2026-11-22T10:15:30.123Z",
                "{'title':'a\\u0000b',GOOD} | title | must not contain NUL",
                "{'title':'\\ud800',GOOD} | title | has an unpaired surrogate",
                "{'kind':'transaction',GOOD} | `` | has a duplicate key",
                "{'kind':'transaction' | `` | is not JSON",
                "{GOOD} {} | `` | must be one JSON object",
                "[] | `` | must be one JSON object",
                "null | `` | must be a JSON object",
            })
    void a_bad_body_is_400_and_names_the_field(String body, String field, String message) {
        String json = body.replace("GOOD", GOOD).replace('\'', '"');
        assertInvalid(server.as("platform").json("PUT", "/v1/tickets/r1", json), field, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?limit=0 | limit | must be at least 1",
                "?limit=201 | limit | must be at most 200",
                "?limit=99999999999999999999 | limit | must be an integer",
                "?limit=9999999999 | limit | must be at most 200",
                "?limit=ten | limit | must be an integer",
                "?limit= | limit | must be an integer",
                "?limit | limit | must be an integer",
                "?limit=%2B5 | limit | must be an integer",
                "?limit=5&limit=5 | limit | is given more than once",
                "?colour=red | colour | is unknown; known are state, kind, cursor, limit",
                "?state=gone | state | must be one of open, closed",
                "?state=open%00 | state | must not contain NUL",
                "?state=%FF | state | is not UTF-8",
                "?state=%E2%82 | state | is not UTF-8",
                "?cursor=%2e%2e | cursor | must be `next` from an earlier answer",
            })
    void a_bad_query_is_400_and_names_the_parameter(String query, String field, String message) {
        assertInvalid(server.as("platform").get("/v1/tickets" + query), field, message);
    }

    @Test
    void a_broken_percent_encoding_is_400() throws Exception {
        String request = """
                GET /v1/tickets?state=%zz HTTP/1.1
                Host: x
                Connection: close
                Authorization: Bearer platform

                """;
        String answer = server.raw(request.replace("\n", "\r\n"));
        assertThat(answer).startsWith("HTTP/1.1 400").contains("has a broken percent-encoding");
    }

    @Test
    void all_that_is_wrong_is_said_at_once_but_at_most_twenty_times() {
        var body = new JsonObject();
        for (int i = 0; i < 30; i++) body.put("unknown" + i, i);
        var answer = server.as("platform").json("PUT", "/v1/tickets/r1", body.encode());
        assertThat(new JsonObject(answer.body()).getJsonArray("errors")).hasSize(20);
    }

    @Test
    void a_long_name_is_not_repeated_in_full() {
        String body = new JsonObject().put("x".repeat(5000), 1).encode();
        var answer = server.as("platform").json("PUT", "/v1/tickets/r1", body);
        assertThat(answer.body()).hasSizeLessThan(2000);
    }

    @Test
    void a_body_that_is_not_utf_8_is_400() {
        var answer = server.as("platform")
                .header("Content-Type", "application/json")
                .send("PUT", "/v1/tickets/r1", BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xff, '"', '}'
                }));
        assertInvalid(answer, "", "is not UTF-8");
    }

    @Test
    void a_missing_body_is_400() {
        assertInvalid(
                server.as("platform").send("PUT", "/v1/tickets/r1", BodyPublishers.noBody()),
                "",
                "a JSON body is missing");
    }

    @Test
    void a_body_where_none_is_expected_is_400_unless_empty() {
        var body = BodyPublishers.ofString("{}");
        assertInvalid(server.as("platform").send("GET", "/v1/tickets", body), "", "no body is expected");
        assertThat(server.as("platform")
                        .send("GET", "/v1/tickets", BodyPublishers.ofString(""))
                        .statusCode())
                .isEqualTo(200);
    }

    private static void assertInvalid(HttpResponse<String> answer, String field, String message) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        JsonObject problem = new JsonObject(answer.body());
        assertThat(problem.getString("code")).isEqualTo("invalid-request");
        JsonObject first = problem.getJsonArray("errors").getJsonObject(0);
        assertThat(first.getString("field")).isEqualTo(field);
        assertThat(first.getString("message")).isEqualTo(message);
        assertThat(server.acted).doesNotContain("openTicket");
    }
}
