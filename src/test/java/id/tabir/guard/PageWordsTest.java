package id.tabir.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages say of findings what the guard says, in the language of whoever looks. */
class PageWordsTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_sender_reads_the_same_on_the_page_as_in_the_servers_notice(Kind kind) throws IOException {
        assertThat(page("shared/notices.js"))
                .containsSubsequence(
                        kind.word() + (kind.word().contains("-") ? "': [" : ": ["),
                        Notice.text(Language.ID, kind),
                        Notice.text(Language.EN, kind),
                        "],");
    }

    @Test
    void compliance_reads_every_clue_in_words() throws IOException {
        String clues = page("review/clues.js");
        for (Clue clue : Clue.values()) {
            assertThat(clues).containsPattern("\\n  '?" + clue.word() + "'?: \\['[^']+', '[^']+'\\],");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tune.jsonl", "hand.jsonl"})
    void compliance_reads_every_rule_in_words(String corpus) throws IOException {
        String words = page("review/clues.js");
        Set<String> unworded = new TreeSet<>();
        for (JsonNode conversation : Corpus.read(corpus)) {
            for (Verdict verdict : Corpus.judge(conversation)) {
                for (Finding finding : verdict.findings()) {
                    String rule = finding.rule();
                    // Named after its kind, the page says it in the kind's own words.
                    boolean ofKind = rule.replaceFirst(" words$", "")
                            .equals(finding.kind().word());
                    boolean known = words.contains("\n  '" + rule + "': [") || words.contains("\n  " + rule + ": [");
                    if (!ofKind && !known) unworded.add(rule);
                }
            }
        }
        Talk talk = Talk.onARide();
        assertThat(talk.staff("87239").findings()).extracting(Finding::rule).containsExactly("loose digits");
        assertThat(words).contains("\n  'loose digits': [");
        assertThat(unworded).isEmpty();
    }

    private static String page(String name) throws IOException {
        try (var in = PageWordsTest.class.getResourceAsStream("/web/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
