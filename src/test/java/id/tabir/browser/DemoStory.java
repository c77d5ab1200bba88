package id.tabir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.tabir.play.Child;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whoever starts the demo gets to each sample person's screen in one click. */
class DemoStory {
    private static final int PEOPLE = 6;

    @RegisterExtension
    final Screens screens = new Screens();

    @TempDir
    Path folder;

    @Test
    void each_sample_person_has_something_to_see() {
        try (Child demo = Child.start(folder, "demo")) {
            Screen visitor = screens.desk().opens(demo.url() + "/");
            assertThat(visitor.see("person")).hasCount(PEOPLE);
            visitor.keepPictures("demo");

            Screen rider = enter(visitor, "Sari");
            assertThat(rider.messages()).hasCount(4);
            Screen driver = enter(visitor, "Budi");
            assertThat(driver.see("masked")).containsText("nomor telepon");
            rider.says("saya pakai topi");
            driver.reads("saya pakai topi");
            rider.sees("saya pakai topi", "read");
            assertThat(enter(visitor, "Ayu").messages()).hasCount(3);
            Screen clerk = enter(visitor, "Rina");
            assertThat(clerk.see("ticket")).hasCount(3);
            assertThat(clerk.see("waiting-count")).containsText("2");
            assertThat(found(enter(visitor, "Dewi"))).hasCount(4);
            assertThat(found(enter(visitor, "Hasan"))).hasCount(4);
            screens.leave();
        }
    }

    private static Locator found(Screen reviewer) {
        reviewer.see("view-search").click();
        return reviewer.see("result");
    }

    private static Screen enter(Screen visitor, String name) {
        Locator card = visitor.see("person").filter(new Locator.FilterOptions().setHasText(name));
        Page tab = visitor.page.context().waitForPage(card::click);
        return new Screen(tab);
    }
}
