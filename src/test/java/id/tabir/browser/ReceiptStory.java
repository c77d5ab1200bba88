package id.tabir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import id.tabir.app.Spoken;
import id.tabir.play.Play;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Either side keeps what proves a message, and a stranger checks it with nothing but the file. */
class ReceiptStory {
    @RegisterExtension
    final Screens screens = new Screens();

    @TempDir
    Path folder;

    private final Play ride = Play.ride();

    @Test
    void a_customer_keeps_proof_of_what_the_driver_wrote_also_after_the_end() throws Exception {
        Screen customer = screens.phone().opens(Cast.link(ride, "customer"));
        Screen driver = screens.phone().opens(Cast.link(ride, "staff"));
        driver.says("ongkosnya dua puluh ribu ya kak");
        customer.reads("ongkosnya dua puluh ribu ya kak");
        proves(customer, "ongkosnya dua puluh ribu ya kak");
        proves(driver, "ongkosnya dua puluh ribu ya kak");
        customer.keepPictures("chat-receipt");

        ride.closes();
        assertThat(customer.see("ended")).isVisible();
        proves(customer, "ongkosnya dua puluh ribu ya kak");
    }

    private void proves(Screen screen, String text) throws Exception {
        Download download =
                screen.page.waitForDownload(() -> button(screen, text).click());
        assertThat(download.suggestedFilename()).isEqualTo(ride.chat + "-1.json");
        Path file = folder.resolve("receipt.json");
        download.saveAs(file);
        assertThat(Files.readString(file)).contains(text);
        Spoken said = Spoken.by("verify", file);
        assertThat(said.exit()).as(said.out() + said.err()).isZero();
    }

    private static Locator button(Screen screen, String text) {
        return screen.message(text).locator("[data-test=receipt]");
    }

    @Test
    void why_there_is_none_is_said_beside_the_message() {
        screens.expect("status of 503");
        Screen customer = screens.phone().opens(Cast.link(ride, "customer"));
        customer.says("saya di lobi");
        customer.sees("saya di lobi", "sent");
        customer.page.route(
                "**/receipt",
                route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                        .setStatus(503)
                        .setBody("{}")));
        button(customer, "saya di lobi").click();
        assertThat(customer.see("unproven")).containsText("Server sedang tidak bisa dipakai");
        customer.page.unroute("**/receipt");
        Download download = customer.page.waitForDownload(
                () -> button(customer, "saya di lobi").click());
        assertThat(download.suggestedFilename()).endsWith("-1.json");
        assertThat(customer.see("unproven")).hasCount(0);
    }
}
