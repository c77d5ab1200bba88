package id.tabir.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.play.Http;
import id.tabir.play.Play;
import id.tabir.play.Talker;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever is masked or blocked learns which words were taken for what and how to say it; nobody else does. */
class NoticeStory {
    private static final String NUMBER = "kosong lapan satu dua tiga empat lima enam tujuh lapan";

    @Test
    void the_ack_of_a_masked_message_tells_its_sender_alone_which_words_were_taken_for_what() {
        Play ride = Play.with("transaction", new JsonObject().put("language", "en"));
        try (Talker driver = ride.driver();
                Talker second = ride.driver();
                Talker customer = ride.customer()) {
            driver.joins(ride.chat, 0);
            second.joins(ride.chat, 0);
            customer.joins(ride.chat, 0);
            driver.sends(ride.chat, "a", "call " + NUMBER);
            JsonObject ack = driver.hears("ack");
            JsonObject notice = ack.getJsonArray("notices").getJsonObject(0);
            assertThat(notice.fieldNames()).containsExactly("kind", "start", "end", "text");
            assertThat(notice.getString("kind")).isEqualTo("phone");
            assertThat(("call " + NUMBER).substring(notice.getInteger("start"), notice.getInteger("end")))
                    .isEqualTo(NUMBER);
            assertThat(notice.getString("text")).startsWith("This reads as a phone number.");
            assertThat(ack.getJsonObject("message").fieldNames())
                    .containsExactlyInAnyOrder("seq", "from", "alias", "text", "at", "masked", "clientId");
            assertThat(customer.hears("message").encode()).doesNotContain("notices", "lapan");
            assertThat(second.hears("message").encode()).doesNotContain("notices", "lapan");
            driver.sends(ride.chat, "b", "on my way");
            assertThat(driver.hears("ack").fieldNames()).doesNotContain("notices");
        }
    }

    @Test
    void a_refusal_says_how_to_put_it_in_the_tickets_language_and_keeps_the_clues_to_itself() {
        Play kyc = Play.verification();
        Http.Answer blocked = kyc.sends(kyc.staffToken(), "a", "mohon kirimkan kode OTP yang masuk ke HP Anda");
        assertThat(blocked.code()).isEqualTo("content-blocked");
        JsonObject finding = blocked.json().getJsonArray("findings").getJsonObject(0);
        assertThat(finding.fieldNames()).containsExactly("kind", "start", "end");
        JsonObject notice = blocked.json().getJsonArray("notices").getJsonObject(0);
        assertThat(notice.getString("kind")).isEqualTo("ask-secret");
        assertThat(notice.getString("text")).startsWith("Kode OTP, PIN, CVV dan kata sandi tidak boleh diminta.");
        assertThat(blocked.text()).doesNotContain("score", "reasons", "rule", "words-together");
    }

    @Test
    void notices_pass_over_what_is_only_flagged() {
        Play ride = Play.ride();
        Http.Answer blocked = ride.sends(ride.staffToken(), "a", "lanjut di wa aja yuk. kirim kode OTP kamu ke saya");
        assertThat(kinds(blocked, "findings")).contains("off-platform", "ask-secret");
        assertThat(kinds(blocked, "notices")).containsExactly("ask-secret");
    }

    private static List<String> kinds(Http.Answer refusal, String member) {
        return refusal.json().getJsonArray(member).stream()
                .map(one -> ((JsonObject) one).getString("kind"))
                .toList();
    }
}
