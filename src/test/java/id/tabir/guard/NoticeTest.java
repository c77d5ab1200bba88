package id.tabir.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        assertThat(notices(Policy.standard(), text)).hasSize(1).allSatisfy(notice -> {
            assertThat(notice.kind()).isEqualTo(Kind.PHONE);
            assertThat(text.substring(notice.start(), notice.end())).isEqualTo(text);
            assertThat(notice.text()).isEqualTo(Notice.text(Language.EN, Kind.PHONE));
            for (Clue clue : Clue.values()) assertThat(notice.text()).doesNotContain(clue.word() + " ");
        });
    }

    @Test
    void what_is_only_flagged_is_not_explained_also_beside_something_masked() throws PolicyException {
        assertThat(notices(Policy.standard(), "lanjut di wa aja yuk")).isEmpty();
        String yaml = """
                version: phones are watched
                rules:
                  - kinds: [phone, ask-secret, ask-number, off-platform, flirt, private-deal, ask-personal]
                    action: flag
                  - kinds: [handle, email, nik, kk, npwp, bank, card, otp, pin]
                    action: mask
                """;
        assertThat(notices(Policy.read(yaml), "wa 081234567890 atau sari@example.com"))
                .extracting(Notice::kind)
                .contains(Kind.EMAIL)
                .doesNotContain(Kind.PHONE);
    }

    private static List<Notice> notices(Policy policy, String text) {
        var setting = Setting.of(TicketKind.TRANSACTION, Language.EN);
        Verdict verdict = new Guard(policy).inspect(setting, Window.empty(), Party.STAFF, text);
        return Notice.of(policy, setting, Party.STAFF, verdict);
    }
}
