package id.tabir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import id.tabir.identity.Role;
import id.tabir.play.Db;
import id.tabir.play.Http;
import id.tabir.play.Play;
import id.tabir.play.Play.Actors;
import id.tabir.play.Stage;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A reviewer's day at the page, without a mouse. */
class WorkStory {
    private static final long PATIENCE_S = 15;
    private static final Pattern ONE_CASE = Pattern.compile("/v1/review/cases/[^/?]+$");
    private static final AtomicInteger DAYS_OVERDUE = new AtomicInteger(30);

    @RegisterExtension
    final Screens screens = new Screens();

    private final String reviewer = "reviewer-" + UUID.randomUUID();

    @Test
    void a_case_is_taken_read_and_decided_and_the_next_one_is_there() {
        Play first = flirting();
        Play second = flirting();
        isDueFirst(second);
        isDueFirst(first);
        Screen screen = atTheQueue(Role.REVIEWER, reviewer);
        List<String> readAgain = readingsOfCases(screen);
        Keyboard keys = screen.page.keyboard();
        assertThat(screen.see("take")).isFocused();
        screen.keepPictures("review-queue");

        keys.press("Enter");
        assertThat(screen.see("transcript")).isVisible();
        assertThat(screen.page.locator("h2").filter(new Locator.FilterOptions().setHasText(first.chat)))
                .isVisible();
        assertThat(screen.page.locator("tabir-log-entry.current")).hasAttribute("data-kind", "blocked");
        assertThat(screen.see("finding-at")).hasText("1 dari 2 temuan");
        keys.press("n");
        assertThat(screen.see("finding-at")).hasText("2 dari 2 temuan");
        Axe.findsNothingOn(screen.page);
        screen.keepPictures("review-case");

        keys.press("c");
        assertThat(screen.see("decide")).isFocused();
        keys.press("Enter");
        assertThat(screen.page.locator("h2").filter(new Locator.FilterOptions().setHasText(second.chat)))
                .isVisible();
        assertThat(screen.see("decided")).containsText("Bersih");
        assertThat(verdict(first)).isEqualTo("clean");
        assertThat(holder(second)).isEqualTo(reviewer);
        assertThat(readAgain).as("what was taken came with its claim").isEmpty();
    }

    @Test
    void a_violation_names_messages_and_proposes_a_sanction_in_one_go() {
        Play kyc = flirting();
        isDueFirst(kyc);
        Screen screen = atTheQueue(Role.REVIEWER, reviewer);
        Keyboard keys = screen.page.keyboard();
        keys.press("t");
        assertThat(screen.see("finding-at")).hasText("1 dari 2 temuan");
        keys.press("m");
        assertThat(screen.see("marked")).hasText("#4");
        keys.press("v");
        assertThat(screen.see("note")).isFocused();
        keys.insertText("Merayu, lalu meminta kode");
        keys.press("Escape");
        keys.press("s");
        assertThat(screen.see("sanction")).isFocused();
        keys.press("ArrowDown");
        keys.press("ArrowDown");
        assertThat(screen.see("sanction")).hasValue("warning");
        keys.press("Tab");
        assertThat(screen.see("sanction-reason")).isFocused();
        keys.insertText("Jangan merayu nasabah");
        Axe.findsNothingOn(screen.page);
        screen.keepPictures("review-violation");
        keys.press("Enter");
        assertThat(screen.see("decided")).containsText("Pelanggaran");

        assertThat(verdict(kyc)).isEqualTo("violation");
        assertThat(one("marked", kyc)).isEqualTo("{4}");
        assertThat(Db.ask("select x.kind || ' ' || x.state from sanction x join review_case c on c.id = x.case_id"
                        + " where c.ticket = '" + kyc.chat + "'"))
                .containsExactly("warning proposed");
    }

    @Test
    void a_decision_made_in_haste_is_taken_back_with_one_key() {
        Play kyc = flirting();
        Play next = flirting();
        isDueFirst(next);
        isDueFirst(kyc);
        Screen screen = atTheQueue(Role.REVIEWER, reviewer);
        Keyboard keys = screen.page.keyboard();
        keys.press("t");
        assertThat(screen.see("finding-at")).hasText("1 dari 2 temuan");
        keys.press("m");
        keys.press("o");
        assertThat(screen.see("note")).isFocused();
        keys.insertText("Merayu nasabah");
        keys.press("Enter");
        assertThat(screen.see("decided")).isVisible();
        assertThat(screen.page).hasURL(Pattern.compile("case=" + caseOf(next)));
        assertThat(holder(next)).isEqualTo(reviewer);
        keys.press("o");
        assertThat(screen.see("note")).isFocused();
        keys.press("ArrowUp");
        assertThat(screen.see("note")).hasValue("Merayu nasabah");
        keys.press("Escape");
        keys.press("u");
        assertThat(screen.page).hasURL(Pattern.compile("case=" + caseOf(kyc)));
        assertThat(screen.see("decided")).hasCount(0);
        assertThat(Db.ask("select state from review_case where second_of is null and ticket = '" + kyc.chat + "'"))
                .containsExactly("open");
        assertThat(holder(kyc)).isEqualTo(reviewer);
        assertThat(holder(next)).as("what came in its place is free again").isNull();
        assertThat(screen.see("note")).hasValue("Merayu nasabah");
        assertThat(screen.see("marked")).hasText("#4");
        assertThat(screen.see("verdict-coaching")).hasAttribute("aria-pressed", "false");
        screen.keepPictures("review-undone");
    }

