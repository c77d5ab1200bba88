package id.tabir.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The corpus as a floor: what was reached must not get lost. */
class CorpusTest {
    private static final double RECALL = 0.99;
    private static final double FALSE_ALARMS = 0.003;
    private static final double FRESH_RECALL = 0.92;
    private static final double FRESH_FALSE_ALARMS = 0.01;

    @ParameterizedTest
    @ValueSource(strings = {"tune.jsonl", "held.jsonl", "hand.jsonl", "rounds.jsonl"})
    void leaks_are_caught_and_harmless_talk_is_left_alone(String name) {
        score(name, RECALL, FALSE_ALARMS);
    }

    /** Scored as they came, and not to be learnt from: once they are, they are rounds, and others are to be written. */
    @Test
    void so_it_is_in_lines_from_which_nothing_was_learnt() {
        score("fresh.jsonl", FRESH_RECALL, FRESH_FALSE_ALARMS);
    }

    /** Missed leaks and disturbed talk of earlier rounds. Whoever mends one moves its line to the rounds. */
    @Test
    void what_is_known_to_go_wrong_is_no_longer_than_it_must_be() {
        List<String> right = new ArrayList<>();
        for (JsonNode conversation : Corpus.read("known.jsonl")) {
            List<Verdict> verdicts = Corpus.judge(conversation);
            boolean wrong = Corpus.harmless(conversation)
                    ? Corpus.disturbed(conversation, verdicts)
                    : !Corpus.caught(conversation, verdicts);
            if (!wrong) right.add(conversation.path("id").asText());
        }
        assertThat(right).as("belong to rounds.jsonl").isEmpty();
    }

    private static void score(String name, double recall, double falseAlarms) {
        List<String> missed = new ArrayList<>();
        List<String> disturbed = new ArrayList<>();
        int leaks = 0;
        int harmless = 0;
        for (JsonNode conversation : Corpus.read(name)) {
            List<Verdict> verdicts = Corpus.judge(conversation);
            String id = conversation.path("id").asText() + " "
                    + conversation.path("category").asText();
            if (Corpus.harmless(conversation)) {
                harmless++;
                if (Corpus.disturbed(conversation, verdicts)) disturbed.add(id);
            } else {
                leaks++;
                if (!Corpus.caught(conversation, verdicts)) missed.add(id);
            }
        }
        assertThat(missed.size()).as("missed %s", missed).isLessThanOrEqualTo((int) (leaks * (1 - recall)));
        assertThat(disturbed.size()).as("disturbed %s", disturbed).isLessThanOrEqualTo((int) (harmless * falseAlarms));
    }
}
