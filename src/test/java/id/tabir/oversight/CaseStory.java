package id.tabir.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.identity.Role;
import id.tabir.play.Db;
import id.tabir.play.Http;
import id.tabir.play.Log;
import id.tabir.play.Play;
import id.tabir.play.Play.Actors;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

/** Cases come up by themselves, are held by one person at a time, decided, and judged again. */
class CaseStory {
    private final Play play = Play.ride();
    private final Desk rani = Desk.reviewer();
    private final Desk bima = Desk.reviewer();
    private final Desk lead = Desk.lead();

    private void says(String text) {
        play.sends(play.staffToken(), "m-" + System.nanoTime(), text);
    }

    private String opened() {
        says("kirim kode OTP kamu ke saya ya");
        return rani.awaits(play.chat).getString("id");
    }

    @Test
    void what_the_guard_blocks_becomes_a_case_and_more_of_it_the_same_case() {
        says("kirim kode OTP kamu ke saya ya");
        JsonObject one = rani.awaits(play.chat);
        assertThat(one.getString("origin")).isEqualTo("finding");
        assertThat(one.getJsonArray("kinds")).contains("ask-secret");
        assertThat(one.getInteger("severity")).isEqualTo(3);
        assertThat(one.getString("staff")).startsWith("stf_");
        assertThat(one.getBoolean("held")).isFalse();
        int last = one.getInteger("last");
        says("sebutkan kode OTP kamu sekarang");
        while (rani.awaits(play.chat).getInteger("last") == last) Thread.onSpinWait();
        assertThat(rani.lists("ticket=" + play.chat)).hasSize(1);
        assertThat(Log.of(play.chat).isSound().kinds())
                .as("opened behind the log, without an entry")
                .containsExactly("opened", "blocked", "blocked");
    }

    @Test
    void what_was_masked_and_harmless_opens_none() {
        says("nomor saya 081234567890");
        says("saya sudah di depan lobi");
        Play other = Play.ride();
        other.sends(other.staffToken(), "x", "kirim kode OTP kamu ke saya ya");
        rani.awaits(other.chat);
        assertThat(rani.lists("ticket=" + play.chat)).isEmpty();
    }

    @Test
    void a_report_becomes_a_case_and_its_decision_answers_it() {
        Http.Answer report =
                play.chat(play.customerToken(), "POST", "/reports", new JsonObject().put("category", "harassment"));
        JsonObject one = rani.awaits(play.chat);
        assertThat(one.getString("origin")).isEqualTo("report");
        assertThat(one.getJsonArray("kinds")).containsExactly("harassment");
        String id = one.getString("id");
        rani.claims(id);
        Desk.good(
                rani.acts(id, "decide", new JsonObject().put("verdict", "clean").put("outcome", "unfounded")));
        JsonArray own =
                play.chat(play.customerToken(), "GET", "/reports", null).json().getJsonArray("items");
        assertThat(own.getJsonObject(0).getString("id")).isEqualTo(report.json().getString("id"));
        assertThat(own.getJsonObject(0).getString("outcome")).isEqualTo("unfounded");
    }

    @Test
    void one_person_holds_it_until_it_is_released_or_left_alone() {
        String id = opened();
        assertThat(Desk.good(rani.claims(id)).getBoolean("mine")).isTrue();
        Desk.isRefused(bima.claims(id), 409, "case-conflict");
        Desk.isRefused(bima.decides(id, "clean"), 409, "case-conflict");
        Desk.isRefused(bima.acts(id, "release", null), 409, "case-conflict");
        JsonObject seen = bima.sees(id);
        assertThat(seen.getBoolean("held")).isTrue();
        assertThat(seen.encode()).as("who holds it is for leads").doesNotContain(rani.sub());
        assertThat(lead.sees(id).getString("holder")).isEqualTo(rani.sub());

        Desk.good(rani.acts(id, "release", null));
        Desk.good(bima.claims(id));
        Desk.leaveAlone(id);
        assertThat(rani.sees(id).getBoolean("held")).isFalse();
        Desk.isRefused(bima.decides(id, "clean"), 409, "case-conflict");
        Desk.good(rani.claims(id));
        assertThat(rani.lists("mine=true&ticket=" + play.chat)).hasSize(1);
        assertThat(bima.lists("mine=true&ticket=" + play.chat)).isEmpty();
        assertThat(Log.of(play.chat).isSound().kinds())
                .containsExactly("opened", "blocked", "case-claimed", "case-released", "case-claimed", "case-claimed");
    }