    @Test
    void what_is_written_outlives_a_reload_and_the_end_of_the_session_until_it_is_decided() {
        Play kyc = flirting();
        isDueFirst(kyc);
        screens.expect("status of 401");
        Screen screen = atTheQueue(Role.REVIEWER, reviewer);
        Keyboard keys = screen.page.keyboard();
        keys.press("t");
        assertThat(screen.see("finding-at")).hasText("1 dari 2 temuan");
        keys.press("m");
        keys.press("v");
        assertThat(screen.see("note")).isFocused();
        keys.insertText("Merayu nasabah");
        keys.press("Tab");
        keys.press("ArrowDown");
        keys.press("ArrowDown");
        keys.press("Tab");
        assertThat(screen.see("sanction-reason")).isFocused();
        keys.insertText("Jangan merayu");

        screen.page.reload();
        assertThat(screen.see("note")).hasValue("Merayu nasabah");
        assertThat(screen.see("marked")).hasText("#4");
        assertThat(screen.see("verdict-violation")).hasAttribute("aria-pressed", "false");
        assertThat(screen.see("decide")).isDisabled();
        screen.see("note").focus();
        keys.press("End");
        keys.insertText(", dua kali");

        screen.page.evaluate("() => (document.querySelector('tabir-review').access.token = 'over')");
        keys.press("Escape");
        keys.press("x");
        assertThat(screen.see("token")).isVisible();
        screen.see("token").focus();
        keys.insertText(Actors.onStage().token(Role.REVIEWER, "reviewer-" + UUID.randomUUID()));
        keys.press("Enter");
        assertThat(screen.see("case-panel")).hasAttribute("data-mine", "false");
        screen.page.evaluate("() => (document.querySelector('tabir-review').access.token = 'over')");
        keys.press("t");
        assertThat(screen.see("token")).isVisible();
        screen.see("token").focus();
        keys.insertText(Actors.onStage().token(Role.REVIEWER, reviewer));
        keys.press("Enter");
        assertThat(screen.see("note")).hasValue("Merayu nasabah, dua kali");

        keys.press("v");
        assertThat(screen.see("sanction")).hasValue("warning");
        assertThat(screen.see("sanction-reason")).hasValue("Jangan merayu");
        assertThat(screen.see("note")).isFocused();
        keys.press("Enter");
        assertThat(screen.see("decided")).containsText("Pelanggaran");
        assertThat(one("marked", kyc)).isEqualTo("{4}");
        assertThat((String) screen.page.evaluate("() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])"))
                .doesNotContain("Merayu", "Jangan");
    }

    @Test
    void a_case_goes_back_into_the_queue_or_on_to_a_lead() {
        Play kyc = flirting();
        isDueFirst(kyc);
        Screen screen = atTheQueue(Role.REVIEWER, reviewer);
        Keyboard keys = screen.page.keyboard();
        keys.press("t");
        assertThat(screen.see("finding-at")).isVisible();
        keys.press("x");
        assertThat(screen.see("case-panel")).hasCount(0);
        assertThat(holder(kyc)).isNull();

        keys.press("t");
        assertThat(screen.see("finding-at")).hasText("1 dari 2 temuan");
        keys.press("e");
        assertThat(screen.see("prompt-text")).isFocused();
        Axe.findsNothingOn(screen.page);
        keys.insertText("Menyangkut kepala tim");
        keys.press("Enter");
        assertThat(screen.see("case-panel")).hasCount(0);
        assertThat(Db.ask("select level from review_case where ticket = '" + kyc.chat + "'"))
                .containsExactly("lead");
    }

