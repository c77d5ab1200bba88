package id.tabir.oversight;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One week's numbers beside those of the weeks before it.
 *
 * @param json {@code {week, from, to, weeks, employers, open, agreement, reveals}}; the last of {@code weeks} is the one
 */
record WeeklyReport(JsonObject json) {
    /** How many are shown, the one included. */
    static final int WEEKS = 8;

    /** One count: of this week and of the week before. */
    record Count(String group, String name, long now, long before) {}

    /** @param found findings in {@code messages}, week by week */
    record Employer(String name, List<Long> messages, List<Long> found) {
        double perThousand(int week) {
            return WeekTable.perThousand(found.get(week), messages.get(week));
        }
    }

    static WeeklyReport of(JsonObject numbers) {
        JsonObject last = numbers.getJsonArray("weeks").getJsonObject(WEEKS - 1);
        return new WeeklyReport(new JsonObject()
                .put("week", last.getString("week"))
                .put("from", last.getString("from"))
                .put("to", numbers.getString("to"))
                .mergeIn(withoutDays(numbers)));
    }

    private static JsonObject withoutDays(JsonObject numbers) {
        JsonObject copy = numbers.copy();
        copy.remove("from");
        copy.remove("to");
        return copy;
    }

    String week() {
        return json.getString("week");
    }

    List<JsonObject> weeks() {
        return objects(json.getJsonArray("weeks"));
    }

    private JsonObject week(int i) {
        return json.getJsonArray("weeks").getJsonObject(i);
    }

    static List<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast).toList();
    }

    /** Messages, findings by kind, cases and looks. */
    List<Count> counts() {
        List<Count> all = new ArrayList<>();
        for (String name : List.of("messages", "blocked", "flagged")) all.add(count("messages", "", name));
        for (String kind : names("findings")) all.add(count("findings", "findings", kind));
        for (String name : List.of("opened", "decided", "clean", "coaching", "violation"))
            all.add(count("cases", "cases", name));
        for (String name : List.of("transcripts", "searches", "reveals")) all.add(count("looks", "looks", name));
        return all;
    }

    private Count count(String group, String below, String name) {
        return new Count(group, name, value(WEEKS - 1, below, name), value(WEEKS - 2, below, name));
    }

    private long value(int week, String below, String name) {
        JsonObject one = week(week);
        return (below.isEmpty() ? one : one.getJsonObject(below)).getLong(name, 0L);
    }

    /** Of all weeks, so that a kind that has gone shows as gone. */
    private Collection<String> names(String below) {
        var names = new TreeSet<String>();
        for (int i = WEEKS - 2; i < WEEKS; i++)
            names.addAll(week(i).getJsonObject(below).fieldNames());
        return names;
    }

    List<Employer> employers() {
        return objects(json.getJsonArray("employers")).stream()
                .map(this::employer)
                .toList();
    }

    private Employer employer(JsonObject one) {
        List<JsonObject> known = objects(one.getJsonArray("weeks"));
        return new Employer(one.getString("employer"), column(known, "messages"), column(known, "found"));
    }

    private List<Long> column(List<JsonObject> known, String name) {
        Stream<String> names = weeks().stream().map(week -> week.getString("week"));
        return names.map(week -> known.stream()
                        .filter(one -> week.equals(one.getString("week")))
                        .map(one -> one.getLong(name))
                        .findFirst()
                        .orElse(0L))
                .toList();
    }
}
