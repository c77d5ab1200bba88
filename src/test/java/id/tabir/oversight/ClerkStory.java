package id.tabir.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.play.Play;
import id.tabir.play.Talker;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

/** What the whole product is for: a clerk who wants to get acquainted is stopped, found, judged and cut off. */
class ClerkStory {
    private static final int SUSPENDED = 4403;

    @Test
    void a_flirting_clerk_is_blocked_becomes_a_case_is_decided_and_cut_off_while_connected() {
        Play play = Play.verification();
        Desk reviewer = Desk.reviewer();
        Desk lead = Desk.lead();
        try (Talker clerk = play.driver();
                Talker customer = play.customer()) {
            clerk.joins(play.chat, 0);
            customer.joins(play.chat, 0);
            JsonObject refused = clerk.isRefused(play.chat, "kamu cantik banget di foto KTP, boleh kenalan?");
            assertThat(refused.encode()).contains("content-blocked");
            clerk.says(play.chat, "fotonya sudah kami terima");

            JsonObject one = reviewer.awaits(play.chat);
            assertThat(one.getInteger("severity")).isEqualTo(3);
            String id = one.getString("id");
            Desk.good(reviewer.claims(id));
            JsonObject decided = Desk.good(reviewer.acts(
                    id,
                    "decide",
                    new JsonObject()
                            .put("verdict", "violation")
                            .put("note", "wants to get acquainted")
                            .put("marked", new JsonArray().add(one.getInteger("first")))
                            .put(
                                    "sanction",
                                    new JsonObject().put("kind", "suspension").put("reason", "flirting"))));
            clerk.says(play.chat, "a proposal binds nobody");

            String sanction = decided.getJsonObject("sanction").getString("id");
            Desk.good(lead.calls("POST", "/sanctions/" + sanction + "/confirm", null));
            assertThat(clerk.closeCode()).isEqualTo(SUSPENDED);
            assertThat(play.sends(play.staffToken(), "later", "halo").code()).isEqualTo("suspended");
            assertThat(customer.reads().encode()).doesNotContain("cantik");
        }
    }
}
