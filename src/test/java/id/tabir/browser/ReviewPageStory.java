package id.tabir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import id.tabir.identity.Role;
import id.tabir.play.Http;
import id.tabir.play.Play;
import id.tabir.play.Stage;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Compliance finds a ticket and reads what happened on it. */
class ReviewPageStory {
    @RegisterExtension
    final Screens screens = new Screens();

    private final Play kyc = Play.verification();
    private final String token = Play.Actors.onStage().token(Role.REVIEWER, "reviewer-" + UUID.randomUUID());

    @BeforeEach
    void something_happened() {
        Cast.says(kyc, kyc.customerToken(), "foto saya ditolak");
        Cast.says(kyc, kyc.customerToken(), "telepon saya saja di 0812-0000-1234");
        Http.Answer blocked = kyc.sends(kyc.staffToken(), "b", "mohon kirimkan kode OTP yang masuk ke HP Anda");
        org.assertj.core.api.Assertions.assertThat(blocked.code()).isEqualTo("content-blocked");
        Cast.says(kyc, kyc.staffToken(), "mohon foto ulang di aplikasi");
        kyc.chat(kyc.customerToken(), "POST", "/reports", new JsonObject().put("category", "asked-for-secret"));
        kyc.closes();
    }

    @Test
    void a_transcript_whose_content_was_erased_says_so() {
        kyc.platform("POST", "/erase", null);
        Screen reviewer = signedIn();
        reviewer.see("more-filters").click();
        reviewer.see("staff").fill(kyc.staffId);
        reviewer.see("find").click();
        assertThat(reviewer.see("result")).hasCount(1);
        assertThat(reviewer.page.locator("table")).containsText("Dihapus");

        reviewer.see("result").click();

        assertThat(reviewer.see("erased")).containsText("Isi tiket ini dihapus");
        assertThat(entry(reviewer, "erased")).containsText("diminta platform");
        assertThat(entry(reviewer, "message").first()).containsText("Isinya telah dihapus");
        assertThat(reviewer.page.locator("body")).not().containsText("foto saya ditolak");
        reviewer.keepPictures("review-erased");
    }

    @Test
    void a_ticket_is_found_and_read_with_what_was_masked_and_blocked_marked() {
        Screen reviewer = signedIn();
        reviewer.see("more-filters").click();
        reviewer.see("staff").fill(kyc.staffId);
        reviewer.see("find").click();
        assertThat(reviewer.see("result")).hasCount(1);
        reviewer.see("kind").selectOption("transaction");
        assertThat(reviewer.see("none")).isVisible();
        reviewer.see("kind").selectOption("verification");
        assertThat(reviewer.see("result")).hasCount(1);
        reviewer.keepPictures("review-found");

        reviewer.see("result").click();
        assertThat(entry(reviewer, "message").locator("mark[data-kind=phone]")).hasCount(1);
        assertThat(entry(reviewer, "blocked")).containsText("Diblokir, tidak terkirim: permintaan data rahasia");
        assertThat(entry(reviewer, "reported")).hasCount(1);
        assertThat(entry(reviewer, "closed")).containsText("selesai");
        assertThat(entry(reviewer, "read-transcript")).hasCount(1);
        assertThat(reviewer.see("entry").last()).hasAttribute("data-kind", "read-transcript");
        assertThat(reviewer.page.locator("body")).not().containsText(Pattern.compile("0812|0000-1234"));
        assertThat(reviewer.page.locator("body")).not().containsText(kyc.ref);
        Locator why = entry(reviewer, "message").getByTestId("why");
        assertThat(why).containsText("nomor telepon · karakter 22–35 · bobot 100 dari 100 · aturan “nomor ponsel”:");
        assertThat(why).containsText("dekat kata kontak");
        assertThat(entry(reviewer, "blocked").getByTestId("why"))
                .containsText("permintaan data rahasia · karakter 7–19");
        Axe.findsNothingOn(reviewer.page);
        reviewer.keepPictures("review-transcript");

        reviewer.see("only").check();
        assertThat(reviewer.see("entry")).hasCount(2);
    }

