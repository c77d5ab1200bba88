package id.tabir.base;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * A refusal that a caller may see: thrown or failed with anywhere, written out in one place for HTTP
 * (RFC 9457) and one for the socket. It has no stack trace; anything else that fails is a bug.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Code code;
    private final transient JsonObject more = new JsonObject();

    private Problem(Code code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    public static Problem of(Code code, String detail) {
        return new Problem(code, detail);
    }

    public static Problem notFound() {
        return new Problem(Code.NOT_FOUND, "There is nothing here for you under this id.");
    }

    public static Problem unavailable(String detail) {
        return new Problem(Code.UNAVAILABLE, detail).with("retryAfter", 1);
    }

    /** A wrong field: {@code field} as a path such as {@code customer.phones[0]}, {@code ""} for the whole. */
    public static Problem invalid(String field, String message) {
        return invalid(List.of(new Field(field, message)));
    }

    public static Problem invalid(List<Field> fields) {
        Field first = fields.get(0);
        var errors = new JsonArray();
        fields.forEach(f -> errors.add(new JsonObject().put("field", f.field()).put("message", f.message())));
        String where = first.field().isEmpty() ? "" : first.field() + ": ";
        return new Problem(Code.INVALID_REQUEST, where + first.message()).with("errors", errors);
    }

    /** @param seconds after which a new try makes sense, rounded up to at least 1 */
    public static Problem rateLimited(long seconds) {
        long wait = Math.max(1, seconds);
        return new Problem(Code.RATE_LIMITED, "Too many at once; try again in " + wait + " s.")
                .with("retryAfter", wait);
    }

    /** Adds a member to the JSON form; the value must be JSON (String, Number, JsonObject, JsonArray). */
    public Problem with(String member, Object value) {
        more.put(member, value);
        return this;
    }

    public Code code() {
        return code;
    }

    /** Seconds for HTTP's {@code Retry-After}, or 0 for none. */
    public long retryAfter_s() {
        return more.getLong("retryAfter", 0L);
    }

    public JsonObject toJson() {
        return new JsonObject()
                .put("type", "urn:tabir:problem:" + code.word())
                .put("title", code.title())
                .put("status", code.status())
                .put("detail", getMessage())
                .put("code", code.word())
                .mergeIn(more);
    }

    /** One wrong field of a request. */
    public record Field(String field, String message) {}
}
