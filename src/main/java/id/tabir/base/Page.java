package id.tabir.base;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One page of a list: the items and, if there are more, the cursor of the last one. */
public record Page<T>(List<T> items, @Nullable String next) {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");

    /** Cuts a list that was read with one item too many. */
    public static <T> Page<T> of(List<T> oneMore, int limit, java.util.function.Function<T, String> key) {
        if (oneMore.size() <= limit) return new Page<>(oneMore, null);
        List<T> items = oneMore.subList(0, limit);
        return new Page<>(items, cursor(key.apply(items.get(limit - 1))));
    }

    /** The page as lists are answered: {@code {items, next?}}. */
    public JsonObject wrap(JsonArray items) {
        var json = new JsonObject().put("items", items);
        return next == null ? json : json.put("next", next);
    }

    /** A cursor is opaque to callers: the key of the last item shown, in base64url. */
    public static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Problem {@code invalid-request} if the cursor is none that {@link #cursor} made */
    public static String key(String cursor) {
        try {
            String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (KEY.matcher(key).matches()) return key;
        } catch (IllegalArgumentException e) {
            // falls through to the same refusal
        }
        throw Problem.invalid("cursor", "is not a cursor from an earlier answer");
    }
}
