package id.tabir.api;

import id.tabir.base.Problem.Field;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.util.List;

/** A JSON schema (draft 2020-12) ready to use. For one event loop: the validator writes into its schema at first use. */
final class Schema {
    private static final Formats FORMATS = new Formats();
    private static final JsonSchemaOptions OPTIONS = new JsonSchemaOptions()
            .setBaseUri("urn:tabir:contract")
            .setDraft(Draft.DRAFT202012)
            .setOutputFormat(OutputFormat.Basic);

    private final JsonObject source;
    private final Validator validator;

    /** @param source without references; it is not changed */
    Schema(JsonObject source) {
        this.source = source;
        this.validator = Validator.create(JsonSchema.of(patternsAsFormats(source)), OPTIONS, FORMATS);
    }

    /** What is wrong with a value, in the words of {@link Complaints}; empty if nothing is. */
    List<Field> check(JsonObject value) {
        OutputUnit output = validator.validate(value);
        if (output.getValid()) return List.of();
        return new Complaints(source, value).of(output.getErrors());
    }

    private static JsonObject patternsAsFormats(JsonObject schema) {
        var copy = new JsonObject();
        for (String name : schema.fieldNames()) {
            Object value = schema.getValue(name);
            if (name.equals("pattern") && value instanceof String) copy.put("format", Formats.PATTERN + value);
            else copy.put(name, copyOf(value));
        }
        return copy;
    }

    private static Object copyOf(Object value) {
        if (value instanceof JsonObject object) return patternsAsFormats(object);
        return value instanceof JsonArray array ? array.copy() : value;
    }
}
