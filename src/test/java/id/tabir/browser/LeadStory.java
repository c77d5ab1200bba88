package id.tabir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import id.tabir.identity.Role;
import id.tabir.play.Db;
import id.tabir.play.Http;
import id.tabir.play.Play;
import id.tabir.play.Play.Actors;
import id.tabir.play.Stage;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a lead does at the page beside the queue. */
class LeadStory {
    @RegisterExtension
    final Screens screens = new Screens();

    private final Actors actors = Actors.onStage();
    private final Play ride = Play.ride();
    private final String lead = "lead-" + UUID.randomUUID();

    @Test
    void a_report_shows_who_it_may_have_been_and_its_reporter_is_told() {
        Cast.says(ride, ride.staffToken(), "sudah di depan");
        Http.Answer report =
                ride.chat(ride.customerToken(), "POST", "/reports", new JsonObject().put("category", "harassment"));
        String id = report.json().getString("id");
        Screen screen = at("#view=reports");
        screen.page.locator("[data-report=" + id + "]").click();
        assertThat(screen.see("suspect").first()).containsText(staff());
        assertThat(screen.see("suspect").first()).containsText("di tiket ini");
        Axe.findsNothingOn(screen.page);
        screen.keepPictures("review-report");

        screen.see("report-outcome").selectOption("confirmed");
        screen.see("tell").click();
        assertThat(screen.see("outcome-told")).containsText("Terbukti");
        assertThat(Db.ask("select outcome from report where id = '" + id + "'")).containsExactly("confirmed");

        screen.see("report-outcome").selectOption("unclear");
        screen.see("tell").click();
        assertThat(screen.see("outcome-told")).containsText("Tidak dapat dipastikan");
    }

    @Test
    void a_sanction_is_proposed_from_the_file_and_confirmed_by_another_lead_with_keys() {
        Screen first = at("#view=staff&id=" + staff());
        assertThat(first.see("staff-file")).isVisible();
        first.see("propose").click();
        first.see("propose-kind").selectOption("warning");
        first.see("prompt-text").fill("Meminta nomor penumpang");
        first.see("prompt-text").press("Enter");
        assertThat(first.see("sanction-card")).containsText("Meminta nomor penumpang");
        assertThat(first.see("confirm-sanction")).hasCount(0);
        Axe.findsNothingOn(first.page);
        first.keepPictures("review-staff");

        Screen second = screens.desk()
                .enters(
                        Stage.node().url(),
                        "review#view=sanctions",
                        "review",
                        actors.token(Role.LEAD, "lead-" + UUID.randomUUID()));
        Locator card = second.see("sanction-card").filter(new Locator.FilterOptions().setHasText(staff()));
        assertThat(card).hasCount(1);
        Keyboard keys = second.page.keyboard();
        card.focus();
        Axe.findsNothingOn(second.page);
        second.keepPictures("review-sanctions");
        keys.press("a");
        assertThat(second.see("prompt-text")).isFocused();
        keys.press("Enter");
        assertThat(card).hasCount(0);
        assertThat(Db.ask("select state from sanction x join staff s on s.no = x.staff_no where s.platform_id = '"
                        + ride.staffId + "'"))
                .containsExactly("confirmed");
    }

    @Test
    void a_search_with_a_name_is_found_again() {
        Screen screen = at("#view=search&staff=" + ride.staffId);
        assertThat(screen.see("result")).hasCount(1);
        screen.see("save").click();
        screen.see("prompt-text").fill("Sopir ini");
        screen.see("prompt-text").press("Enter");
        assertThat(screen.see("saved")).hasText("Sopir ini");
        screen.see("clear").click();
        screen.page.reload();
        screen.see("saved").click();
        assertThat(screen.see("staff")).hasValue(ride.staffId);
        assertThat(screen.see("result")).hasCount(1);
        screen.see("forget").click();
        assertThat(screen.see("saved")).hasCount(0);
    }

    private Screen at(String view) {
        return screens.desk().enters(Stage.node().url(), "review" + view, "review", actors.token(Role.LEAD, lead));
    }

    /** {@code stf_…} */
    private String staff() {
        return Db.ask("select id from staff where platform_id = '" + ride.staffId + "'")
                .get(0);
    }
}
