package id.tabir.guard;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A piece of a YAML file that knows its line: a mapping, a list or a text. */
final class Yaml {
    private static final int DEEPEST = 8;

    final int line;
    private final Object value;

    private Yaml(int line, Object value) {
        this.line = line;
        this.value = value;
    }

    static Yaml read(String text) throws PolicyException {
        YAMLFactory factory = YAMLFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (JsonParser parser = factory.createParser(text)) {
            if (parser.nextToken() == null) throw new PolicyException(1, "the file is empty");
            Yaml root = node(parser, 0);
            // Passed over, a second document would be rules that nobody obeys.
            if (parser.nextToken() == null) return root;
            throw new PolicyException(parser.currentTokenLocation().getLineNr(), "a second document begins");
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            String reason = e.getOriginalMessage();
            throw new PolicyException(line, "not YAML: " + (reason == null ? "" : reason.split("\n", 2)[0]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Yaml node(JsonParser parser, int depth) throws IOException, PolicyException {
        int line = parser.currentTokenLocation().getLineNr();
        if (depth > DEEPEST) throw new PolicyException(line, "is nested too deep");
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Yaml> map = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                map.put(name, node(parser, depth + 1));
            }
            return new Yaml(line, map);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Yaml> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) list.add(node(parser, depth + 1));
            return new Yaml(line, list);
        }
        String text = parser.getText();
        return new Yaml(line, text == null ? "" : text);
    }

    /** The entries of a mapping that has no other keys than these. */
    Map<String, Yaml> mapping(String what, Set<String> keys) throws PolicyException {
        Map<String, Yaml> map = mapping(what);
        for (Map.Entry<String, Yaml> entry : map.entrySet()) {
            if (keys.contains(entry.getKey())) continue;
            throw new PolicyException(
                    entry.getValue().line,
                    what + " has no \"" + entry.getKey() + "\"; it may have " + list(new TreeSet<>(keys)));
        }
        return map;
    }

    @SuppressWarnings("unchecked")
    Map<String, Yaml> mapping(String what) throws PolicyException {
        if (value instanceof Map<?, ?> map) return (Map<String, Yaml>) map;
        throw new PolicyException(line, what + " must be a mapping");
    }

    @SuppressWarnings("unchecked")
    List<Yaml> list(String what) throws PolicyException {
        if (value instanceof List<?> list) return (List<Yaml>) list;
        throw new PolicyException(line, what + " must be a list");
    }

    String text(String what) throws PolicyException {
        if (value instanceof String text && !text.isBlank()) return text;
        throw new PolicyException(line, what + " must be a text");
    }

    int number(String what, int low, int high) throws PolicyException {
        try {
            int number = Integer.parseInt(text(what));
            if (number >= low && number <= high) return number;
        } catch (NumberFormatException e) {
            throw new PolicyException(line, what + " must be a whole number from " + low + " to " + high);
        }
        throw new PolicyException(line, what + " must be from " + low + " to " + high);
    }

    static String list(Iterable<String> words) {
        return String.join(", ", words);
    }
}
