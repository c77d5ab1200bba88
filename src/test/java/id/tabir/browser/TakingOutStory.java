package id.tabir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import id.tabir.identity.Role;
import id.tabir.play.Http;
import id.tabir.play.Log;
import id.tabir.play.Play;
import id.tabir.play.Play.Actors;
import id.tabir.play.Stage;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A lead takes a transcript away, or keeps it from being erased, without a mouse. */
class TakingOutStory {
    private static final String NUMBER = "0812-0000-1234";

    @RegisterExtension
    final Screens screens = new Screens();

    private final Actors actors = Actors.onStage();
    private final Play ride = Play.ride();

    @Test
    void a_transcript_leaves_with_its_originals_once_another_lead_agrees() throws IOException {
        Cast.says(ride, ride.staffToken(), "hubungi " + NUMBER);
        Screen taker = atTheTicket();
        Keyboard keys = taker.page.keyboard();
        keys.press("e");
        assertThat(taker.see("export-reason")).isFocused();
        keys.press("Tab");
        assertThat(taker.see("export-format")).isFocused();
        keys.press("Tab");
        assertThat(taker.see("ask-originals")).isFocused();
        keys.press("Enter");
        assertThat(taker.see("prompt-text")).isFocused();
        keys.insertText("Diminta penyidik");
        keys.press("Enter");
        assertThat(taker.see("ticket-panel")).containsText("menunggu persetujuan kepala peninjau lain");
        assertThat(taker.see("export-originals")).hasCount(0);

        agrees();
        assertThat(taker.see("export-originals")).isVisible();
        Axe.findsNothingOn(taker.page);
        taker.keepPictures("review-export");
        keys.press("e");
        assertThat(taker.see("export-reason")).isFocused();
        keys.insertText("Sengketa 12");
        keys.press("Tab");
        keys.press("Tab");
        assertThat(taker.see("export-originals")).isFocused();
        keys.press("Space");
        keys.press("Tab");
        assertThat(taker.see("export")).isFocused();
        Download file = taker.page.waitForDownload(() -> keys.press("Enter"));
        assertThat(file.suggestedFilename()).isEqualTo(ride.chat + ".html");
        assertThat(Files.readString(file.path())).contains(NUMBER);
        assertThat(taker.see("ticket-panel")).containsText("Selesai.");
        assertThat(Log.of(ride.chat).isSound().kinds())
                .containsExactly("opened", "message", "read-transcript", "reveal-asked", "revealed", "exported");
        assertThat(taker.page.locator("body")).not().containsText(NUMBER);
        assertThat((String) taker.page.evaluate("() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])"))
                .doesNotContain(NUMBER);
    }

    private void agrees() {
        Screen other = at("#view=reveals");
        Locator card = other.see("reveal-card").filter(new Locator.FilterOptions().setHasText(ride.chat));
        assertThat(card).containsText("Diminta penyidik");
        other.page.keyboard().press("j");
        assertThat(card).isFocused();
        other.page.keyboard().press("a");
        assertThat(card).hasCount(0);
    }

    @Test
    void a_hold_keeps_a_ticket_from_erasure_until_it_is_released() {
        Cast.says(ride, ride.staffToken(), "sudah di depan");
        ride.closes();
        Screen lead = atTheTicket();
        Keyboard keys = lead.page.keyboard();
        keys.press("h");
        assertThat(lead.see("prompt")).containsText("Penahanan hukum");
        assertThat(lead.see("prompt-text")).isFocused();
        Axe.findsNothingOn(lead.page);
        lead.keepPictures("review-hold");
        keys.insertText("Perkara 7");
        keys.press("Enter");
        assertThat(lead.see("held")).isVisible();
        assertThat(lead.see("hold")).containsText("Cabut penahanan");
        assertThat(lead.page.locator("tr.current")).containsText("Ditahan");
        Axe.findsNothingOn(lead.page);
        lead.keepPictures("review-held");
        assertThat(erased().code()).isEqualTo("legal-hold");

        keys.press("h");
        assertThat(lead.see("prompt")).containsText("Cabut penahanan hukum");
        keys.insertText("Perkara selesai");
        keys.press("Enter");
        assertThat(lead.see("held")).hasCount(0);
        assertThat(lead.see("hold")).containsText("Tahan dari penghapusan");
        assertThat(erased().status()).isEqualTo(200);
    }

    private Http.Answer erased() {
        return ride.platform("POST", "/erase", new JsonObject().put("reason", "asked by the customer"));
    }

    private Screen atTheTicket() {
        Screen screen = at("#view=search&staff=" + ride.staffId + "&ticket=" + ride.chat);
        assertThat(screen.see("entry")).not().hasCount(0);
        assertThat(screen.see("export-reason")).isVisible();
        return screen;
    }

    private Screen at(String view) {
        String lead = "lead-" + UUID.randomUUID();
        return screens.desk().enters(Stage.node().url(), "review" + view, "review", actors.token(Role.LEAD, lead));
    }
}
