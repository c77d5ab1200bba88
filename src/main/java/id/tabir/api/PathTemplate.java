package id.tabir.api;

import id.tabir.base.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A path of the contract such as {@code /v1/tickets/{ref}}, and the shape of each of its parameters. */
final class PathTemplate {
    private final String text;
    private final List<String> segments;
    private final Map<String, Shape> shapes;

    PathTemplate(String text, Map<String, Shape> shapes) {
        this.text = text;
        this.segments = split(text);
        this.shapes = shapes;
    }

    static List<String> split(String path) {
        return List.of(path.split("/", -1));
    }

    /** Whether a path, split but not decoded, is one of this form, whatever its parameters look like. */
    boolean matches(List<String> path) {
        boolean fits = takesRest() ? path.size() >= segments.size() : path.size() == segments.size();
        if (!fits) return false;
        for (int i = 0; i < segments.size(); i++) {
            String here = path.get(i);
            if (name(segments.get(i)) == null ? !segments.get(i).equals(here) : here.isEmpty()) return false;
        }
        return true;
    }

    /** @throws Problem {@code invalid-request} that names the first parameter of impossible shape */
    Map<String, String> values(List<String> path) {
        if (shapes.isEmpty()) return Map.of();
        Map<String, String> values = new HashMap<>();
        int last = segments.size() - 1;
        for (int i = 0; i <= last; i++) {
            String name = name(segments.get(i));
            String here = i == last ? String.join("/", path.subList(last, path.size())) : path.get(i);
            if (name != null) values.put(name, shape(name).read(name, here));
        }
        return values;
    }

    private boolean takesRest() {
        String last = name(segments.get(segments.size() - 1));
        return last != null && shape(last).rest();
    }

    boolean hasParameters() {
        return !shapes.isEmpty();
    }

    @Override
    public String toString() {
        return text;
    }

    private Shape shape(String name) {
        Shape shape = shapes.get(name);
        if (shape == null) throw new IllegalStateException("no schema for " + name + " in " + text);
        return shape;
    }

    private static @Nullable String name(String segment) {
        return segment.startsWith("{") ? segment.substring(1, segment.length() - 1) : null;
    }

    /**
     * What a parameter must look like.
     *
     * @param rule the same in words
     * @param rest it is the last one and may hold slashes
     */
    record Shape(Pattern pattern, String rule, boolean rest) {
        String read(String name, String raw) {
            try {
                String value = Percent.decode(raw, false);
                if (pattern.matcher(value).matches()) return value;
            } catch (IllegalArgumentException e) {
                // falls through to the same refusal
            }
            throw Problem.invalid(name, rule);
        }
    }
}
