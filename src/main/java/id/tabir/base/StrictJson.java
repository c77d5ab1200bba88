package id.tabir.base;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.json.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Reads a JSON object from outside and refuses what ordinary parsers let pass: duplicate keys, trailing
 * text, invalid UTF-8, NUL and unpaired surrogates in any string (RFC 8259 section 4 and 8.2).
 */
public final class StrictJson {
    private static final int MAX_DEPTH = 32;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(40)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /** @throws Problem {@code invalid-request} if the bytes are not one strict JSON object */
    public static JsonObject object(byte[] utf8) {
        return object(text(utf8));
    }

    /** @throws Problem {@code invalid-request} if the text is not one strict JSON object */
    public static JsonObject object(String text) {
        try {
            @SuppressWarnings("unchecked")
            Map<String, Object> map = MAPPER.readValue(text, Map.class);
            if (map == null) throw Problem.invalid("", "must be a JSON object");
            check(map, "");
            return new JsonObject(map);
        } catch (JsonParseException e) {
            String duplicate = e.getOriginalMessage();
            throw Problem.invalid(
                    "", duplicate != null && duplicate.startsWith("Duplicate") ? "has a duplicate key" : "is not JSON");
        } catch (java.io.IOException e) {
            throw Problem.invalid("", "must be one JSON object");
        }
    }

    private static String text(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Problem.invalid("", "is not UTF-8");
        }
    }

    private static void check(Object value, String field) {
        if (value instanceof String s) checkText(s, field);
        else if (value instanceof Map<?, ?> map) {
            map.forEach((k, v) -> {
                checkText((String) k, field);
                check(v, field.isEmpty() ? (String) k : field + "." + k);
            });
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) check(list.get(i), field + "[" + i + "]");
        }
    }

    private static void checkText(String s, String field) {
        if (s.indexOf(0) >= 0) throw Problem.invalid(field, "must not contain NUL");
        // codePoints() joins pairs, so what is still a surrogate has no partner.
        if (s.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw Problem.invalid(field, "has an unpaired surrogate");
        }
    }
}
