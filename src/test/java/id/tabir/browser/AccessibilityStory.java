package id.tabir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.options.AriaRole;
import id.tabir.identity.Role;
import id.tabir.play.Play;
import id.tabir.play.Stage;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every page can be used with a keyboard and with a screen reader. */
class AccessibilityStory {
    @RegisterExtension
    final Screens screens = new Screens();

    private final Play ride = Play.with("transaction", new JsonObject().put("title", "Antar ke Stasiun Cikini"));

    @Test
    void the_chat_is_a_log_that_is_read_out_and_each_control_has_a_name() {
        Screen customer = talking(screens.phone());
        assertThat(customer.see("log")).hasRole(AriaRole.LOG);
        assertThat(customer.see("log")).hasAttribute("aria-live", "polite");
        assertThat(customer.see("log")).hasAccessibleName("Percakapan");
        assertThat(customer.see("composer")).hasAccessibleName("Tulis pesan");
        assertThat(customer.see("send")).hasAccessibleName("Kirim");
        assertThat(customer.page.locator("html")).hasAttribute("lang", "id");
        Axe.findsNothingOn(customer.page);
        customer.see("report-open").click();
        Axe.findsNothingOn(customer.page);
        customer.page.keyboard().press("Escape");
        customer.speak("en");
        assertThat(customer.page.locator("html")).hasAttribute("lang", "en");
        assertThat(customer.see("composer")).hasAccessibleName("Write a message");
        ride.closes();
        assertThat(customer.see("ended")).isVisible();
        Axe.findsNothingOn(customer.page);
    }

    @Test
    void a_chat_is_led_by_keyboard_alone() {
        Screen customer = talking(screens.desk());
        Keyboard keys = customer.page.keyboard();
        customer.see("composer").focus();
        keys.insertText("saya di lobi");
        keys.press("Enter");
        customer.sees("saya di lobi", "sent");
        assertThat(customer.see("composer")).isFocused();
        keys.press("Tab");
        assertThat(customer.see("send")).isFocused();

        customer.see("report-open").focus();
        keys.press("Enter");
        assertThat(customer.see("report")).isVisible();
        for (int i = 0; i < 20; i++) {
            keys.press("Tab");
            String outside = "() => !!document.activeElement.closest('main, header.head, tabir-composer')"
                    + " && !document.activeElement.closest('dialog')";
            org.assertj.core.api.Assertions.assertThat(customer.page.evaluate(outside))
                    .as("the focus leaves the dialog")
                    .isEqualTo(false);
        }
        keys.press("Escape");
        assertThat(customer.see("report")).isHidden();
        assertThat(customer.see("report-open")).isFocused();
    }

    @Test
    void the_desk_has_no_fault_that_a_program_finds() {
        Play second = Cast.another("verification", "Verifikasi Tabir Plus", ride.staffId);
        Cast.says(second, second.customerToken(), "halo");
        Cast.says(ride, ride.customerToken(), "halo pak");
        Screen desk = screens.desk().enters(Stage.node().url(), "desk", ride.staffToken());
        assertThat(desk.see("ticket")).hasCount(2);
        Axe.findsNothingOn(desk.page);
        desk.page.keyboard().press("Alt+n");
        assertThat(desk.see("composer")).isVisible();
        Axe.findsNothingOn(desk.page);
        desk.page.keyboard().press("Escape");
        desk.page.keyboard().press("?");
        assertThat(desk.see("keys")).isVisible();
        Axe.findsNothingOn(desk.page);

        Screen phone = screens.phone().opens(Cast.link(ride, "staff"));
        phone.reads("halo pak");
        Axe.findsNothingOn(phone.page);
    }

    @Test
    void compliance_and_the_front_page_have_no_fault_that_a_program_finds() {
        Cast.says(ride, ride.staffToken(), "hubungi 0812-0000-1234");
        Screen reviewer = screens.desk().opens(Stage.node().url() + "/review#view=search");
        assertThat(reviewer.see("token")).hasAccessibleName("Token");
        Axe.findsNothingOn(reviewer.page);
        reviewer.see("token").fill(Play.Actors.onStage().token(Role.REVIEWER, "somebody-of-compliance"));
        reviewer.see("sign-in").click();
        reviewer.see("more-filters").click();
        reviewer.see("staff").fill(ride.staffId);
        reviewer.see("find").click();
        assertThat(reviewer.see("result")).hasCount(1);
        reviewer.see("result").click();
        assertThat(reviewer.see("entry")).not().hasCount(0);
        Axe.findsNothingOn(reviewer.page);
        reviewer.page.setViewportSize(360, 740);
        Axe.findsNothingOn(reviewer.page);

        Screen visitor = screens.desk().opens(Stage.node().url() + "/");
        Axe.findsNothingOn(visitor.page);
        visitor.keepPictures("front");
    }

    /** A customer's screen after a word from the driver, with something masked and something blocked on it. */
    private Screen talking(Screen screen) {
        Cast.says(ride, ride.staffToken(), "hubungi 0812-0000-1234");
        screen.opens(Cast.link(ride, "customer"));
        screen.reads("hubungi");
        return screen;
    }
}
