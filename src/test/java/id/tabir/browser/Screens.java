package id.tabir.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The screens of one browser story: each of its own person on its own device. At the end none may have had anything
 * to complain of: no error on the console, nothing that the page's policy had to stop, no request to a stranger.
 */
final class Screens implements BeforeEachCallback, AfterEachCallback {
    private static final int PHONE_WIDTH = 360;
    private static final int PHONE_HEIGHT = 740;
    private static final int DESK_WIDTH = 1280;
    private static final int DESK_HEIGHT = 800;
    private static final AtomicBoolean SAID = new AtomicBoolean();
    private static final String TELL_VIOLATIONS = "document.addEventListener('securitypolicyviolation',"
            + " e => console.error('policy stopped ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample))";

    private final List<BrowserContext> devices = new ArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();

    @Override
    public void beforeEach(ExtensionContext story) {
        if (Chromium.isThere()) return;
        String missing = "Browser stories need " + Chromium.PROGRAM
                + " (Debian: apt-get install chromium; elsewhere: -Dtabir.chromium=FILE).";
        assertThat(Chromium.isRequired()).as(missing).isFalse();
        if (SAID.compareAndSet(false, true)) System.err.println(missing + " It is missing, so they are skipped.");
        assumeTrue(false, missing);
    }

    /** A phone in the hand of somebody who speaks Indonesian. */
    Screen phone() {
        return open(new Browser.NewContextOptions()
                .setViewportSize(PHONE_WIDTH, PHONE_HEIGHT)
                .setIsMobile(true)
                .setHasTouch(true)
                .setLocale("id-ID"));
    }

    /** A wide screen on a desk, in Indonesian. */
    Screen desk() {
        return open(new Browser.NewContextOptions()
                .setViewportSize(DESK_WIDTH, DESK_HEIGHT)
                .setLocale("id-ID"));
    }

    /** Something the browser says on its console in this story, and should. */
    void expect(String regex) {
        expected.add(Pattern.compile(regex));
    }

    private Screen open(Browser.NewContextOptions device) {
        BrowserContext context = Chromium.browser()
                .newContext(device.setTimezoneId("Asia/Jakarta")
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        devices.add(context);
        context.setDefaultTimeout(Chromium.PATIENCE_MS);
        context.addInitScript(TELL_VIOLATIONS);
        context.onConsoleMessage(this::hear);
        context.onWebError(error -> complaints.add("uncaught: " + error.error()));
        context.onRequest(this::watch);
        return new Screen(context.newPage());
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.type() + ": " + message.text());
        }
    }

    private void watch(Request request) {
        String url = request.url();
        boolean own = url.startsWith("http://127.0.0.1:") || url.startsWith("http://localhost:");
        if (!own && !url.startsWith("data:")) complaints.add("asks a stranger: " + url);
    }

    /** Closes all pages: before a story stops the node that they talk to. */
    void leave() {
        devices.forEach(BrowserContext::close);
        devices.clear();
    }

    @Override
    public void afterEach(ExtensionContext story) {
        leave();
        assertThat(complaints)
                .as("what the browser complained of")
                .filteredOn(c -> expected.stream().noneMatch(e -> e.matcher(c).find()))
                .isEmpty();
    }
}
