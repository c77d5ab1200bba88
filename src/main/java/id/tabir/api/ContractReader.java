package id.tabir.api;

import id.tabir.api.Operation.Access;
import id.tabir.api.Operation.Inputs;
import id.tabir.api.PathTemplate.Shape;
import id.tabir.identity.Role;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes operations of an OpenAPI 3.1 document, and refuses a document that promises what nothing would keep. */
final class ContractReader {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final String JSON = "application/json";

    private final JsonObject document;
    private final References references;

    ContractReader(JsonObject document) {
        this.document = document;
        this.references = new References(document);
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        JsonObject paths = document.getJsonObject("paths");
        for (String path : paths.fieldNames()) {
            JsonObject item = paths.getJsonObject(path);
            for (String method : item.fieldNames()) {
                if (METHODS.contains(method)) operations.add(operation(path, method, item));
            }
        }
        return List.copyOf(operations);
    }

    private Operation operation(String path, String method, JsonObject item) {
        JsonObject operation = item.getJsonObject(method);
        List<JsonObject> parameters = Stream.of(item, operation)
                .flatMap(o -> o.getJsonArray("parameters", new JsonArray()).stream())
                .map(p -> references.inline((JsonObject) p))
                .toList();
        return new Operation(
                operation.getString("operationId"),
                HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)),
                new PathTemplate(path, shapes(parameters)),
                new Access(roles(operation), operation.getBoolean("x-in-any-standing", false)),
                new Inputs(query(parameters), body(operation), operation.getInteger("x-bad-path", 404) == 400));
    }

    private static Map<String, Shape> shapes(List<JsonObject> parameters) {
        Map<String, Shape> shapes = new HashMap<>();
        for (JsonObject parameter : parameters) {
            if (!parameter.getString("in").equals("path")) continue;
            JsonObject schema = parameter.getJsonObject("schema");
            shapes.put(
                    parameter.getString("name"),
                    new Shape(
                            Pattern.compile(schema.getString("pattern")),
                            schema.getString("x-rule"),
                            schema.getBoolean("x-rest", false)));
        }
        return Map.copyOf(shapes);
    }

    private static JsonObject query(List<JsonObject> parameters) {
        var properties = new JsonObject();
        for (JsonObject parameter : parameters) {
            if (parameter.getString("in").equals("query")) {
                properties.put(parameter.getString("name"), parameter.getJsonObject("schema"));
            }
        }
        return new JsonObject()
                .put("type", "object")
                .put("properties", properties)
                .put("additionalProperties", false);
    }

    private static Set<Role> roles(JsonObject operation) {
        JsonArray words = operation.getJsonArray("x-roles", new JsonArray());
        boolean open = new JsonArray().equals(operation.getJsonArray("security"));
        if (open != words.isEmpty()) {
            throw new IllegalStateException(
                    operation.getString("operationId") + " must have either x-roles or an empty security");
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        words.forEach(word -> roles.add(Role.of((String) word)));
        return roles;
    }

    private Operation.@Nullable Body body(JsonObject operation) {
        JsonObject body = operation.getJsonObject("requestBody");
        if (body == null) return null;
        JsonObject schema = references.inline(
                body.getJsonObject("content").getJsonObject(JSON).getJsonObject("schema"));
        return new Operation.Body(schema, body.getBoolean("required", false));
    }
}
