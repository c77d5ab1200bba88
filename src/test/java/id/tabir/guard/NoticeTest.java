package id.tabir.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sender learns what was taken as what, and nothing of how it was seen. */
class NoticeTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_kind_has_its_words_in_both_languages(Kind kind) {
        assertThat(Notice.text(Language.ID, kind)).isNotBlank();
        assertThat(Notice.text(Language.EN, kind)).isNotBlank().isNotEqualTo(Notice.text(Language.ID, kind));
    }

    @Test
    void a_masked_message_is_explained_without_the_reasons() {
        String text = "nol lapan satu dua tiga empat lima enam tujuh lapan";
        Verdict verdict = Talk.onARide().staff(text);
        assertThat(Notice.of(Language.EN, verdict)).hasSize(1).allSatisfy(notice -> {
            assertThat(notice.kind()).isEqualTo(Kind.PHONE);
            assertThat(text.substring(notice.start(), notice.end())).isEqualTo(text);
            for (Clue clue : Clue.values()) assertThat(notice.text()).doesNotContain(clue.word() + " ");
        });
    }

    @Test
    void a_flagged_message_is_not_explained() {
        assertThat(Notice.of(Language.ID, Talk.onARide().staff("lanjut di wa aja yuk")))
                .isEmpty();
    }
}