    @Test
    void a_violation_proposes_a_sanction_in_the_same_step() {
        String id = opened();
        rani.claims(id);
        var body = new JsonObject()
                .put("verdict", "violation")
                .put("note", "asks for the code")
                .put("marked", new JsonArray().add(2))
                .put("sanction", new JsonObject().put("kind", "suspension").put("reason", "asked for the code"));
        JsonObject decided = Desk.good(rani.acts(id, "decide", body));
        assertThat(decided.getString("state")).isEqualTo("decided");
        assertThat(decided.getString("verdict")).isEqualTo("violation");
        String sanction = decided.getJsonObject("sanction").getString("id");
        assertThat(decided.getJsonObject("sanction").getString("state")).isEqualTo("proposed");
        assertThat(Desk.good(lead.calls("POST", "/sanctions/" + sanction + "/confirm", null))
                        .getString("case"))
                .isEqualTo(id);
        assertThat(play.sends(play.staffToken(), "after", "halo").code()).isEqualTo("suspended");
        assertThat(rani.lists("state=decided&ticket=" + play.chat)).hasSize(1);
        Desk.isRefused(rani.claims(id), 409, "case-conflict");
    }

    @Test
    void who_takes_a_decision_back_takes_back_the_sanction_proposed_with_it() {
        String id = opened();
        rani.claims(id);
        String taken = proposed(rani, id);
        Desk.good(rani.acts(id, "reopen", Desk.reason("in haste")));
        assertThat(state(taken)).isEqualTo("lifted");
        Desk.isRefused(lead.calls("POST", "/sanctions/" + taken + "/confirm", null), 409, "sanction-conflict");

        String others = proposed(rani, id);
        Desk.good(bima.acts(id, "reopen", Desk.reason("more has come up")));
        assertThat(state(others)).as("somebody else's proposal stands").isEqualTo("proposed");

        String confirmed = proposed(bima, id);
        Desk.good(lead.calls("POST", "/sanctions/" + confirmed + "/confirm", null));
        Desk.good(bima.acts(id, "reopen", Desk.reason("too late")));
        assertThat(state(confirmed)).isEqualTo("confirmed");
    }

    private String proposed(Desk by, String id) {
        var body = new JsonObject()
                .put("verdict", "violation")
                .put("note", "asks for the code")
                .put("sanction", new JsonObject().put("kind", "warning").put("reason", "asked for the code"));
        return Desk.good(by.acts(id, "decide", body)).getJsonObject("sanction").getString("id");
    }

    private static String state(String sanction) {
        return Db.ask("select state from sanction where id = '" + sanction + "'")
                .get(0);
    }

    @Test
    void what_does_not_fit_a_decision_is_refused_and_nothing_is_decided() {
        String id = opened();
        rani.claims(id);
        var sanction = new JsonObject().put("kind", "warning").put("reason", "none");
        var clean = new JsonObject().put("verdict", "clean").put("sanction", sanction);
        Desk.isRefused(rani.acts(id, "decide", clean), 400, "invalid-request");
        var beyond = new JsonObject().put("verdict", "clean").put("marked", new JsonArray().add(99));
        Desk.isRefused(rani.acts(id, "decide", beyond), 400, "invalid-request");
        Desk.isRefused(rani.decides(id, "guilty"), 400, "invalid-request");
        Desk.isRefused(rani.acts(id, "escalate", new JsonObject()), 400, "invalid-request");
        Desk.isRefused(rani.claims("cse_00000000000000000000000000"), 404, "not-found");
        assertThat(rani.sees(id).getString("state")).isEqualTo("open");
    }

    @Test
    void nobody_reviews_what_they_took_part_in() {
        String id = opened();
        var driver = new Desk(Actors.onStage(), Role.REVIEWER, play.staffId);
        var passenger = new Desk(Actors.onStage(), Role.LEAD, play.customerId);
        Desk.isRefused(driver.claims(id), 403, "forbidden");
        Desk.isRefused(passenger.claims(id), 403, "forbidden");
        var byHand = new JsonObject().put("ticket", play.chat).put("reason", "x");
        Desk.isRefused(driver.calls("POST", "/cases", byHand), 403, "forbidden");
        for (Http.Answer next = driver.calls("POST", "/cases/next", null);
                next.status() == 200;
                next = driver.calls("POST", "/cases/next", null)) {
            assertThat(next.json().getString("ticket")).isNotEqualTo(play.chat);
            assertThat(driver.decides(next.json().getString("id"), "clean").status())
                    .isEqualTo(200);
        }
        assertThat(rani.sees(id).getString("state")).isEqualTo("open");
    }

