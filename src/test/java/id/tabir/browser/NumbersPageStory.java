package id.tabir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import id.tabir.identity.Role;
import id.tabir.play.Play;
import id.tabir.play.Play.Actors;
import id.tabir.play.Stage;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A lead looks at charts, reads their tables, and takes the week's report along. */
class NumbersPageStory {
    @RegisterExtension
    final Screens screens = new Screens();

    @Test
    void each_chart_has_its_table_and_the_week_can_be_saved() {
        Play ride = Play.ride();
        Cast.says(ride, ride.staffToken(), "hubungi 0812-0000-1234 " + UUID.randomUUID());
        Cast.isSearchable("hubungi");
        String token = Actors.onStage().token(Role.LEAD, "lead-" + UUID.randomUUID());
        Screen lead = screens.desk().enters(Stage.node().url(), "review#view=numbers", "review", token);
        for (String chart :
                new String[] {"chart-open", "chart-employers", "chart-kinds", "chart-decided", "chart-looks"}) {
            assertThat(lead.see(chart).locator("svg.chart")).isVisible();
            lead.see(chart).locator("summary").click();
            assertThat(lead.see(chart).locator("tbody tr").first()).isVisible();
        }
        assertThat(lead.see("chart-kinds")).containsText("nomor telepon");
        Axe.findsNothingOn(lead.page);
        lead.keepPictures("review-numbers");

        Download report = lead.page.waitForDownload(() -> lead.see("week-save").click());
        assertThat(report.suggestedFilename()).matches("tabir-\\d{4}-W\\d\\d\\.html");
    }

    @Test
    void on_a_phone_the_tab_of_the_view_on_screen_is_in_sight_at_once() {
        String token = Actors.onStage().token(Role.LEAD, "lead-" + UUID.randomUUID());
        Screen lead = screens.phone().enters(Stage.node().url(), "review#view=numbers", "review", token);
        assertThat(lead.see("view-numbers")).isInViewport(new IsInViewportOptions().setRatio(0.9));
    }
}
