package id.tabir.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What {@link id.tabir.guard.Changes} found, for people. */
final class ReadableChange {
    private ReadableChange() {}

    /** One of the objects that it writes, as a few lines without the last line end. */
    static String of(JsonNode object) {
        if (object.has("error")) {
            String id = object.has("id") ? quoted(object.path("id").asText()) : "without id";
            return "a line (" + id + ") can't be read: " + object.path("error").asText() + "\n";
        }
        return object.has("changed") ? sum(object) : change(object);
    }

    private static String change(JsonNode change) {
        JsonNode was = change.path("old");
        JsonNode is = change.path("new");
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                "%s, message %d, %s: %s",
                quoted(change.path("id").asText()),
                change.path("message").asInt() + 1,
                change.path("from").asText(),
                move(was.path("action").asText() + " > " + is.path("action").asText())));
        lines.add("  sent  " + quoted(change.path("text").asText()));
        lines.add("  old   " + delivered(was));
        lines.add("  new   " + delivered(is));
        findings(lines, "  gone  ", was, is, change.path("text").asText());
        findings(lines, "  found ", is, was, change.path("text").asText());
        return String.join("\n", lines) + "\n";
    }

    private static String delivered(JsonNode verdict) {
        boolean blocked = verdict.path("action").asText().equals("block");
        return blocked ? "nothing" : quoted(verdict.path("text_delivered").asText());
    }

    private static void findings(List<String> lines, String head, JsonNode one, JsonNode other, String text) {
        for (JsonNode finding : one.path("findings")) {
            if (StreamSupport.stream(other.path("findings").spliterator(), false)
                    .anyMatch(o -> same(o, finding))) {
                continue;
            }
            String words = text.substring(
                    finding.path("start").asInt(), finding.path("end").asInt());
            List<String> reasons = new ArrayList<>();
            finding.path("reasons").forEach(reason -> reasons.add(reason.asText()));
            lines.add(head + finding.path("kind").asText() + " " + quoted(words) + ", rule \""
                    + finding.path("rule").asText() + "\", score " + finding.path("score") + ": "
                    + String.join(", ", reasons));
        }
    }

    private static boolean same(JsonNode a, JsonNode b) {
        return List.of("kind", "start", "end").stream()
                .allMatch(name -> a.path(name).equals(b.path(name)));
    }

    private static String sum(JsonNode sum) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%,d of %,d messages in %,d conversations would fare differently.",
                sum.path("changed").asInt(),
                sum.path("messages").asInt(),
                sum.path("conversations").asInt()));
        if (sum.path("unreadable").asInt() > 0) {
            lines.add(String.format(
                    Locale.ROOT,
                    "Lines that could not be read: %,d.",
                    sum.path("unreadable").asInt()));
        }
        sum.path("actions").properties().forEach(entry -> lines.add(row(move(entry.getKey()), entry)));
        sum.path("found").properties().forEach(entry -> lines.add(row("found " + entry.getKey(), entry)));
        sum.path("lost").properties().forEach(entry -> lines.add(row("gone  " + entry.getKey(), entry)));
        return String.join("\n", lines);
    }

    private static String row(String name, Map.Entry<String, JsonNode> entry) {
        return String.format(Locale.ROOT, "  %-20s %,8d", name, entry.getValue().asInt());
    }

    private static String move(String actions) {
        return actions.replace(" > ", " → ");
    }

    /** In quotes, with whatever a terminal would act on or hide written out. */
    private static String quoted(String text) {
        var out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            boolean unseen = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
            if (c == '"' || c == '\\') out.append('\\').appendCodePoint(c);
            else if (c == '\n') out.append("\\n");
            else if (unseen) out.append(String.format("\\u{%x}", c));
            else out.appendCodePoint(c);
        });
        return out.append('"').toString();
    }
}
