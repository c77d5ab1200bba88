package id.tabir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.identity.Role;
import id.tabir.play.Db;
import id.tabir.play.Http;
import id.tabir.play.Play;
import id.tabir.play.Play.Actors;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rules, suspension and reports as staff and customers see them. */
class StandingStory {
    @RegisterExtension
    final Screens screens = new Screens();

    private final Actors actors = Actors.onStage();
    private final Play ride = Play.ride();

    @AfterEach
    void withdrawPolicies() {
        Db.run("delete from acknowledgement");
        Db.run("delete from policy");
    }

    private void platform(String method, String path, JsonObject body) {
        Http.Answer answer = Http.call(method, actors.url() + path, actors.token(Role.PLATFORM, "host"), body);
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
    }

    private void publishes(String version) {
        var text = new JsonObject()
                .put("id", "Jangan pernah meminta kode OTP, PIN, atau nomor telepon pelanggan.\nLanggar: skors.")
                .put("en", "Never ask a customer for a one-time code, a PIN or a phone number.\nOr be suspended.");
        platform(
                "PUT",
                "/v1/policies/" + version,
                new JsonObject().put("text", text).put("renewEvery", "P90D"));
    }

    private void suspension(String method) {
        platform(method, "/v1/staff/" + ride.staffId + "/suspension", new JsonObject().put("reason", "under inquiry"));
    }

    @Test
    void rules_are_acknowledged_in_one_step_and_neither_draft_nor_message_is_lost() {
        Screen customer = screens.phone().opens(Cast.link(ride, "customer"));
        Screen driver = screens.phone().opens(Cast.link(ride, "staff"));
        driver.says("saya jemput ya");
        customer.reads("saya jemput ya");

        publishes("v1");
        driver.says("sudah di depan");
        assertThat(driver.see("rules")).containsText("kode OTP");
        driver.sees("sudah di depan", "waiting");
        assertThat(driver.message("sudah di depan")).containsText("Menunggu persetujuan aturan");
        driver.writes("tulisan yang belum dikirim");
        driver.keepPictures("desk-rules");
        Axe.findsNothingOn(driver.page);

        driver.see("agree").tap();
        assertThat(driver.see("rules")).hasCount(0);
        customer.reads("sudah di depan");
        assertThat(driver.see("composer")).hasValue("tulisan yang belum dikirim");

        publishes("v2");
        driver.page.reload();
        assertThat(driver.see("rules")).isVisible();
        assertThat(driver.see("composer")).hasValue("tulisan yang belum dikirim");
    }

    @Test
    void a_driver_on_a_trip_puts_the_rules_off_and_is_told_until_when() {
        Screen customer = screens.phone().opens(Cast.link(ride, "customer"));
        publishes("v1");
        Screen driver = screens.phone().opens(Cast.link(ride, "staff"));
        driver.see("later").tap();
        assertThat(driver.see("grace")).containsText("Setujui aturan sebelum pukul");
        driver.keepPictures("desk-grace");
        Axe.findsNothingOn(driver.page);
        driver.says("masih di jalan");
        customer.reads("masih di jalan");
    }

    @Test
    void who_is_suspended_while_typing_goes_on_with_the_same_page_when_it_is_lifted() {
        screens.expect("403");
        Screen customer = screens.phone().opens(Cast.link(ride, "customer"));
        Screen driver = screens.phone().opens(Cast.link(ride, "staff"));
        driver.says("halo");
        customer.reads("halo");
        driver.writes("sedang mengetik");

        String sanction = sanction();
        assertThat(driver.see("suspended")).isVisible();
        assertThat(driver.see("composer")).hasCount(0);
        assertThat(driver.see("sanction")).containsText("meminta nomor pelanggan");
        assertThat(customer.see("away")).containsText("Rekan lain");
        customer.keepPictures("chat-away");
        driver.keepPictures("desk-suspended");
        Axe.findsNothingOn(driver.page);
        Axe.findsNothingOn(customer.page);
        driver.see("answer").fill("saya hanya menanyakan patokan");
        driver.see("send-answer").tap();
        assertThat(driver.see("sanction")).containsText("saya hanya menanyakan patokan");

        review("lead-b", "POST", "/sanctions/" + sanction + "/lift", new JsonObject().put("reason", "salah paham"));
        assertThat(driver.see("composer")).hasValue("sedang mengetik");
        assertThat(customer.see("away")).hasCount(0);
        driver.see("send").tap();
        customer.reads("sedang mengetik");
    }

    private String sanction() {
        String staff = Db.ask("select id from staff where platform_id = '" + ride.staffId + "'")
                .get(0);
        var body =
                new JsonObject().put("staff", staff).put("kind", "suspension").put("reason", "meminta nomor pelanggan");
        String id = review("lead-a", "POST", "/sanctions", body).getString("id");
        review("lead-b", "POST", "/sanctions/" + id + "/confirm", null);
        return id;
    }

    private JsonObject review(String lead, String method, String below, JsonObject body) {
        Http.Answer answer =
                Http.call(method, actors.url() + "/v1/review" + below, actors.token(Role.LEAD, lead), body);
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
        return answer.json();
    }

    @Test
    void a_page_opened_while_suspended_says_so_and_opens_when_it_is_lifted() {
        screens.expect("403");
        String link = Cast.link(ride, "staff");
        suspension("PUT");
        Screen driver = screens.desk().opens(link);
        assertThat(driver.see("suspended")).isVisible();
        suspension("DELETE");
        assertThat(driver.see("composer")).isVisible();
    }

    @Test
    void a_report_after_the_end_asks_when_how_and_which_number_and_its_outcome_is_seen_there() {
        Screen customer = screens.phone().opens(Cast.link(ride, "customer"));
        assertThat(customer.see("composer")).isVisible();
        ride.closes();
        customer.see("report-after").tap();
        customer.see("category-outside-contact").check();
        customer.see("contact-how").selectOption("call");
        customer.see("contact-at").fill("2026-11-22T20:15");
        customer.see("contact-number").fill("0812-0000-0190");
        customer.keepPictures("chat-report-contact");
        Axe.findsNothingOn(customer.page);
        customer.see("report-send").tap();
        String id = customer.see("report-id").innerText();
        customer.page.keyboard().press("Escape");
        assertThat(customer.see("ended").getByTestId("own-report")).hasAttribute("data-outcome", "open");
        assertThat(Db.ask("select how from report_contact where fingerprint is not null and report = '" + id + "'"))
                .isEqualTo(List.of("call"));

        review("lead-b", "PUT", "/reports/" + id + "/outcome", new JsonObject().put("outcome", "confirmed"));
        customer.page.reload();
        assertThat(customer.see("ended").getByTestId("own-report")).hasAttribute("data-outcome", "confirmed");
        assertThat(customer.see("ended").getByTestId("own-report")).containsText("sudah kami tindak");
        customer.keepPictures("chat-report-outcome");
        Axe.findsNothingOn(customer.page);
    }
}
