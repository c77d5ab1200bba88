package id.tabir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import id.tabir.app.Server;
import id.tabir.identity.Role;
import id.tabir.play.Db;
import id.tabir.play.Play;
import id.tabir.play.Play.Actors;
import id.tabir.play.Stage;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What compliance's page says where somebody may not look, and the way on from there, without a mouse. */
class LimitsStory {
    private static final long PATIENCE_S = 15;

    private static Server strict;
    private static Server frugal;

    @RegisterExtension
    final Screens screens = new Screens();

    private final Play ride = Play.ride();
    private final String reviewer = "reviewer-" + UUID.randomUUID();

    @BeforeAll
    static void start() {
        strict = Stage.start(Map.of("TABIR_REVIEW_STRICT", "true"));
        frugal = Stage.start(Map.of("TABIR_QUOTA_TRANSCRIPTS", "1", "TABIR_QUOTA_SEARCHES", "1"));
    }

    @AfterAll
    static void stop() {
        strict.stop();
        frugal.stop();
    }

    @Test
    void where_it_is_strict_a_search_says_why_and_a_transcript_opens_from_a_case() {
        screens.expect("status of 40[03]");
        Cast.says(ride, ride.staffToken(), "hubungi 0812-0000-1234");
        Screen screen = at(strict);
        Keyboard keys = screen.page.keyboard();
        assertThat(screen.see("prompt-text")).isFocused();
        Axe.findsNothingOn(screen.page);
        screen.keepPictures("review-strict-reason");
        keys.press("Escape");
        assertThat(screen.see("problem")).containsText("setiap pencarian memerlukan alasan");
        screen.see("again").focus();
        keys.press("Enter");
        assertThat(screen.see("prompt-text")).isFocused();
        keys.insertText("Laporan pelanggan");
        keys.press("Enter");
        assertThat(screen.see("result")).hasCount(1);
        assertThat(screen.see("reason")).containsText("Laporan pelanggan");
        screen.keepPictures("review-strict-found");

        keys.press("j");
        assertThat(screen.see("result")).isFocused();
        keys.press("Enter");
        assertThat(screen.see("problem")).containsText("hanya terbuka dari kasus");
        assertThat(screen.see("entry")).hasCount(0);
        assertThat(screen.see("begin-case")).isVisible();
        assertThat(screen.see("case-first")).isVisible();
        Axe.findsNothingOn(screen.page);
        screen.keepPictures("review-strict-ticket");

        keys.press("o");
        assertThat(screen.see("prompt-text")).isFocused();
        keys.insertText("Nomor di luar aplikasi");
        keys.press("Enter");
        assertThat(screen.page).hasURL(Pattern.compile("view=queue.*case=cse_"));
        assertThat(screen.see("case-panel")).hasAttribute("data-mine", "true");
        assertThat(entries(screen, "message")).hasCount(1);
        assertThat(refusals("strict")).isEqualTo("search transcript");
    }

    @Test
    void where_it_is_strict_a_case_is_read_once_it_is_taken() {
        screens.expect("status of 403");
        String id = opened();
        String token = Actors.on(strict.url()).token(Role.REVIEWER, reviewer);
        Screen screen = screens.desk().enters(strict.url(), "review#view=queue&case=" + id, "review", token);
        Keyboard keys = screen.page.keyboard();
        assertThat(screen.see("read")).isVisible();
        keys.press("b");
        assertThat(screen.see("problem")).containsText("hanya terbuka dari kasus");
        assertThat(screen.see("case-first")).isVisible();
        Axe.findsNothingOn(screen.page);
        screen.keepPictures("review-strict-case");
        keys.press("t");
        assertThat(entries(screen, "message")).hasCount(1);
        assertThat(screen.see("problem")).hasCount(0);
    }

    /** A case on a report, in nobody's hands. */
    private String opened() {
        Cast.says(ride, ride.staffToken(), "sudah di depan");
        ride.chat(ride.customerToken(), "POST", "/reports", new JsonObject().put("category", "harassment"));
        String sql = "select id from review_case where ticket = '" + ride.chat + "'";
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        for (List<String> ids = Db.ask(sql); System.nanoTime() < deadline; ids = Db.ask(sql))
            if (!ids.isEmpty()) return ids.get(0);
        throw new AssertionError("no case in time on " + ride.chat);
    }

    @Test
    void a_spent_quota_says_when_it_opens_again_and_what_still_opens() {
        screens.expect("status of 429");
        Play newer = Cast.another("transaction", "Antar ke Stasiun Cikini", ride.staffId);
        Cast.says(ride, ride.staffToken(), "sudah di depan");
        Screen screen = at(frugal);
        Keyboard keys = screen.page.keyboard();
        assertThat(screen.see("result")).hasCount(2);
        keys.press("j");
        assertThat(result(screen, newer)).isFocused();
        keys.press("Enter");
        assertThat(entries(screen, "opened")).hasCount(1);
        keys.press("Escape");
        assertThat(result(screen, newer)).isFocused();
        keys.press("j");
        assertThat(result(screen, ride)).isFocused();
        keys.press("Enter");
        Locator problem = screen.see("problem");
        assertThat(problem).hasAttribute("data-code", "rate-limited");
        assertThat(problem).containsText("Kuota Anda hari ini habis; terbuka lagi pukul 07.00");
        assertThat(screen.see("again")).hasCount(0);
        assertThat(screen.see("entry")).hasCount(0);
        Axe.findsNothingOn(screen.page);
        screen.keepPictures("review-quota-transcript");

        keys.press("Escape");
        assertThat(result(screen, ride)).isFocused();
        keys.press("k");
        keys.press("Enter");
        assertThat(entries(screen, "read-transcript")).hasCount(2);
        keys.press("Escape");
        assertThat(screen.see("entry")).hasCount(0);
        keys.press("/");
        assertThat(screen.see("q")).isFocused();
        keys.insertText("depan");
        keys.press("Enter");
        assertThat(problem).containsText("terbuka lagi pukul 07.00");
        assertThat(screen.see("again")).hasCount(0);
        Axe.findsNothingOn(screen.page);
        screen.keepPictures("review-quota-search");
        assertThat(refusals("quota")).isEqualTo("transcript search");
    }

    /** The acts of this reviewer that were refused for that, in order. */
    private String refusals(String why) {
        return String.join(
                " ",
                Db.ask("select act from look where who = '" + reviewer + "' and refused = '" + why + "' order by no"));
    }

    private Screen at(Server node) {
        String token = Actors.on(node.url()).token(Role.REVIEWER, reviewer);
        return screens.desk().enters(node.url(), "review#view=search&staff=" + ride.staffId, "review", token);
    }

    private static Locator result(Screen screen, Play play) {
        return screen.page.locator("[data-test=result][data-ticket=" + play.chat + "]");
    }

    private static Locator entries(Screen screen, String kind) {
        return screen.page.locator("[data-test=entry][data-kind=" + kind + "]");
    }
}
