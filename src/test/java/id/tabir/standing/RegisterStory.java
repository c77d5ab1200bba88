package id.tabir.standing;

import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.identity.Role;
import id.tabir.play.Db;
import id.tabir.play.Http;
import id.tabir.play.Play;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the platform registers of its staff, and what compliance sees of it. */
class RegisterStory {
    private static final String NUMBER = "+6281200000077";

    private final Office office = Office.onStage();
    private final String driver = "driver-" + System.nanoTime();
    private final String crew = "crew" + System.nanoTime();

    @AfterEach
    void withdraw() {
        Office.withdrawPolicies();
    }

    private static JsonObject team(String name) {
        return new JsonObject()
                .put("team", name)
                .put("employer", "PT Contoh Mitra")
                .put("startedOn", "2026-03-01")
                .put("supervisor", "spv-4")
                .put("phones", new JsonArray().add(NUMBER));
    }

    private JsonObject file() {
        Http.Answer answer = office.review(Role.REVIEWER, "rev", "GET", "/staff/" + Office.publicId(driver), null);
        assertThat(answer.text()).doesNotContain(driver).doesNotContain("spv-4").doesNotContain(NUMBER);
        return answer.json();
    }

    @Test
    void registered_and_changed_and_seen_by_compliance_without_ids_of_the_platform() {
        Http.Answer first = office.registers(driver, team("Jakarta Selatan"));
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(first.text()).doesNotContain(NUMBER);
        assertThat(office.registers(driver, team("Depok")).status()).isEqualTo(200);
        JsonObject file = file();
        assertThat(file.getString("team")).isEqualTo("Depok");
        assertThat(file.getString("employer")).isEqualTo("PT Contoh Mitra");
        assertThat(file.getString("startedOn")).isEqualTo("2026-03-01");
        assertThat(file.getString("supervisor")).isEqualTo(Office.publicId("spv-4"));
        assertThat(file.getInteger("phones")).isEqualTo(1);
        office.registers(driver, new JsonObject());
        assertThat(file().containsKey("team")).isFalse();
        assertThat(file().getInteger("phones")).isZero();
    }

    @Test
    void the_number_is_only_a_fingerprint_and_the_guard_knows_it() {
        office.registers(driver, team("Bogor"));
        assertThat(Db.ask("select count(*) from staff s where s::text like '%81200000077%'"))
                .containsExactly("0");
        Play play = Play.with("transaction", new JsonObject().put("staff", new JsonObject().put("id", driver)));
        play.staffId = driver;
        // Nine bare digits, a few at a time, that only a known number explains.
        JsonObject said =
                play.sends(play.staffToken(), "a", "saya di 81200000077").json();
        assertThat(said.getString("text")).doesNotContain("81200000077");
    }

    @Test
    void standing_acknowledgements_and_suspensions_are_in_the_file_and_the_list() {
        office.registers(driver, team(crew));
        office.publishes("v1", "P90D");
        assertThat(file().getBoolean("due")).isTrue();
        office.acknowledges(driver, "v1");
        office.suspends(driver);
        office.lifts(driver);
        JsonObject file = file();
        assertThat(file.getBoolean("due")).isFalse();
        assertThat(file.getJsonObject("acknowledged").getString("version")).isEqualTo("v1");
        assertThat(file.getJsonArray("acknowledgements")).hasSize(1);
        JsonObject suspension = file.getJsonArray("suspensions").getJsonObject(0);
        assertThat(suspension.getString("reason")).isEqualTo("under inquiry");
        assertThat(suspension.getString("liftReason")).isEqualTo("all is well");
        assertThat(listed("good")).isEqualTo(1);
        assertThat(listed("unacknowledged")).isZero();
        office.suspends(driver);
        assertThat(listed("suspended")).isEqualTo(1);
    }

    private int listed(String standing) {
        String query = "/staff?team=" + crew + "&standing=" + standing;
        return office.review(Role.LEAD, "lead", "GET", query, null)
                .json()
                .getJsonArray("items")
                .size();
    }

    @Test
    void nonsense_is_refused() {
        assertThat(office.registers(driver, new JsonObject().put("startedOn", "2026-02-30"))
                        .status())
                .isEqualTo(400);
        assertThat(office.registers(driver, new JsonObject().put("supervisor", driver))
                        .status())
                .isEqualTo(400);
        assertThat(office.registers(driver, new JsonObject().put("phones", new JsonArray().add("0812")))
                        .status())
                .isEqualTo(400);
        assertThat(office.registers("a%20b", new JsonObject()).status()).isEqualTo(400);
        assertThat(office.registers(driver, new JsonObject().put("salary", 1)).status())
                .isEqualTo(400);
        assertThat(Http.call("PUT", Office.stage() + "/v1/staff/x", Play.ride().staffToken(), new JsonObject())
                        .status())
                .isEqualTo(403);
    }
}
