package id.tabir.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's Chromium, started once for all browser stories of a test run. */
final class Chromium {
    /** Debian's place; {@code -Dtabir.chromium=…} names another. */
    static final Path PROGRAM = Path.of(System.getProperty("tabir.chromium", "/usr/bin/chromium"));

    static final double PATIENCE_MS = 20_000;

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Chromium() {}

    static boolean isThere() {
        return Files.isExecutable(PROGRAM);
    }

    /** Whether a run without it fails rather than passing its stories over. */
    static boolean isRequired() {
        return "required".equals(System.getProperty("tabir.browser"));
    }

    static Browser browser() {
        return Running.BROWSER;
    }

    /** Only touched once it is known that there is one. */
    private static final class Running {
        static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        static final Browser BROWSER = launch();

        private static Browser launch() {
            PLAYWRIGHT.selectors().setTestIdAttribute("data-test");
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
            Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
            return PLAYWRIGHT
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(PROGRAM)
                            .setArgs(FLAGS));
        }
    }
}