    @Test
    void the_address_keeps_the_search_and_the_ticket() {
        Screen reviewer = signedIn();
        reviewer.see("more-filters").click();
        reviewer.see("staff").fill(kyc.staffId);
        reviewer.see("state").selectOption("closed");
        assertThat(reviewer.see("result")).hasCount(1);
        reviewer.see("result").click();
        assertThat(entry(reviewer, "opened")).hasCount(1);
        assertThat(reviewer.page)
                .hasURL(Pattern.compile("#.*staff=" + kyc.staffId + ".*state=closed.*ticket=" + kyc.chat));

        reviewer.page.reload();
        assertThat(reviewer.see("staff")).hasValue(kyc.staffId);
        assertThat(reviewer.see("state")).hasValue("closed");
        assertThat(entry(reviewer, "read-transcript")).hasCount(2);
        reviewer.page.goBack();
        assertThat(reviewer.see("entry")).hasCount(0);
        assertThat(reviewer.see("result")).hasCount(1);
    }

    @Test
    void all_of_it_works_by_keyboard() {
        Screen reviewer = screens.desk().opens(Stage.node().url() + "/review#view=search");
        Keyboard keys = reviewer.page.keyboard();
        reviewer.see("token").focus();
        keys.insertText(token);
        keys.press("Enter");
        assertThat(reviewer.see("find")).isVisible();
        keys.press("?");
        assertThat(reviewer.see("keys")).isVisible();
        keys.press("Escape");
        assertThat(reviewer.see("keys")).isHidden();
        reviewer.see("more-filters").focus();
        keys.press("Enter");
        keys.press("Tab");
        assertThat(reviewer.see("staff")).isFocused();
        keys.insertText(kyc.staffId);
        keys.press("Enter");
        assertThat(reviewer.see("result")).hasCount(1);
        keys.press("Escape");
        keys.press("j");
        assertThat(reviewer.see("result")).isFocused();
        keys.press("Enter");
        assertThat(entry(reviewer, "blocked")).hasCount(1);
        keys.press("Escape");
        assertThat(reviewer.see("entry")).hasCount(0);
        assertThat(reviewer.see("result")).isFocused();
        keys.press("/");
        assertThat(reviewer.see("q")).isFocused();
    }

    /** A timer, or the browser's own word of a new address, would let keys that were struck meanwhile go first. */
    @Test
    void what_a_key_does_is_done_before_the_next_one() {
        Screen reviewer = signedIn();
        reviewer.see("more-filters").click();
        reviewer.see("staff").fill(kyc.staffId);
        reviewer.see("find").click();
        reviewer.see("result").click();
        assertThat(entry(reviewer, "closed")).hasCount(1);
        assertThat(reviewer.page.locator("tabir-log-entry.current")).isFocused();

        Object after = reviewer.page.evaluate("""
                async () => {
                  const strike = async (key) => {
                    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
                    for (let i = 0; i < 20; i++) await null;
                  };
                  let turns = 0;
                  setTimeout(() => turns++);
                  await strike('Escape');
                  const back = document.activeElement.dataset.test + ' ' + document.querySelectorAll('tabir-transcript').length;
                  await strike('/');
                  return back + ' ' + document.activeElement.name + ' ' + turns;
                }""");

        assertThat(after).isEqualTo("result 0 q 0");
    }

    @Test
    void words_find_what_was_delivered() {
        String rare = "kuncoro" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        Play ride = Play.ride();
        Cast.says(ride, ride.staffToken(), "saya di jalan " + rare);
        Cast.isSearchable(rare);
        Screen reviewer = signedIn();
        reviewer.see("q").fill(rare);
        reviewer.see("q").press("Enter");
        assertThat(reviewer.see("result")).hasCount(1);
        assertThat(reviewer.see("result")).hasAttribute("data-ticket", ride.chat);
    }

    @Test
    void another_role_is_sent_away_with_a_word() {
        screens.expect("status of 403");
        Screen driver = screens.desk().opens(Stage.node().url() + "/review#view=search");
        driver.keepPictures("review-sign-in");
        driver.see("token").fill(kyc.staffToken());
        driver.see("sign-in").click();
        assertThat(driver.see("problem")).containsText("tidak berhak");
        assertThat(driver.see("find")).hasCount(0);
    }

    private Screen signedIn() {
        Screen reviewer = screens.desk().opens(Stage.node().url() + "/review#view=search");
        reviewer.see("token").fill(token);
        reviewer.see("sign-in").click();
        assertThat(reviewer.see("find")).isVisible();
        return reviewer;
    }

    private static Locator entry(Screen reviewer, String kind) {
        return reviewer.page.locator("[data-test=entry][data-kind=" + kind + "]");
    }
}
