package id.tabir.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The published file is one that the server can keep. */
class ContractTest {
    private final Contract contract = Contract.load();

    @Test
    void every_operation_has_an_id_of_its_own() {
        assertThat(contract.operationIds())
                .doesNotHaveDuplicates()
                .doesNotContainNull()
                .hasSizeGreaterThan(20);
    }

    @Test
    void no_operation_may_lack_a_handler() {
        Vertx vertx = Vertx.vertx();
        try {
            Api api = new Api(vertx, contract, token -> Future.failedFuture("none"));
            for (String id : contract.operationIds()) {
                if (!id.equals("sendMessage")) api.on(id, call -> Future.succeededFuture(Reply.none()));
            }
            assertThatThrownBy(api::router)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no handler for sendMessage");
            assertThatThrownBy(() -> api.on("sendMassage", call -> Future.succeededFuture(Reply.none())))
                    .hasMessageContaining("sendMassage");
        } finally {
            vertx.close().await();
        }
    }

    @Test
    void every_body_and_query_is_closed_to_unknown_fields() {
        for (Operation operation : contract.operations()) {
            assertThat(open(operation.inputs().query())).as(operation.id()).isEmpty();
            Operation.Body body = operation.inputs().body();
            if (body != null) assertThat(open(body.schema())).as(operation.id()).isEmpty();
        }
    }

    @Test
    void every_text_from_outside_has_a_limit() {
        for (Operation operation : contract.operations()) {
            assertThat(unlimited(operation.inputs().query())).as(operation.id()).isEmpty();
            Operation.Body body = operation.inputs().body();
            if (body != null)
                assertThat(unlimited(body.schema())).as(operation.id()).isEmpty();
        }
    }

    @Test
    void a_reference_that_leads_nowhere_or_round_in_a_circle_is_refused() {
        var document = new JsonObject(Map.of("a", new JsonObject().put("$ref", "#/a")));
        var references = new References(document);
        assertThatThrownBy(() -> references.inline(new JsonObject().put("$ref", "#/a")))
                .hasMessageContaining("itself");
        assertThatThrownBy(() -> references.inline(new JsonObject().put("$ref", "#/b")))
                .hasMessageContaining("nowhere");
        assertThatThrownBy(() -> references.inline(new JsonObject().put("$ref", "x.yaml")))
                .hasMessageContaining("file");
    }

    @Test
    void an_operation_without_roles_must_say_that_it_is_open() {
        String yaml = "paths: {/x: {get: {operationId: x, responses: {}}}}";
        assertThatThrownBy(() -> Contract.parse(yaml)).hasMessageContaining("x must have either");
    }

    private static List<JsonObject> open(JsonObject schema) {
        return Schemas.within(schema).stream()
                .filter(s -> "object".equals(s.getString("type")))
                .filter(s -> !Boolean.FALSE.equals(s.getBoolean("additionalProperties")))
                .toList();
    }

    private static List<JsonObject> unlimited(JsonObject schema) {
        return Schemas.within(schema).stream()
                .filter(s -> "string".equals(s.getString("type")))
                .filter(s -> !s.containsKey("enum") && !s.containsKey("maxLength") && !s.containsKey("pattern"))
                .filter(s -> !"date-time".equals(s.getString("format")))
                .toList();
    }
}
