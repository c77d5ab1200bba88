package id.tabir.api;

import io.vertx.core.json.JsonObject;
import java.util.Objects;
import java.util.stream.Collectors;

/** The sentence that goes with a broken keyword of a schema, naming the way out. */
final class Wording {
    private Wording() {}

    /** @param rules the schema that the keyword stands in; its {@code x-rule}, if any, is the sentence for a bad pattern */
    static String of(String keyword, JsonObject rules) {
        return switch (keyword) {
            case "type" -> "must be " + article(rules.getString("type"));
            case "enum" ->
                "must be one of "
                        + rules.getJsonArray("enum").stream()
                                .map(Objects::toString)
                                .collect(Collectors.joining(", "));
            case "format" -> format(rules);
            case "minLength" ->
                rules.getInteger(keyword) == 1
                        ? "must not be empty"
                        : "must have at least " + rules.getInteger(keyword) + " characters";
            case "maxLength" -> "must have at most " + rules.getInteger(keyword) + " characters";
            case "minimum" -> "must be at least " + rules.getValue(keyword);
            case "maximum" -> "must be at most " + rules.getValue(keyword);
            case "minItems" -> "must have at least " + rules.getInteger(keyword) + " items";
            case "maxItems" -> "must have at most " + rules.getInteger(keyword) + " items";
            case "uniqueItems" -> "must not have the same item twice";
            default -> "is not valid";
        };
    }

    private static String format(JsonObject rules) {
        String pattern = rules.getString("pattern");
        String format = pattern == null ? rules.getString("format") : Formats.PATTERN + pattern;
        return rules.getString("x-rule", Formats.rule(format));
    }

    private static String article(String type) {
        return ("aeio".indexOf(type.charAt(0)) >= 0 ? "an " : "a ") + type;
    }
}
