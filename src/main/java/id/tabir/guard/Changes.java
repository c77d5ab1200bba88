package id.tabir.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;

/** Compares what two policies would do with the same conversations: for tuning on one's own history. */
public final class Changes {
    private Changes() {}

    /**
     * Writes a line {@code {"id", "message", "old", "new"}} for each message that would fare differently, then a
     * line {@code {"conversations", "messages", "changed"}}; gives whether all lines could be read.
     */
    public static boolean run(BufferedReader in, Writer out, Guard old, Guard fresh) throws IOException {
        boolean sound = true;
        int conversations = 0;
        int messages = 0;
        int changed = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isBlank()) continue;
            ObjectNode before = Conversations.answer(line, old);
            ObjectNode after = Conversations.answer(line, fresh);
            conversations++;
            if (before.has("error")) {
                sound = false;
                write(out, before);
                continue;
            }
            JsonNode was = before.path("messages");
            JsonNode is = after.path("messages");
            messages += was.size();
            for (int i = 0; i < was.size(); i++) {
                if (was.get(i).equals(is.get(i))) continue;
                changed++;
                write(out, change(before.path("id"), i, was.get(i), is.get(i)));
            }
        }
        ObjectNode sum = Conversations.object();
        write(
                out,
                sum.put("conversations", conversations)
                        .put("messages", messages)
                        .put("changed", changed));
        out.flush();
        return sound;
    }

    private static ObjectNode change(JsonNode id, int message, JsonNode was, JsonNode is) {
        ObjectNode change = Conversations.object();
        change.set("id", id);
        change.put("message", message);
        change.set("old", was);
        change.set("new", is);
        return change;
    }

    private static void write(Writer out, ObjectNode node) throws IOException {
        out.write(node.toString());
        out.write('\n');
    }
}