    @Test
    void a_party_of_the_ticket_is_refused_each_act_on_its_case_and_the_audit_tells() {
        String id = opened();
        Watcher driver = Watcher.reviewer().as(play.staffId);
        var byHand = new JsonObject().put("ticket", play.chat).put("reason", "x");
        Watcher.isRefused(driver.posts("/cases", byHand), 403, "forbidden");
        Watcher.isRefused(driver.gets("/cases/" + id), 403, "forbidden");
        Watcher.isRefused(driver.posts("/cases/" + id + "/claim", null), 403, "forbidden");
        var clean = new JsonObject().put("verdict", "clean");
        Watcher.isRefused(driver.posts("/cases/" + id + "/decide", clean), 403, "forbidden");
        Watcher passenger = Watcher.lead().as(play.customerId);
        var toRani = new JsonObject().put("to", rani.sub());
        Watcher.isRefused(passenger.posts("/cases/" + id + "/assign", toRani), 403, "forbidden");
        assertThat(driver.looks()).hasSize(4).allSatisfy(look -> isOwnTicket(look, "reviewer"));
        assertThat(passenger.looks()).hasSize(1).allSatisfy(look -> isOwnTicket(look, "lead"));

        Desk.good(rani.claims(id));
        assertThat(Watcher.reviewer().as(rani.sub()).looks())
                .as("what somebody may do is in the log, not here")
                .isEmpty();
        assertThat(Log.of(play.chat).isSound().kinds()).containsExactly("opened", "blocked", "case-claimed");
    }

    private void isOwnTicket(JsonObject look, String role) {
        assertThat(look.getString("act")).isEqualTo("case");
        assertThat(look.getString("refused")).isEqualTo("party");
        assertThat(look.getString("ticket")).isEqualTo(play.chat);
        assertThat(look.getString("role")).isEqualTo(role);
    }

    @Test
    void an_escalated_case_is_for_leads() {
        String id = opened();
        rani.claims(id);
        assertThat(Desk.good(rani.acts(id, "escalate", Desk.reason("a team leader")))
                        .getString("level"))
                .isEqualTo("lead");
        Desk.isRefused(rani.claims(id), 403, "forbidden");
        Desk.good(lead.claims(id));
        Desk.good(lead.decides(id, "coaching"));
        JsonObject seen = lead.sees(id);
        assertThat(seen.getJsonArray("history").stream().map(s -> ((JsonObject) s).getString("step")))
                .containsExactly("claimed", "escalated", "claimed", "decided");
        assertThat(seen.encode()).contains("a team leader").contains(rani.sub());
        assertThat(rani.sees(id).encode()).contains("a team leader").doesNotContain(lead.sub());
    }

    @Test
    void a_lead_assigns_and_takes_back_and_a_decided_case_is_opened_again() {
        String other = Play.ride().chat;
        bima.decides(bima.opens(other), "clean");
        String id = opened();
        Desk.isRefused(bima.acts(id, "assign", new JsonObject().put("to", rani.sub())), 403, "forbidden");
        Desk.isRefused(lead.acts(id, "assign", new JsonObject().put("to", "nobody")), 400, "invalid-request");
        Desk.good(lead.acts(id, "assign", new JsonObject().put("to", bima.sub())));
        assertThat(bima.sees(id).getBoolean("mine")).isTrue();
        assertThat(lead.calls("GET", "/people", null).text()).contains(bima.sub());
        Desk.good(lead.acts(id, "release", null));
        Desk.good(rani.claims(id));
        Desk.good(rani.decides(id, "clean"));
        Desk.isRefused(rani.acts(id, "release", null), 409, "case-conflict");
        JsonObject again = Desk.good(bima.acts(id, "reopen", Desk.reason("more has come up")));
        assertThat(again.getBoolean("mine")).isTrue();
        assertThat(again.containsKey("verdict")).isFalse();
    }

    @Test
    void a_case_is_opened_by_hand_once() {
        String id = rani.opens(play.chat);
        assertThat(rani.sees(id).getBoolean("mine")).isTrue();
        Http.Answer again = bima.calls(
                "POST", "/cases", new JsonObject().put("ticket", play.chat).put("reason", "mine, too"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().getString("id")).isEqualTo(id);
        assertThat(again.json().getBoolean("mine")).isFalse();
        assertThat(Log.of(play.chat).isSound().kinds()).containsExactly("opened", "case-opened");
        assertThat(Log.of(play.chat).lines().get(1).actor()).isEqualTo("reviewer");
    }
}
