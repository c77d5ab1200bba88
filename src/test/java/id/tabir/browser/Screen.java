package id.tabir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One person's screen: what can be done and seen on a page with a conversation. */
final class Screen {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int NARROW_PX = 360;
    private static final int NARROW_TALL_PX = 740;
    private static final int WIDE_PX = 1280;
    private static final int WIDE_TALL_PX = 800;

    final Page page;

    Screen(Page page) {
        this.page = page;
    }

    Screen opens(String url) {
        page.navigate(url);
        return this;
    }

    /** Comes with a token of the host app's own, as a tab that was already signed in. */
    Screen enters(String node, String name, String token) {
        return enters(node, name, name, token);
    }

    /** The same, at a place within the page {@code name}, such as {@code review#view=staff}. */
    Screen enters(String node, String place, String name, String token) {
        String kept = new JsonObject()
                .put("token", token)
                .put("expiresAt", Instant.now().plus(Duration.ofHours(1)).toString())
                .encode();
        page.addInitScript("sessionStorage.setItem('tabir.token." + name + "', '" + kept + "')");
        return opens(node + "/" + place);
    }

    Locator see(String test) {
        return page.getByTestId(test);
    }

    /** Writes and sends, as a finger or Enter does. */
    void says(String text) {
        writes(text);
        see("send").click();
    }

    void writes(String text) {
        see("composer").fill(text);
    }

    Locator messages() {
        return see("message");
    }

    Locator message(String words) {
        return messages().filter(new Locator.FilterOptions().setHasText(words));
    }

    /** Waits until exactly one such message is there, in this state of delivery. */
    void sees(String words, String state) {
        assertThat(message(words)).hasCount(1);
        assertThat(message(words)).hasAttribute("data-state", state);
    }

    void reads(String words) {
        sees(words, "received");
    }

    /** Keeps what it looks like on a phone and on a desk screen, in both languages. */
    void keepPictures(String name) {
        ViewportSize before = page.viewportSize();
        for (String language : List.of("en", "id")) {
            speak(language);
            picture(name, NARROW_PX, NARROW_TALL_PX, language);
            picture(name, WIDE_PX, WIDE_TALL_PX, language);
        }
        page.setViewportSize(before.width, before.height);
    }

    /** Keeps what it looks like now. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    private void picture(String name, int width, int height, String language) {
        page.setViewportSize(width, height);
        // Two frames: one to lay out anew, one for what observes sizes.
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        String file = name + "-" + width + "-" + language + ".png";
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(file)));
    }

    void speak(String language) {
        page.evaluate("language => import('/shared/words.js').then(words => words.speak(language))", language);
    }
}
