package id.tabir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import id.tabir.play.Play;
import id.tabir.play.Stage;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Staff at work: a clerk with a queue at a wide screen, a driver with one thumb on a phone. */
class DeskStory {
    @RegisterExtension
    final Screens screens = new Screens();

    private final String clerkId = "clerk-" + UUID.randomUUID();

    @Test
    void who_has_waited_longest_is_on_top_and_the_next_is_a_key_away() {
        Play first = waiting("Verifikasi Tabir Plus: foto buram", "foto saya ditolak, kenapa ya?");
        Play second = waiting("Verifikasi Tabir Plus: nama berbeda", "nama saya satu kata saja");
        Cast.says(second, second.customerToken(), "bisa dilanjutkan?");
        Play third = waiting("Verifikasi Tabir Plus: data belum lengkap", "sudah saya lengkapi");
        Screen clerk = screens.desk().enters(Stage.node().url(), "desk", first.staffToken());

        assertThat(clerk.see("ticket")).hasCount(3);
        onTop(clerk, first, second, third);
        assertThat(row(clerk, first)).not().containsText("Anda:");
        assertThat(row(clerk, second).locator(".count")).containsText("2");
        assertThat(clerk.see("waiting-count")).containsText("3");
        assertThat(clerk.page).hasTitle("(3) Meja petugas · Tabir");
        clerk.keepPictures("desk-queue");

        clerk.page.keyboard().press("Alt+n");
        clerk.reads("foto saya ditolak, kenapa ya?");
        assertThat(row(clerk, first).locator(".count")).hasCount(0);
        assertThat(clerk.see("template")).not().hasCount(0);
        clerk.keepPictures("desk-ticket");
        assertThat(clerk.see("composer")).isFocused();
        clerk.page.keyboard().type("mohon foto ulang ya");
        clerk.see("composer").press("Enter");
        clerk.sees("mohon foto ulang ya", "sent");
        onTop(clerk, second, third, first);
        assertThat(row(clerk, first)).containsText("Anda: mohon foto ulang ya");

        clerk.page.keyboard().press("Alt+n");
        clerk.reads("nama saya satu kata saja");
        assertThat(row(clerk, second)).hasAttribute("aria-current", "true");

        for (Play answered : new Play[] {third, second}) {
            Cast.says(answered, answered.staffToken(), "sedang kami periksa");
        }
        assertThat(clerk.see("waiting-count")).containsText("0");
        clerk.page.keyboard().press("Alt+n");
        assertThat(row(clerk, second)).hasAttribute("aria-current", "true");
    }

    @Test
    void templates_are_joined_and_edited_and_enter_sends_them() {
        Play kyc = waiting("Verifikasi Tabir Plus", "halo");
        Screen customer = screens.phone().opens(Cast.link(kyc, "customer"));
        Screen clerk = screens.desk().opens(Cast.link(kyc, "staff"));
        clerk.reads("halo");

        clerk.see("template")
                .filter(new Locator.FilterOptions().setHasText("Foto KTP buram"))
                .click();
        clerk.see("template")
                .filter(new Locator.FilterOptions().setHasText("Sedang diperiksa"))
                .click();
        assertThat(clerk.see("composer")).isFocused();
        clerk.page.keyboard().type(" Terima kasih.");
        clerk.page.keyboard().press("Shift+Enter");
        clerk.page.keyboard().type("Saya tunggu.");
        clerk.keepPictures("desk-templates");
        clerk.page.keyboard().press("Enter");

        customer.reads("Foto KTP Anda belum terbaca.");
        Locator text = customer.message("Foto KTP Anda belum terbaca.");
        assertThat(text).containsText("tanpa pantulan cahaya.\nData Anda sedang kami periksa.");
        assertThat(text).containsText("di chat ini. Terima kasih.");
        assertThat(text).containsText("Saya tunggu.");
        assertThat(clerk.see("composer")).hasValue("");
    }

    @Test
    void a_driver_answers_with_one_tap_by_phase_of_the_trip() {
        Play ride = Play.ride();
        Screen customer = screens.phone().opens(Cast.link(ride, "customer"));
        Screen driver = screens.phone().opens(Cast.link(ride, "staff"));

        driver.see("reply").first().tap();
        customer.reads("Siap Kak, saya meluncur ya.");
        driver.see("reply")
                .filter(new Locator.FilterOptions().setHasText("Sudah sampai di titik jemput"))
                .tap();
        customer.reads("Sudah sampai di titik jemput ya, Kak.");

        assertThat(driver.see("phase-arrived")).hasAttribute("aria-pressed", "true");
        assertThat(driver.see("reply").first()).containsText("Saya sudah di depan ya, Kak.");
        driver.page.reload();
        assertThat(driver.see("phase-arrived")).hasAttribute("aria-pressed", "true");
        driver.keepPictures("desk-replies");
    }

    @Test
    void a_new_ticket_appears_by_itself() {
        Play first = waiting("Verifikasi Tabir Plus", "halo");
        Screen clerk = screens.desk().enters(Stage.node().url(), "desk", first.staffToken());
        assertThat(clerk.see("ticket")).hasCount(1);
        Play second = waiting("Verifikasi Tabir Pro", "permisi");
        assertThat(clerk.see("ticket")).hasCount(2);
        assertThat(row(clerk, second)).containsText("permisi");
    }

    private Play waiting(String title, String words) {
        Play play = Cast.another("verification", title, clerkId);
        Cast.says(play, play.customerToken(), words);
        return play;
    }

    private static Locator row(Screen clerk, Play play) {
        return clerk.page.locator("[data-test=ticket][data-chat=" + play.chat + "]");
    }

    private static void onTop(Screen clerk, Play... order) {
        for (int i = 0; i < order.length; i++) {
            assertThat(clerk.see("ticket").nth(i)).hasAttribute("data-chat", order[i].chat);
        }
    }

    @Test
    void a_link_opens_the_desk_at_its_ticket_with_the_others_in_the_queue() {
        Play one = Play.ride();
        Play other = Cast.another("transaction", "Pesanan lain", one.staffId);
        Cast.says(one, one.customerToken(), "saya di lobi");
        Screen desk = screens.desk().opens(Cast.link(one, "staff"));
        desk.reads("saya di lobi");
        assertThat(desk.see("ticket")).hasCount(2);
        Screen phone = screens.phone().opens(Cast.link(other, "staff"));
        assertThat(phone.see("title")).containsText("Pesanan lain");
    }
}
