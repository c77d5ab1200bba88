package id.tabir.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.ledger.Actor;
import id.tabir.ledger.Kind;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the log says reaches compliance in words, in both languages. */
class LogWordsTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_kind_of_entry_has_its_words(Kind kind) throws IOException {
        hasBoth("'kind-" + kind.word() + "': '");
    }

    @ParameterizedTest
    @EnumSource(Actor.class)
    void everybody_who_acts_has_a_name(Actor actor) throws IOException {
        hasBoth("'actor-" + actor.word() + "': '");
    }

    private static void hasBoth(String key) throws IOException {
        try (var in = LogWordsTest.class.getResourceAsStream("/web/review/words-log.js")) {
            String words = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
            assertThat(words.split(key, -1)).as(key).hasSize(3);
        }
    }
}
