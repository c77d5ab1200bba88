package id.tabir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import id.tabir.play.Play;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A driver with an idle hour tries to get a number across; the customer's screen never shows five of its digits. */
class DisguiseStory {
    /** One made-up number: in words, in keycap emoji, in Javanese digits, in letters that look like digits. */
    private static final List<String> DISGUISES = List.of(
            "wa saya nol delapan satu dua kosong kosong kosong kosong satu dua tiga empat",
            "telp 0️⃣8️⃣1️⃣2️⃣0️⃣0️⃣0️⃣0️⃣1️⃣2️⃣3️⃣4️⃣",
            "hubungi ꧐꧘꧑꧒꧐꧐꧐꧐꧑꧒꧓꧔ ya kak",
            "o8l2oooo1234");

    private static final List<String> PIECES = List.of("catat kak 0812", "0000", "1234");

    @RegisterExtension
    final Screens screens = new Screens();

    @Test
    void disguises_and_a_split_number_never_show_five_digits_and_the_driver_sees_why() {
        Play ride = Play.ride();
        Screen customer = screens.phone();
        var watch = new DigitWatch(customer.page);
        customer.opens(Cast.link(ride, "customer"));
        Screen driver = screens.phone().opens(Cast.link(ride, "staff"));

        DISGUISES.forEach(driver::says);
        PIECES.forEach(driver::says);

        int said = DISGUISES.size() + PIECES.size();
        assertThat(driver.page.locator("[data-test=message][data-state=read]")).hasCount(said);
        assertThat(customer.messages()).hasCount(said);
        watch.sawNoFiveDigits();
        String shown = String.join("", customer.messages().locator(".text").allInnerTexts());
        assertThat(DigitWatch.digits(shown))
                .as("digits in all that was delivered")
                .hasSizeLessThan(5);

        driver.keepPictures("desk-disguises");
        for (int i = 0; i < said; i++) {
            Locator masked = driver.messages().nth(i).getByTestId("masked");
            if (i == DISGUISES.size()) {
                // The first piece alone is harmless.
                assertThat(masked).hasCount(0);
                continue;
            }
            if (masked.getAttribute("open") == null) masked.locator("summary").click();
            assertThat(masked.getByTestId("advice")).isVisible();
            assertThat(masked.getByTestId("advice")).containsText("Bagian ini terbaca sebagai nomor telepon.");
            assertThat(masked.getByTestId("advice")).not().containsText("huruf");
        }
        assertThat(driver.messages().nth(2).getByTestId("advice").locator("q")).hasText("꧐꧘꧑꧒꧐꧐꧐꧐꧑꧒꧓꧔");
        Axe.findsNothingOn(driver.page);
        customer.keepPictures("chat-disguises");
        watch.sawNoFiveDigits();

        customer.page.reload();
        driver.page.reload();
        assertThat(customer.messages()).hasCount(said);
        watch.sawNoFiveDigits();
        // The words are gone from the page with the reload; what they were taken for is still told.
        assertThat(driver.messages().nth(0).getByTestId("advice").locator("q")).hasCount(0);
        assertThat(driver.messages().nth(0).getByTestId("advice")).containsText("terbaca sebagai nomor telepon");
    }
}
