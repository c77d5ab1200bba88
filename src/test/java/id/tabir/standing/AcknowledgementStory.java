package id.tabir.standing;

import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.play.Db;
import id.tabir.play.Http;
import id.tabir.play.Log;
import id.tabir.play.Play;
import id.tabir.play.Talker;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Staff send only once they have acknowledged the rules in force, and again when it is time. */
class AcknowledgementStory {
    private static final int BURST = 200;

    private final Office office = Office.onStage();
    private final Play play = Play.ride();
    private final Play kyc = Play.verification();

    @AfterEach
    void withdraw() {
        Office.withdrawPolicies();
    }

    private static void letTimePass(String interval, String staff) {
        Db.run("update staff set acknowledged_until = acknowledged_until - interval '" + interval
                + "', postponed_at = postponed_at - interval '" + interval + "' where platform_id = '" + staff + "'");
    }

    @Test
    void until_a_policy_is_published_nothing_is_asked() {
        assertThat(office.policy(play.staffId).json().getBoolean("due")).isFalse();
        assertThat(Office.sends(play, "a").status()).isEqualTo(201);
    }

    @Test
    void missing_given_replaced_by_a_new_version() {
        assertThat(Office.sends(play, "before").status()).isEqualTo(201);
        assertThat(office.publishes("v1", "P90D").status()).isEqualTo(201);
        Office.isRefused(Office.sends(play, "a"), "policy-unacknowledged");
        JsonObject policy = office.policy(play.staffId).json();
        assertThat(policy.getString("version")).isEqualTo("v1");
        assertThat(policy.getBoolean("due")).isTrue();
        assertThat(policy.getJsonObject("text").getString("id")).contains("OTP");
        assertThat(policy.containsKey("acknowledgedAt")).isFalse();

        assertThat(office.acknowledges(play.staffId, "v0").status()).isEqualTo(400);
        assertThat(office.acknowledges(play.staffId, "v1").status()).isEqualTo(204);
        assertThat(Office.sends(play, "a").status()).isEqualTo(201);
        policy = office.policy(play.staffId).json();
        assertThat(policy.getBoolean("due")).isFalse();
        assertThat(policy.getString("acknowledgedAt")).isNotNull();

        assertThat(office.publishes("v1", "P90D").status()).as("the same again").isEqualTo(200);
        assertThat(Office.sends(play, "b").status()).isEqualTo(201);
        assertThat(office.publishes("v1", "P30D").code()).isEqualTo("policy-conflict");
        office.publishes("v2", "P90D");
        Office.isRefused(Office.sends(play, "c"), "policy-unacknowledged");
        assertThat(office.acknowledges(play.staffId, "v1").status()).isEqualTo(400);
        office.acknowledges(play.staffId, "v2");
        assertThat(Office.sends(play, "c").status()).isEqualTo(201);
        assertThat(Log.of(play.chat).isSound().messages()).hasSize(4);
    }

    @Test
    void it_runs_out_after_renew_every() {
        office.publishes("v1", "P90D");
        office.acknowledges(play.staffId, "v1");
        letTimePass("89 days", play.staffId);
        assertThat(Office.sends(play, "a").status()).isEqualTo(201);
        letTimePass("2 days", play.staffId);
        Office.isRefused(Office.sends(play, "b"), "policy-unacknowledged");
        assertThat(office.policy(play.staffId).json().getBoolean("due")).isTrue();
        assertThat(Office.sends(play, "a").status()).as("no new send").isEqualTo(200);
        office.acknowledges(play.staffId, "v1");
        assertThat(Office.sends(play, "b").status()).isEqualTo(201);
    }

    @Test
    void reading_goes_on_customers_are_not_asked_and_their_words_pass_beside_refused_ones() {
        office.publishes("v1", "P90D");
        try (Talker customer = play.customer();
                Talker driver = play.driver()) {
            customer.joins(play.chat, 0);
            driver.joins(play.chat, 0);
            // All at once, so that words of both are in one batch.
            for (int i = 1; i <= BURST; i++) {
                driver.sends(play.chat, "saya di depan");
                customer.sends(play.chat, "di mana?");
            }
            for (int i = 1; i <= BURST; i++) {
                JsonObject problem = driver.hears("refused").getJsonObject("problem");
                assertThat(problem.getString("code")).isEqualTo("policy-unacknowledged");
                assertThat(customer.hears("ack").getJsonObject("message").getInteger("seq"))
                        .isEqualTo(i);
                assertThat(driver.reads().getInteger("seq")).isEqualTo(i);
            }
            office.acknowledges(play.staffId, "v1");
            driver.says(play.chat, "sekarang sudah");
        }
        assertThat(Http.call("GET", Office.stage() + "/v1/chats/policy", play.customerToken(), null)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_driver_in_the_middle_of_a_trip_may_put_it_off_for_a_quarter_of_an_hour_once() {
        office.publishes("v1", "P90D");
        assertThat(office.policy(play.staffId).json().getBoolean("mayPostpone")).isTrue();
        Http.Answer taken = office.postpones(play.staffId);
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        assertThat(taken.json().getString("postponedUntil")).isNotNull();
        assertThat(taken.json().getBoolean("due")).isTrue();
        assertThat(Office.sends(play, "a").status()).isEqualTo(201);
        letTimePass("16 minutes", play.staffId);
        Db.run("update policy set published_at = published_at - interval '20 minutes'");
        Office.isRefused(Office.sends(play, "b"), "policy-unacknowledged");
        Office.isRefused(office.postpones(play.staffId), "policy-unacknowledged");
    }

    @Test
    void nobody_else_may_put_it_off() {
        office.publishes("v1", "P90D");
        Office.isRefused(office.postpones(kyc.staffId), "policy-unacknowledged");
        Play later = Play.ride();
        Office.isRefused(office.postpones(later.staffId), "policy-unacknowledged");
    }

    @Test
    void a_policy_needs_both_languages_and_a_duration() {
        for (String wrong : new String[] {"", "P", "P0D", "-P1D", "ninety days", "PT"}) {
            assertThat(office.publishes("v9", wrong).status()).as(wrong).isEqualTo(400);
        }
        var half = new JsonObject().put("text", new JsonObject().put("id", "a")).put("renewEvery", "P1D");
        assertThat(office.platform("PUT", "/v1/policies/v9", half).status()).isEqualTo(400);
        assertThat(office.publishes("v%209", "P1D").status()).isEqualTo(400);
        assertThat(office.publishes("v9", "P1Y2M3W4DT5H6M7.5S").status()).isEqualTo(201);
    }
}
