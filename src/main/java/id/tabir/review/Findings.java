package id.tabir.review;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the guard found in a text, as compliance is told of it. */
public final class Findings {
    private static final List<String> OPTIONAL = List.of("rule", "score", "policy");

    private Findings() {}

    /** @param stored as they lie beside an entry's content; null: none */
    public static JsonArray told(@Nullable String stored) {
        var all = new JsonArray();
        if (stored == null) return all;
        for (Object one : new JsonArray(stored)) all.add(told((JsonObject) one));
        return all;
    }

    private static JsonObject told(JsonObject finding) {
        var json = new JsonObject()
                .put("kind", finding.getString("kind"))
                .put("start", finding.getInteger("start"))
                .put("end", finding.getInteger("end"))
                .put("reasons", finding.getJsonArray("reasons", new JsonArray()));
        for (String member : OPTIONAL) {
            if (finding.getValue(member) != null) json.put(member, finding.getValue(member));
        }
        return json;
    }
}
