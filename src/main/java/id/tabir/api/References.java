package id.tabir.api;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;

/** Puts in place what a document only points at, {@code $ref: '#/…'} (JSON Pointer, RFC 6901). */
final class References {
    private final JsonObject document;
    private final Deque<String> open = new ArrayDeque<>();

    References(JsonObject document) {
        this.document = document;
    }

    /**
     * A copy without references; what stands beside a {@code $ref} is kept and wins.
     *
     * @throws IllegalStateException if a reference leads out of the document, nowhere, or round in a circle
     */
    JsonObject inline(JsonObject object) {
        var copy = new JsonObject();
        String ref = object.getString("$ref");
        if (ref != null) copy.mergeIn(target(ref));
        for (String name : object.fieldNames()) {
            if (!name.equals("$ref")) copy.put(name, value(object.getValue(name)));
        }
        return copy;
    }

    private Object value(Object value) {
        if (value instanceof JsonObject object) return inline(object);
        if (!(value instanceof JsonArray array)) return value;
        var copy = new JsonArray();
        array.forEach(item -> copy.add(value(item)));
        return copy;
    }

    private JsonObject target(String ref) {
        if (!ref.startsWith("#/")) throw new IllegalStateException("not within the file: " + ref);
        if (open.contains(ref)) throw new IllegalStateException("leads back to itself: " + ref);
        JsonObject here = document;
        for (String step : ref.substring(2).split("/")) {
            here = here == null ? null : here.getJsonObject(step);
        }
        if (here == null) throw new IllegalStateException("leads nowhere: " + ref);
        open.push(ref);
        JsonObject inlined = inline(here);
        open.pop();
        return inlined;
    }
}
