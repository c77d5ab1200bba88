package id.tabir.api;

import id.tabir.base.Problem.Field;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.OutputUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says in plain words what a validator found: which field, what it must be. It never repeats a value, and of a field's
 * name at most the beginning.
 */
final class Complaints {
    static final int MAX_ERRORS = 20;
    static final int MAX_NAME_CHARS = 64;

    private final JsonObject schema;
    private final JsonObject value;
    private final Map<String, String> found = new LinkedHashMap<>();

    Complaints(JsonObject schema, JsonObject value) {
        this.schema = schema;
        this.value = value;
    }

    /** @param errors of the validator's basic output: those that only say that something inside is wrong are passed over */
    List<Field> of(List<OutputUnit> errors) {
        for (OutputUnit error : errors) add(error);
        if (found.isEmpty()) found.put("", "is not valid");
        return found.entrySet().stream()
                .limit(MAX_ERRORS)
                .map(e -> new Field(e.getKey(), e.getValue()))
                .toList();
    }

    private void add(OutputUnit error) {
        List<String> where = steps(error.getInstanceLocation());
        List<String> keywords = steps(error.getKeywordLocation());
        String keyword = keywords.remove(keywords.size() - 1);
        JsonObject rules = rules(keywords);
        switch (keyword) {
            case "properties", "items" -> {} // what is wrong inside comes on its own
            case "required" -> addMissing(where, rules);
            case "additionalProperties" -> addUnknown(where, rules);
            default -> found.putIfAbsent(field(where), Wording.of(keyword, rules));
        }
    }

    private void addMissing(List<String> where, JsonObject rules) {
        JsonObject object = (JsonObject) at(where);
        for (Object name : rules.getJsonArray("required")) {
            if (object == null || object.containsKey((String) name)) continue;
            List<String> missing = new ArrayList<>(where);
            missing.add((String) name);
            found.putIfAbsent(field(missing), "is missing");
        }
    }

    // The validator complains of a known property, too, if its value was bad.
    private void addUnknown(List<String> where, JsonObject rules) {
        JsonObject known = rules.getJsonObject("properties");
        if (known.containsKey(where.get(where.size() - 1))) return;
        found.putIfAbsent(
                field(where),
                known.isEmpty() ? "is unknown" : "is unknown; known are " + String.join(", ", known.fieldNames()));
    }

    private JsonObject rules(List<String> keywords) {
        JsonObject here = schema;
        for (String step : keywords) here = here.getJsonObject(step);
        return here;
    }

    /** {@code customer.phones[0]}. */
    private String field(List<String> where) {
        var field = new StringBuilder();
        for (int i = 0; i < where.size(); i++) {
            String step = where.get(i);
            if (at(where.subList(0, i)) instanceof JsonArray)
                field.append('[').append(step).append(']');
            else field.append(field.isEmpty() ? "" : ".").append(shortened(step));
        }
        return field.toString();
    }

    private @Nullable Object at(List<String> where) {
        Object here = value;
        for (String step : where) {
            if (here instanceof JsonObject object) here = object.getValue(step);
            else if (here instanceof JsonArray array) here = array.getValue(Integer.parseInt(step));
        }
        return here;
    }

    private static String shortened(String name) {
        int end = Math.min(name.length(), MAX_NAME_CHARS);
        if (end == name.length()) return name;
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    // "#/customer/phones/0", each step percent-encoded with ~0 and ~1 within.
    private static List<String> steps(String location) {
        return location.length() < 2
                ? new ArrayList<>()
                : java.util.Arrays.stream(location.substring(2).split("/", -1))
                        .map(step ->
                                Percent.decode(step, false).replace("~1", "/").replace("~0", "~"))
                        .collect(Collectors.toCollection(ArrayList::new));
    }
}
