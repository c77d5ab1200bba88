package id.tabir.api;

import id.tabir.base.Problem.Field;
import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an operation's query string strictly: each parameter known, once, well encoded and of its type. */
final class Query {
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,18})");

    private final JsonObject properties;
    private final Schema schema;
    private final JsonObject defaults = new JsonObject();

    Query(JsonObject source) {
        this.properties = source.getJsonObject("properties");
        this.schema = new Schema(source);
        for (String name : properties.fieldNames()) {
            Object value = properties.getJsonObject(name).getValue("default");
            if (value != null) defaults.put(name, value);
        }
    }

    /** The parameters by name, defaults filled in; what is wrong with them goes to {@code errors}. */
    JsonObject read(@Nullable String query, List<Field> errors) {
        if (query == null || query.isEmpty()) return defaults;
        JsonObject given = new JsonObject();
        List<Field> broken = new ArrayList<>();
        for (String pair : query.split("&")) if (!pair.isEmpty()) add(pair, given, broken);
        errors.addAll(broken.isEmpty() ? schema.check(given) : broken);
        return defaults.copy().mergeIn(given);
    }

    private void add(String pair, JsonObject given, List<Field> broken) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        try {
            name = Percent.decode(name, true);
            String value = equals < 0 ? "" : Percent.decode(pair.substring(equals + 1), true);
            if (value.indexOf(0) >= 0 || name.indexOf(0) >= 0) broken.add(field(name, "must not contain NUL"));
            else if (given.containsKey(name)) broken.add(field(name, "is given more than once"));
            else given.put(name, typed(name, value));
        } catch (IllegalArgumentException e) {
            broken.add(field(name, String.valueOf(e.getMessage())));
        }
    }

    // A name that isn't known may be anything, and anything long.
    private Field field(String name, String message) {
        return new Field(properties.containsKey(name) ? name : "query", message);
    }

    private Object typed(String name, String value) {
        JsonObject rules = properties.getJsonObject(name);
        boolean isNumber = rules != null && "integer".equals(rules.getString("type"));
        return isNumber && INTEGER.matcher(value).matches() ? number(new BigInteger(value)) : value;
    }

    private static Number number(BigInteger value) {
        return value.bitLength() < Integer.SIZE ? (Number) value.intValue() : value;
    }
}
