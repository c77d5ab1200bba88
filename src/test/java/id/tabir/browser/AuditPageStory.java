package id.tabir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import id.tabir.identity.Role;
import id.tabir.play.Db;
import id.tabir.play.Play;
import id.tabir.play.Play.Actors;
import id.tabir.play.Stage;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A lead watches those who watch. */
class AuditPageStory {
    @RegisterExtension
    final Screens screens = new Screens();

    private final Actors actors = Actors.onStage();
    private final Play ride = Play.ride();
    private final String reviewer = "reviewer-" + UUID.randomUUID();
    private final String lead = "lead-" + UUID.randomUUID();

    @Test
    void who_looked_at_what_stands_there_also_the_leads_own_looks() {
        Cast.says(ride, ride.staffToken(), "hubungi 0812-0000-1234");
        Screen reader = at(Role.REVIEWER, reviewer, "#view=search&staff=" + ride.staffId + "&ticket=" + ride.chat);
        assertThat(reader.see("entry")).not().hasCount(0);
        assertThat(reader.see("view-audit")).hasCount(0);

        Screen watcher = at(Role.LEAD, lead, "#view=audit&who=" + reviewer);
        assertThat(look(watcher, "transcript")).containsText(ride.chat.substring(ride.chat.length() - 6));
        assertThat(look(watcher, "search")).containsText(ride.staffId);
        assertThat(watcher.see("looker").filter(new Locator.FilterOptions().setHasText(reviewer)))
                .containsText("1 dari 500");
        Axe.findsNothingOn(watcher.page);
        watcher.keepPictures("review-audit");

        watcher.see("audit-who").fill(lead);
        watcher.see("audit-show").click();
        assertThat(look(watcher, "audit").first()).containsText("Membaca audit");
    }

    @Test
    void fractions_are_written_as_the_language_writes_them() {
        String day = "2020-01-06";
        Screen reader = at(Role.REVIEWER, reviewer, "#view=search&staff=" + ride.staffId + "&ticket=" + ride.chat);
        assertThat(reader.see("entry")).not().hasCount(0);
        Screen other = at(Role.REVIEWER, lead, "#view=search&staff=" + ride.staffId);
        assertThat(other.see("result")).hasCount(1);
        Db.run("update look set at = '" + day + "T10:00:00Z' where who in ('" + reviewer + "', '" + lead + "')");

        Screen watcher = at(Role.LEAD, "lead-" + UUID.randomUUID(), "#view=audit&day=" + day);
        assertThat(watcher.page.locator("tfoot")).containsText("0,5");
        assertThat(watcher.see("looker").filter(new Locator.FilterOptions().setHasText(reviewer)))
                .containsText("1,3×");
        watcher.keepPictures("review-audit-day");
        watcher.speak("en");
        assertThat(watcher.page.locator("tfoot")).containsText("0.5");
        assertThat(watcher.see("looker").filter(new Locator.FilterOptions().setHasText(reviewer)))
                .containsText("1.3×");
    }

    private static Locator look(Screen watcher, String act) {
        return watcher.page.locator("[data-test=look][data-act=" + act + "]");
    }

    private Screen at(Role role, String sub, String view) {
        return screens.desk().enters(Stage.node().url(), "review" + view, "review", actors.token(role, sub));
    }
}
