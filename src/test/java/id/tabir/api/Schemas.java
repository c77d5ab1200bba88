package id.tabir.api;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Walks a schema without references. */
final class Schemas {
    private Schemas() {}

    /** The schema itself and all within its properties and items. */
    static List<JsonObject> within(JsonObject schema) {
        List<JsonObject> all = new ArrayList<>();
        all.add(schema);
        JsonObject properties = schema.getJsonObject("properties", new JsonObject());
        for (String name : properties.fieldNames()) all.addAll(within(properties.getJsonObject(name)));
        if (schema.containsKey("items")) all.addAll(within(schema.getJsonObject("items")));
        return all;
    }
}
