package id.tabir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import id.tabir.app.Server;
import id.tabir.play.Play;
import id.tabir.play.Stage;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A host app puts the chat into its own page with one script tag; a page that wasn't let in can't. */
class EmbedStory {
    @RegisterExtension
    final Screens screens = new Screens();

    private final Play ride = Play.ride();
    private final HostApp app = new HostApp(() -> server().url(), ride::customerToken);
    private Server node;

    private Server server() {
        return node;
    }

    @BeforeEach
    void the_node_lets_the_app_in() {
        node = Stage.start(Map.of("TABIR_ORIGINS", app.named()));
    }

    @AfterEach
    void all_goes() {
        screens.leave();
        node.stop();
        app.close();
    }

    @Test
    void the_chat_runs_in_the_host_apps_page() {
        Screen customer = screens.phone().opens(app.named());
        FrameLocator chat = customer.page.frameLocator("iframe");
        assertThat(chat.getByTestId("alias"))
                .hasText(ride.ticket.getJsonObject("staff").getString("alias"));

        chat.getByTestId("composer").fill("saya di lobi");
        chat.getByTestId("composer").press("Enter");
        assertThat(chat.getByTestId("message")).hasAttribute("data-state", "sent");
        Cast.says(ride, ride.staffToken(), "siap kak");
        assertThat(chat.getByTestId("message")).hasCount(2);
        customer.picture("embed");

        ride.closes();
        assertThat(chat.getByTestId("ended")).isVisible();
        assertThat(chat.getByTestId("composer")).hasCount(0);
    }

    @Test
    void a_page_of_a_foreign_origin_cant_embed_it() {
        screens.expect("frame-ancestors|ERR_BLOCKED_BY_RESPONSE");
        Screen customer = screens.phone();
        customer.page.waitForConsoleMessage(
                new com.microsoft.playwright.Page.WaitForConsoleMessageOptions()
                        .setPredicate(m -> m.text().contains("frame-ancestors")),
                () -> customer.opens(app.numbered()));
        assertThat(customer.page.frameLocator("iframe").getByTestId("composer")).hasCount(0);
        assertThat(customer.page.frameLocator("iframe").locator("tabir-chat")).hasCount(0);
    }
}