    @Test
    void a_lead_hands_a_case_to_somebody_and_opens_a_decided_one_again() {
        Play kyc = flirting();
        isDueFirst(kyc);
        Actors actors = Actors.onStage();
        String tickets = actors.url() + "/v1/review/tickets?limit=1";
        assertThat(Http.call("GET", tickets, actors.token(Role.REVIEWER, reviewer), null)
                        .status())
                .as("somebody who works here")
                .isEqualTo(200);
        Screen lead = atTheQueue(Role.LEAD, "lead-" + UUID.randomUUID());
        Keyboard keys = lead.page.keyboard();
        assertThat(lead.see("take")).isFocused();
        keys.press("j");
        assertThat(lead.page.locator("[data-case=" + caseOf(kyc) + "]")).isFocused();
        keys.press("Enter");
        assertThat(lead.see("assign")).isVisible();
        keys.press("a");
        assertThat(lead.see("prompt-text")).isFocused();
        keys.type(reviewer);
        assertThat(lead.see("prompt-text")).hasValue(reviewer);
        Axe.findsNothingOn(lead.page);
        lead.keepPictures("review-assign");
        keys.press("Enter");
        assertThat(lead.see("case-panel")).containsText("Dipegang " + reviewer);
        lead.keepPictures("review-assigned");
        assertThat(holder(kyc)).isEqualTo(reviewer);

        Screen given = screens.desk()
                .enters(
                        Stage.node().url(),
                        "review#view=queue&list=mine",
                        "review",
                        actors.token(Role.REVIEWER, reviewer));
        assertThat(given.see("case")).hasCount(1);
        given.page.keyboard().press("j");
        given.page.keyboard().press("Enter");
        assertThat(given.see("finding-at")).hasText("1 dari 2 temuan");
        given.page.keyboard().press("c");
        assertThat(given.see("decide")).isFocused();
        given.page.keyboard().press("Enter");
        assertThat(given.see("decided")).isVisible();

        lead.page.reload();
        assertThat(lead.see("verdict")).containsText("Bersih");
        keys.press("z");
        assertThat(lead.see("prompt-text")).isFocused();
        keys.insertText("Masih ada pertanyaan");
        keys.press("Enter");
        assertThat(lead.see("case-panel")).hasAttribute("data-mine", "true");
        assertThat(verdict(kyc)).isNull();
    }

    @Test
    void nothing_is_read_by_looking_over_the_queue_and_letters_in_a_field_are_letters() {
        Play kyc = flirting();
        isDueFirst(kyc);
        Screen screen = atTheQueue(Role.REVIEWER, reviewer);
        screen.page.locator("[data-case=" + caseOf(kyc) + "]").click();
        assertThat(screen.see("claim")).isVisible();
        assertThat(screen.see("entry")).hasCount(0);
        assertThat(Db.ask("select kind from entry where kind = 'read-transcript' and ticket = '" + kyc.chat + "'"))
                .isEmpty();
        screen.see("claim").click();
        assertThat(screen.see("entry")).not().hasCount(0);
        screen.see("note").fill("");
        screen.see("note").pressSequentially("covetxnp");
        assertThat(screen.see("note")).hasValue("covetxnp");
        assertThat(screen.see("case-panel")).hasAttribute("data-mine", "true");
        screen.page.setViewportSize(1024, 768);
        screen.picture("review-case-1024");
        assertThat(screen.page.locator("tabir-cases")).isHidden();
        screen.page.setViewportSize(360, 740);
        assertThat(screen.see("transcript")).isVisible();
        screen.see("pane-judge").click();
        screen.picture("review-judge-360");
        assertThat(screen.see("pane-judge")).hasAttribute("aria-pressed", "true");
        assertThat(screen.see("transcript")).isHidden();
        Axe.findsNothingOn(screen.page);
    }

    private Screen atTheQueue(Role role, String sub) {
        String token = Actors.onStage().token(role, sub);
        return screens.desk().enters(Stage.node().url(), "review", token);
    }

    /** A verification on which a clerk was stopped twice. */
    private static Play flirting() {
        Play kyc = Play.verification();
        Cast.says(kyc, kyc.staffToken(), "selamat siang, pengajuan kakak sedang kami periksa");
        Cast.says(kyc, kyc.customerToken(), "siang, apa yang masih kurang?");
        isBlocked(kyc, "a", "kakak cantik sekali fotonya, sudah punya pacar belum?");
        Cast.says(kyc, kyc.customerToken(), "maaf, itu bukan urusan kakak");
        isBlocked(kyc, "b", "mohon kirimkan kode OTP yang masuk ke HP Anda");
        return kyc;
    }

    private static void isBlocked(Play kyc, String clientId, String text) {
        Http.Answer answer = kyc.sends(kyc.staffToken(), clientId, text);
        assertThat(answer.code()).isEqualTo("content-blocked");
    }

    /** Other stories' cases wait in the same queue: each one is due before all others so far. */
    private static void isDueFirst(Play play) {
        int daysAgo = DAYS_OVERDUE.incrementAndGet();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        String sql = "update review_case set due_at = now() - interval '" + daysAgo
                + " days' where found = 3 and ticket = '" + play.chat + "'";
        while (Db.run(sql) == 0) {
            if (System.nanoTime() > deadline) throw new AssertionError("no case in time on " + play.chat);
        }
    }

    private static String caseOf(Play play) {
        return one("id", play);
    }

    private static String verdict(Play play) {
        return one("verdict", play);
    }

    private static String holder(Play play) {
        return one("holder", play);
    }

    private static String one(String column, Play play) {
        return Db.ask("select " + column + " from review_case where second_of is null and ticket = '" + play.chat + "'")
                .get(0);
    }

    /** Which cases the page reads from now on. */
    private static List<String> readingsOfCases(Screen screen) {
        List<String> read = new CopyOnWriteArrayList<>();
        screen.page.onRequest(request -> {
            if (request.method().equals("GET")
                    && ONE_CASE.matcher(request.url()).find()) read.add(request.url());
        });
        return read;
    }
}
