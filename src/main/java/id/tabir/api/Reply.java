package id.tabir.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an act answers: a status and JSON, either as an object or already written out; or bytes of another type. */
public record Reply(
        int status,
        @Nullable JsonObject body,
        @Nullable String text,
        @Nullable Raw raw) {
    private static final Reply NONE = new Reply(204, null);

    public Reply(int status, @Nullable JsonObject body) {
        this(status, body, null, null);
    }

    /** @param headers beside Content-Type, by name */
    record Raw(String type, Map<String, String> headers, Buffer bytes) {}

    /** 200 with bytes of that content type; {@code caching} is its Cache-Control. */
    public static Reply raw(String type, String caching, Buffer bytes) {
        return new Reply(200, null, null, new Raw(type, Map.of("Cache-Control", caching), bytes));
    }

    /** 200 with a file to be saved under that name. */
    public static Reply file(String type, String name, Buffer bytes) {
        String disposition = "attachment; filename=\"" + name + "\"";
        return new Reply(200, null, null, new Raw(type, Map.of("Content-Disposition", disposition), bytes));
    }

    public static Reply ok(JsonObject body) {
        return new Reply(200, body);
    }

    public static Reply created(JsonObject body) {
        return new Reply(201, body);
    }

    /** 204 without a body. */
    public static Reply none() {
        return NONE;
    }

    /** For hot paths: {@code json} goes out as it is. */
    public static Reply text(int status, String json) {
        return new Reply(status, null, json, null);
    }

    @Nullable
    String encoded() {
        return text != null || body == null ? text : body.encode();
    }
}
