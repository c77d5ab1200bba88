package id.tabir.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Conversations with what the guard should make of them; see {@code src/test/corpus}. */
final class Corpus {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Corpus() {}

    static List<JsonNode> read(String name) {
        try (InputStream in = Corpus.class.getResourceAsStream("/guard/" + name)) {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank()) lines.add(JSON.readTree(line));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The verdicts on a conversation's messages. */
    static List<Verdict> judge(JsonNode conversation) {
        Talk talk = new Talk(TicketKind.of(conversation.path("ticket_type").asText()));
        List<Verdict> verdicts = new ArrayList<>();
        for (JsonNode message : conversation.path("messages")) {
            verdicts.add(talk.says(
                    Party.of(message.path("from").asText()),
                    message.path("text").asText()));
        }
        return verdicts;
    }

    static boolean harmless(JsonNode conversation) {
        return conversation.path("label").asText().equals("benign");
    }

    /** Whether a harmless conversation was altered or blocked. */
    static boolean disturbed(JsonNode conversation, List<Verdict> verdicts) {
        for (int i = 0; i < verdicts.size(); i++) {
            String text = conversation.path("messages").path(i).path("text").asText();
            if (!verdicts.get(i).delivered().equals(text)) return true;
        }
        return false;
    }

    /** Whether a leak was stopped: flagged where nothing can be masked, else no telling run of its digits left. */
    static boolean caught(JsonNode conversation, List<Verdict> verdicts) {
        JsonNode gold = conversation.path("gold");
        if (gold.has("targets")) {
            for (JsonNode target : gold.path("targets")) {
                if (verdicts.get(target.asInt()).action() != Action.ALLOW) return true;
            }
            return false;
        }
        for (JsonNode secret : gold.path("secrets")) if (longestRun(secret, verdicts) >= telling(secret)) return false;
        return true;
    }

    private static int telling(JsonNode secret) {
        int length = secret.path("value").asText().length();
        return length >= 7 ? 5 : length >= 5 ? 4 : 3;
    }

    private static int longestRun(JsonNode secret, List<Verdict> verdicts) {
        int run = 0;
        int longest = 0;
        for (JsonNode unit : secret.path("units")) {
            Verdict verdict = verdicts.get(unit.path(0).asInt());
            boolean hidden = verdict.action() == Action.BLOCK;
            for (Finding finding : verdict.findings()) {
                boolean covers = finding.start() < unit.path(2).asInt()
                        && finding.end() > unit.path(1).asInt();
                hidden |= covers && finding.kind().hasSpan() && verdict.action() == Action.MASK;
            }
            run = hidden ? 0 : run + unit.path(3).asText().length();
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
