package id.tabir.oversight;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts on their way into weeks and employers; weeks in which nothing happened are there, too. */
final class WeekTable {
    private static final Set<String> MESSAGES = Set.of("message", "blocked", "flagged");
    private static final Map<String, String> LOOKS =
            Map.of("transcript", "transcripts", "search", "searches", "reveal", "reveals");

    private final Map<String, JsonObject> weeks = new LinkedHashMap<>();
    private final Map<String, Employer> employers = new TreeMap<>();

    /** What was said by and to the people of one employer. */
    private static final class Employer {
        private final JsonObject findings = new JsonObject();
        private final Map<String, JsonObject> weeks = new LinkedHashMap<>();
        private long messages;
        private long found;
    }

    WeekTable(Weeks span) {
        for (LocalDate first : span.all()) weeks.put(Weeks.name(first), week(first));
    }

    private static JsonObject week(LocalDate first) {
        var cases = new JsonObject();
        for (String what : new String[] {"opened", "decided", "clean", "coaching", "violation"}) cases.put(what, 0L);
        return new JsonObject()
                .put("week", Weeks.name(first))
                .put("from", first.toString())
                .put("messages", 0L)
                .put("blocked", 0L)
                .put("flagged", 0L)
                .put("findings", new JsonObject())
                .put("cases", cases)
                .put(
                        "looks",
                        new JsonObject()
                                .put("transcripts", 0L)
                                .put("searches", 0L)
                                .put("reveals", 0L));
    }

    private static void add(JsonObject to, String name, long n) {
        to.put(name, to.getLong(name, 0L) + n);
    }

    /** A row of {@code employer, what, n}. */
    void said(String week, Row row) {
        String what = row.getString("what");
        long n = row.getLong("n");
        JsonObject one = weeks.get(week);
        if (one == null) throw new IllegalStateException("a week outside of what was asked for: " + week);
        if (what.equals("message")) add(one, "messages", n);
        else if (MESSAGES.contains(what)) add(one, what, n);
        else add(one.getJsonObject("findings"), what, n);
        said(employers.computeIfAbsent(row.getString("employer"), name -> new Employer()), week, what, n);
    }

    private void said(Employer by, String week, String what, long n) {
        JsonObject one = by.weeks.computeIfAbsent(
                week,
                name -> new JsonObject().put("week", name).put("messages", 0L).put("found", 0L));
        if (what.equals("message")) {
            by.messages += n;
            add(one, "messages", n);
        } else if (!MESSAGES.contains(what)) {
            by.found += n;
            add(by.findings, what, n);
            add(one, "found", n);
        }
    }

    /** A row of {@code what, n}: opened, or a verdict. */
    void ruled(String week, Row row) {
        JsonObject cases = weeks.getOrDefault(week, new JsonObject()).getJsonObject("cases", new JsonObject());
        String what = row.getString("what");
        add(cases, what, row.getLong("n"));
        if (!what.equals("opened")) add(cases, "decided", row.getLong("n"));
    }

    /** A row of {@code act, n}. */
    void looked(String week, Row row) {
        JsonObject looks = weeks.getOrDefault(week, new JsonObject()).getJsonObject("looks", new JsonObject());
        add(looks, LOOKS.getOrDefault(row.getString("act"), row.getString("act")), row.getLong("n"));
    }

    JsonArray weeks() {
        var all = new JsonArray();
        weeks.values().forEach(all::add);
        return all;
    }

    JsonArray employers() {
        var all = new JsonArray();
        employers.forEach((name, by) -> {
            var byWeek = new JsonArray();
            by.weeks.values().forEach(byWeek::add);
            all.add(new JsonObject()
                    .put("employer", name)
                    .put("messages", by.messages)
                    .put("findings", by.findings)
                    .put("perThousand", perThousand(by.found, by.messages))
                    .put("weeks", byWeek));
        });
        return all;
    }

    /** With one decimal. */
    static double perThousand(long found, long messages) {
        return messages == 0 ? 0 : Math.round(10_000.0 * found / messages) / 10.0;
    }
}
