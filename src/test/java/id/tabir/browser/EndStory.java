package id.tabir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import id.tabir.play.Play;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A chat ends, or is taken from somebody, under the eyes of those on it. */
class EndStory {
    @RegisterExtension
    final Screens screens = new Screens();

    private final Play ride = Play.ride();

    @Test
    void when_the_platform_closes_both_pages_say_so_and_nothing_can_be_written() {
        Screen customer = screens.phone().opens(Cast.link(ride, "customer"));
        Screen driver = screens.phone().opens(Cast.link(ride, "staff"));
        driver.says("sudah sampai ya kak");
        customer.reads("sudah sampai ya kak");

        ride.closes();

        for (Screen screen : new Screen[] {customer, driver}) {
            assertThat(screen.see("ended")).hasAttribute("data-reason", "completed");
            assertThat(screen.see("ended")).containsText("Chat ini sudah berakhir");
            assertThat(screen.see("composer")).hasCount(0);
            assertThat(screen.see("reply")).hasCount(0);
        }
        customer.keepPictures("chat-ended");
        driver.keepPictures("desk-ended");
        customer.page.reload();
        assertThat(customer.see("ended")).hasAttribute("data-reason", "completed");
        customer.reads("sudah sampai ya kak");
    }

    @Test
    void what_was_erased_is_gone_from_the_pages_and_they_say_since_when() {
        Screen customer = screens.phone().opens(Cast.link(ride, "customer"));
        customer.says("rumah saya nomor tujuh");
        customer.sees("rumah saya nomor tujuh", "sent");
        ride.closes();
        assertThat(customer.see("ended")).isVisible();
        ride.platform("POST", "/erase", null);

        customer.page.reload();

        assertThat(customer.see("erased")).containsText("Isi percakapan ini telah dihapus");
        assertThat(customer.see("erased")).containsText("Dihapus ");
        assertThat(customer.page.locator("body")).not().containsText("nomor tujuh");
        assertThat(customer.see("report-after")).hasCount(0);
        customer.keepPictures("chat-erased");
    }

    @Test
    void whoever_comes_back_to_a_page_that_was_left_open_finds_gone_what_was_erased() {
        Screen customer = screens.phone().opens(Cast.link(ride, "customer"));
        customer.says("rumah saya nomor tujuh");
        customer.sees("rumah saya nomor tujuh", "sent");
        ride.closes();
        assertThat(customer.see("ended")).isVisible();
        ride.platform("POST", "/erase", null);

        customer.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");

        assertThat(customer.see("erased")).isVisible();
        assertThat(customer.page.locator("body")).not().containsText("nomor tujuh");
    }

    @Test
    void who_is_contacted_outside_the_app_reports_it_even_after_the_end() {
        Screen customer = screens.phone().opens(Cast.link(ride, "customer"));
        assertThat(customer.see("composer")).isVisible();
        ride.closes();

        customer.see("report-after").tap();
        customer.see("category-outside-contact").check();
        customer.keepPictures("chat-report");
        customer.page
                .getByLabel(Pattern.compile("^Ceritakan"))
                .fill("Ada yang mengirim pesan ke saya dan mengaku petugas.");
        customer.see("report-send").tap();

        assertThat(customer.see("report-id")).hasText(Pattern.compile("^rep_"));
        customer.keepPictures("chat-reported");
        customer.page.keyboard().press("Escape");
        assertThat(customer.see("report")).isHidden();
    }

    @Test
    void a_handover_is_seen_by_all_three() {
        Screen customer = screens.phone().opens(Cast.link(ride, "customer"));
        Screen first = screens.phone().opens(Cast.link(ride, "staff"));
        first.says("saya digantikan teman ya kak");
        customer.reads("saya digantikan teman ya kak");
        String before = ride.ticket.getJsonObject("staff").getString("alias");

        String alias = ride.assigns("second-" + ride.staffId)
                .json()
                .getJsonObject("staff")
                .getString("alias");
        Screen second = screens.phone().opens(Cast.link(ride, "staff"));
        second.says("halo kak, saya yang menjemput");

        assertThat(first.see("ended")).containsText("sudah bukan milik Anda");
        assertThat(first.see("composer")).hasCount(0);
        customer.reads("halo kak, saya yang menjemput");
        assertThat(customer.see("alias")).hasText(alias);
        assertThat(customer.page.getByText(alias + " kini melayani Anda")).isVisible();
        assertThat(second.message("saya digantikan teman ya kak")).containsText(before);
        customer.keepPictures("chat-handover");
        second.keepPictures("desk-handover");
        first.keepPictures("desk-gone");
    }

    @Test
    void a_link_works_once() {
        screens.expect("status of 404");
        String link = Cast.link(ride, "customer");
        Screen customer = screens.phone().opens(link);
        assertThat(customer.see("composer")).isVisible();
        assertThat(customer.page).hasURL(Pattern.compile("/chat$"));

        Screen thief = screens.desk().opens(link);

        assertThat(thief.see("entry")).hasAttribute("data-code", "link-used");
        thief.keepPictures("chat-link-used");
        customer.page.reload();
        assertThat(customer.see("composer")).isVisible();
    }
}
