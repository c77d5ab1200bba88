package id.tabir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import id.tabir.play.Play;
import id.tabir.play.Stage;
import io.vertx.core.json.JsonObject;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A customer and a driver talk, each on a phone. */
class TalkStory {
    private static final Pattern FIVE_DIGITS = Pattern.compile("\\d{5}");

    @RegisterExtension
    final Screens screens = new Screens();

    @Test
    void a_message_is_seen_sent_then_delivered_then_read() {
        Play ride = Play.with("transaction", new JsonObject().put("title", "Antar ke Stasiun Cikini"));
        Play other = Cast.another("transaction", "Antar paket", ride.staffId);
        Screen customer = screens.phone().opens(Cast.link(ride, "customer"));
        assertThat(customer.see("alias"))
                .hasText(ride.ticket.getJsonObject("staff").getString("alias"));
        assertThat(customer.see("title")).hasText("Antar ke Stasiun Cikini");

        customer.says("saya di lobi utara");
        customer.sees("saya di lobi utara", "sent");

        Screen driver = screens.phone().enters(Stage.node().url(), "desk", ride.staffToken());
        assertThat(driver.see("ticket")).hasCount(2);
        customer.sees("saya di lobi utara", "delivered");

        driver.page.locator("[data-chat=" + ride.chat + "]").tap();
        driver.reads("saya di lobi utara");
        customer.sees("saya di lobi utara", "read");
        customer.keepPictures("chat-talk");
        Cast.says(other, other.customerToken(), "paketnya sampai mana?");
        driver.keepPictures("desk-driver");
    }

    @Test
    void a_number_is_masked_for_the_other_side_and_its_sender_is_told_why() {
        Play ride = Play.ride();
        Screen customer = screens.phone().opens(Cast.link(ride, "customer"));
        Screen driver = screens.phone().opens(Cast.link(ride, "staff"));

        // A made-up number, as all here.
        driver.says("hubungi saya di 0812-0000-1234 ya kak");

        Locator delivered = customer.message("hubungi saya di");
        assertThat(delivered.locator("mark[data-kind=phone]")).hasCount(1);
        assertThat(customer.see("log")).not().containsText(FIVE_DIGITS);
        Locator mine = driver.message("hubungi saya di");
        assertThat(mine.getByTestId("masked")).containsText("nomor telepon");
        assertThat(mine.getByTestId("advice").locator("q")).hasText("0812-0000-1234");
        assertThat(mine.getByTestId("advice")).containsText("Bagian ini terbaca sebagai nomor telepon.");
        assertThat(delivered.getByTestId("masked")).containsText("Kontak pribadi tidak dibagikan");
        assertThat(customer.see("advice")).hasCount(0);
        driver.speak("en");
        assertThat(mine.getByTestId("advice")).containsText("This reads as a phone number.");
        driver.speak("id");
        customer.keepPictures("chat-masked");
        driver.keepPictures("desk-masked");
    }

    @Test
    void a_blocked_message_says_why_and_can_be_mended_and_sent() {
        Play kyc = Play.verification();
        Screen customer = screens.phone().opens(Cast.link(kyc, "customer"));
        Screen clerk = screens.desk().opens(Cast.link(kyc, "staff"));
        assertThat(customer.see("composer")).isVisible();

        clerk.says("mohon kirimkan kode OTP yang masuk ke HP Anda");
        Locator refusal = clerk.see("refusal");
        assertThat(refusal).hasAttribute("data-code", "content-blocked");
        assertThat(refusal.getByTestId("advice")).containsText("kirimkan kode");
        assertThat(refusal.getByTestId("advice")).containsText("Arahkan pelanggan ke menu di aplikasi.");
        clerk.keepPictures("desk-blocked");
        clerk.writes("lalu tunggu sebentar");
        refusal.getByTestId("mend").click();
        assertThat(clerk.see("composer"))
                .hasValue("mohon kirimkan kode OTP yang masuk ke HP Anda\nlalu tunggu sebentar");
        assertThat(clerk.see("composer")).isFocused();
        clerk.says("mohon unggah ulang foto KTP di aplikasi");

        customer.reads("mohon unggah ulang foto KTP di aplikasi");
        assertThat(customer.messages()).hasCount(1);
        assertThat(clerk.messages()).hasCount(1);
        assertThat(clerk.see("refusal")).hasCount(0);
    }

    @Test
    void one_sees_that_the_other_is_typing() {
        Play ride = Play.ride();
        Screen customer = screens.phone().opens(Cast.link(ride, "customer"));
        Screen driver = screens.phone().opens(Cast.link(ride, "staff"));
        assertThat(customer.see("composer")).isVisible();

        driver.see("composer").pressSequentially("seben");

        assertThat(customer.see("typing"))
                .containsText(ride.ticket.getJsonObject("staff").getString("alias"));
    }
}
