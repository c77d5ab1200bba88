package id.tabir.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.tabir.guard.Conversations.Detail;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Compares what two policies would do with the same conversations: for tuning on one's own history. */
public final class Changes {
    private final Guard old;
    private final Guard fresh;
    private final Map<String, Integer> actions = new TreeMap<>();
    private final Map<String, Integer> found = new TreeMap<>();
    private final Map<String, Integer> lost = new TreeMap<>();
    private int conversations;
    private int unreadable;
    private int messages;
    private int changed;

    public Changes(Guard old, Guard fresh) {
        this.old = old;
        this.fresh = fresh;
    }

    /**
     * Writes {@code {"id", "message", "from", "text", "old", "new"}} for each message that would fare differently
     * ({@code message} counted from 0; {@code old} and {@code new} as {@link Conversations} answers, with reasons), a
     * line {@code {"id"?, "error"}} for each that can't be read, and in the end the sum: {@code {"conversations",
     * "unreadable", "messages", "changed", "actions": {"allow > mask": n}, "found": {kind: n}, "lost": {kind: n}}}.
     *
     * @param form how one of these objects is written; a line end follows
     * @return whether all lines could be read
     */
    public boolean run(BufferedReader in, Writer out, Function<JsonNode, String> form) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.isBlank()) compare(line, out, form);
        }
        out.write(form.apply(sum()) + '\n');
        out.flush();
        return unreadable == 0;
    }

    private void compare(String line, Writer out, Function<JsonNode, String> form) throws IOException {
        ObjectNode before = Conversations.answer(line, old, Detail.REASONS);
        if (before.has("error")) {
            unreadable++;
            out.write(form.apply(before) + '\n');
            return;
        }
        conversations++;
        JsonNode after = Conversations.answer(line, fresh, Detail.REASONS);
        JsonNode said = Conversations.messages(line);
        for (int i = 0; i < said.size(); i++) {
            messages++;
            JsonNode was = before.path("messages").path(i);
            JsonNode is = after.path("messages").path(i);
            if (outcome(was).equals(outcome(is))) continue;
            count(was, is);
            ObjectNode change = Conversations.object();
            change.set("id", before.path("id"));
            change.put("message", i);
            change.set("from", said.get(i).path("from"));
            change.set("text", said.get(i).path("text"));
            change.set("old", was);
            change.set("new", is);
            out.write(form.apply(change) + '\n');
        }
    }

    /** What the parties and compliance would notice; another score alone is no change. */
    private static String outcome(JsonNode verdict) {
        var outcome = new StringBuilder(verdict.path("action").asText()).append(verdict.path("text_delivered"));
        for (JsonNode finding : verdict.path("findings")) outcome.append(place(finding));
        return outcome.toString();
    }

    private static String place(JsonNode finding) {
        return " " + finding.path("kind").asText() + " " + finding.path("start") + "-" + finding.path("end");
    }

    private void count(JsonNode was, JsonNode is) {
        changed++;
        actions.merge(was.path("action").asText() + " > " + is.path("action").asText(), 1, Integer::sum);
        missing(was, is).forEach((place, kind) -> lost.merge(kind, 1, Integer::sum));
        missing(is, was).forEach((place, kind) -> found.merge(kind, 1, Integer::sum));
    }

    /** The kinds, by place, that one verdict has and the other hasn't. */
    private static Map<String, String> missing(JsonNode one, JsonNode other) {
        Map<String, String> kinds = new TreeMap<>();
        one.path("findings").forEach(f -> kinds.put(place(f), f.path("kind").asText()));
        other.path("findings").forEach(f -> kinds.remove(place(f)));
        return kinds;
    }

    private ObjectNode sum() {
        ObjectNode sum = Conversations.object();
        sum.put("conversations", conversations)
                .put("unreadable", unreadable)
                .put("messages", messages)
                .put("changed", changed);
        actions.forEach(sum.putObject("actions")::put);
        found.forEach(sum.putObject("found")::put);
        lost.forEach(sum.putObject("lost")::put);
        return sum;
    }
}
