package id.tabir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.options.AriaRole;
import id.tabir.app.Server;
import id.tabir.identity.Role;
import id.tabir.play.Play;
import id.tabir.play.Stage;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A host app puts the chat into its own page with one script tag; a page that wasn't let in can't. */
class EmbedStory {
    private static final int MINUTE_MS = 60_000;
    /** Long enough to open the chat on a slow machine, shorter than a story waits. */
    private static final int SHORT_LIFE_S = 10;

    @RegisterExtension
    final Screens screens = new Screens();

    private final Play ride = Play.ride();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger sockets = new AtomicInteger();
    private Supplier<String> tokens = ride::customerToken;
    private final HostApp app = new HostApp(() -> server().url(), () -> {
        asked.incrementAndGet();
        return tokens.get();
    });
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
    void an_app_whose_token_is_refused_is_asked_once_more_and_the_customer_is_told() {
        tokens = () -> "no token";
        Screen customer = screens.phone();
        customer.page.clock().install();
        FrameLocator chat = opened(customer);
        gaveUp(chat, 2);
        customer.picture("embed-refused");
        customer.page.clock().runFor(MINUTE_MS);
        assertEquals(2, asked.get());
        comesBack(chat);
    }

    @Test
    void a_token_that_the_app_has_kept_for_too_long_ends_the_chat_and_a_fresh_one_goes_on_with_it() {
        screens.expect("status of 401");
        var kept = new AtomicReference<String>();
        tokens = () -> kept.updateAndGet(
                old -> old != null ? old : Play.Actors.onStage().token(Role.CUSTOMER, ride.customerId, SHORT_LIFE_S));
        // At first, in time before its end, and once it was refused.
        Screen customer = screens.phone();
        FrameLocator chat = opened(customer);
        assertThat(chat.getByTestId("composer")).isVisible();
        gaveUp(chat, 3);
        comesBack(chat);
    }

    private FrameLocator opened(Screen customer) {
        customer.page.onWebSocket(socket -> sockets.incrementAndGet());
        return customer.opens(app.named()).page.frameLocator("iframe");
    }

    /** Waits until the chat asks the app no more. */
    private void gaveUp(FrameLocator chat, int asks) {
        assertThat(chat.getByTestId("entry")).hasAttribute("data-code", "host-refused");
        assertEquals(asks, asked.get());
        assertEquals(1, sockets.get());
    }

    private void comesBack(FrameLocator chat) {
        tokens = ride::customerToken;
        chat.getByTestId("entry").getByRole(AriaRole.BUTTON).first().click();
        assertThat(chat.getByTestId("composer")).isVisible();
    }

    @Test
    void a_staff_members_token_opens_no_customers_chat() {
        tokens = ride::staffToken;
        Screen customer = screens.phone().opens(app.named());
        FrameLocator chat = customer.page.frameLocator("iframe");
        assertThat(chat.getByTestId("entry")).hasAttribute("data-code", "forbidden");
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
