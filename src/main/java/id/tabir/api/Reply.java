package id.tabir.api;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** What an act answers: a status and JSON, either as an object or already written out. */
public record Reply(
        int status, @Nullable JsonObject body, @Nullable String text) {
    private static final Reply NONE = new Reply(204, null);

    public Reply(int status, @Nullable JsonObject body) {
        this(status, body, null);
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
        return new Reply(status, null, json);
    }

    @Nullable
    String encoded() {
        return text != null || body == null ? text : body.encode();
    }
}
