package id.tabir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import id.tabir.identity.Role;
import id.tabir.play.Db;
import id.tabir.play.Play;
import id.tabir.play.Play.Actors;
import id.tabir.play.Stage;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An original is asked for in one browser and let be seen in another, without a mouse. */
class RevealStory {
    private static final String NUMBER = "0812-0000-1234";

    @RegisterExtension
    final Screens screens = new Screens();

    private final Actors actors = Actors.onStage();
    private final Play ride = Play.ride();
    private final String reviewer = "reviewer-" + UUID.randomUUID();

    @Test
    void it_is_seen_under_the_viewers_name_until_its_time_is_over() {
        Cast.says(ride, ride.staffToken(), "hubungi " + NUMBER);
        Screen asker = at(Role.REVIEWER, reviewer, "#view=search&ticket=" + ride.chat);
        asks(asker, "Nomor siapa ini?");
        assertThat(asker.see("pending-reveal")).hasAttribute("data-state", "asked");
        asker.keepPictures("review-asked");

        Screen lead = at(Role.LEAD, "lead-" + UUID.randomUUID(), "#view=reveals");
        Locator card = lead.see("reveal-card").filter(new Locator.FilterOptions().setHasText(ride.chat));
        assertThat(card).containsText("Nomor siapa ini?");
        assertThat(card).containsText(reviewer);
        card.focus();
        Axe.findsNothingOn(lead.page);
        lead.keepPictures("review-approvals");
        lead.page.keyboard().press("a");
        assertThat(card).hasCount(0);

        asker.see("show-original").focus();
        asker.page.keyboard().press("Enter");
        assertThat(asker.see("original-text")).hasText("hubungi " + NUMBER);
        assertThat(asker.see("watermark")).containsText(reviewer);
        assertThat(asker.see("time-left")).containsText(Pattern.compile("1[45]:"));
        Axe.findsNothingOn(asker.page);
        asker.keepPictures("review-original");

        Db.run("update reveal set decided_at = decided_at - interval '16 minutes' where ticket = '" + ride.chat + "'");
        assertThat(asker.see("original")).hasCount(0);
        assertThat(asker.page.locator("body")).not().containsText(NUMBER);
        assertThat(asker.see("pending-reveal")).hasCount(0);
        assertThat((String) asker.page.evaluate("() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])"))
                .doesNotContain(NUMBER);
    }

    @Test
    void what_a_lead_asks_for_another_lead_decides_and_a_refusal_is_told() {
        Cast.says(ride, ride.staffToken(), "hubungi " + NUMBER);
        Screen asker = at(Role.LEAD, "lead-" + UUID.randomUUID(), "#view=search&ticket=" + ride.chat);
        asks(asker, "Ingin tahu");
        asker.see("view-reveals").click();
        Locator own = asker.see("reveal-card").filter(new Locator.FilterOptions().setHasText(ride.chat));
        assertThat(own).containsText("kepala peninjau lain");
        assertThat(own.getByTestId("approve")).hasCount(0);

        Screen other = at(Role.LEAD, "lead-" + UUID.randomUUID(), "#view=reveals");
        Locator card = other.see("reveal-card").filter(new Locator.FilterOptions().setHasText(ride.chat));
        card.focus();
        other.page.keyboard().press("x");
        assertThat(other.see("prompt-text")).isFocused();
        other.page.keyboard().insertText("Tidak perlu");
        other.page.keyboard().press("Enter");
        assertThat(card).hasCount(0);
        assertThat(asker.see("pending-reveal")).hasAttribute("data-state", "refused");
        assertThat(asker.see("pending-reveal")).containsText("Tidak perlu");
    }

    private static void asks(Screen asker, String reason) {
        Keyboard keys = asker.page.keyboard();
        assertThat(asker.page.locator("tabir-log-entry.current")).hasAttribute("data-kind", "message");
        keys.press("r");
        assertThat(asker.see("prompt-text")).isFocused();
        keys.insertText(reason);
        keys.press("Enter");
    }

    private Screen at(Role role, String sub, String view) {
        return screens.desk().enters(Stage.node().url(), "review" + view, "review", actors.token(role, sub));
    }
}
