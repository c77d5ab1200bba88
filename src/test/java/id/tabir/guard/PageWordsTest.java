package id.tabir.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    private static String page(String name) throws IOException {
        try (var in = PageWordsTest.class.getResourceAsStream("/web/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
