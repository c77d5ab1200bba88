package id.tabir.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** Judges conversations, one JSON line each (CONTRACT section 10). */
public final class Conversations {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Conversations() {}

    /** What is wrong with a line, for its author. */
    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }

    /** Answers each line; gives whether all could be read. Blank lines are passed over. */
    public static boolean run(BufferedReader in, Writer out, Guard guard) throws IOException {
        return run(in, out, guard, Detail.PLACES);
    }

    /** How much is told of a finding: kind and place (CONTRACT section 10), or also rule, score and reasons. */
    public enum Detail {
        PLACES,
        REASONS
    }

    /** As {@link #run(BufferedReader, Writer, Guard)}, with more or less detail. */
    public static boolean run(BufferedReader in, Writer out, Guard guard, Detail detail) throws IOException {
        boolean sound = true;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isBlank()) continue;
            ObjectNode answer = answer(line, guard, detail);
            sound &= !answer.has("error");
            out.write(answer.toString());
            out.write('\n');
        }
        out.flush();
        return sound;
    }

    /** The messages of a line that could be answered. */
    static JsonNode messages(String line) {
        try {
            return JSON.readTree(line).path("messages");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("is not JSON", e);
        }
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static ObjectNode answer(String line, Guard guard, Detail detail) {
        ObjectNode answer = JSON.createObjectNode();
        try {
            JsonNode conversation = JSON.readTree(line);
            if (conversation == null || !conversation.isObject()) throw new Unreadable("must be one JSON object");
            @Nullable JsonNode id = conversation.get("id");
            if (id != null && id.isValueNode() && !id.isNull()) answer.set("id", id);
            else throw new Unreadable("id is missing");
            answer.set("messages", judge(conversation, guard, detail));
        } catch (JsonProcessingException e) {
            answer.put("error", "is not JSON");
        } catch (Unreadable e) {
            answer.put("error", String.valueOf(e.getMessage()));
        }
        return answer;
    }

    private static ArrayNode judge(JsonNode conversation, Guard guard, Detail detail) throws Unreadable {
        TicketKind kind = kind(conversation.path("ticket_type"));
        JsonNode messages = conversation.path("messages");
        if (!messages.isArray()) throw new Unreadable("messages must be an array");
        Setting setting = Setting.of(kind, Language.ID);
        Window window = Window.empty();
        ArrayNode answers = JSON.createArrayNode();
        for (int i = 0; i < messages.size(); i++) {
            Party from = party(messages.get(i).path("from"), i);
            JsonNode text = messages.get(i).path("text");
            if (!text.isTextual()) throw new Unreadable("messages[" + i + "].text must be a string");
            Verdict verdict = guard.inspect(setting, window, from, text.textValue());
            window = window.plus(verdict);
            answers.add(json(verdict, detail));
        }
        return answers;
    }

    private static TicketKind kind(JsonNode word) throws Unreadable {
        try {
            return TicketKind.of(word.asText());
        } catch (IllegalArgumentException e) {
            throw new Unreadable("ticket_type " + e.getMessage());
        }
    }

    private static Party party(JsonNode word, int i) throws Unreadable {
        try {
            return Party.of(word.asText());
        } catch (IllegalArgumentException e) {
            throw new Unreadable("messages[" + i + "].from " + e.getMessage());
        }
    }

    private static ObjectNode json(Verdict verdict, Detail detail) {
        ObjectNode json = JSON.createObjectNode();
        json.put("action", verdict.action().word());
        json.put("text_delivered", verdict.delivered());
        ArrayNode findings = json.putArray("findings");
        for (Finding finding : verdict.findings()) {
            ObjectNode one = findings.addObject()
                    .put("kind", finding.kind().word())
                    .put("start", finding.start())
                    .put("end", finding.end());
            if (detail == Detail.PLACES) continue;
            one.put("rule", finding.rule()).put("score", finding.score());
            finding.reasons().forEach(one.putArray("reasons")::add);
        }
        return json;
    }
}
