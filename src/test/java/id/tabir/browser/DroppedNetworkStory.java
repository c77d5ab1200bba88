package id.tabir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import id.tabir.play.Play;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A customer's connection drops in the middle of things; nothing is lost, nothing is doubled. */
class DroppedNetworkStory {
    private static final long MINUTE_MS = 60_000;

    @RegisterExtension
    final Screens screens = new Screens();

    private final Play ride = Play.ride();
    private Cable cable;
    private Screen customer;
    private Screen driver;

    @BeforeEach
    void both_are_there() {
        screens.expect("WebSocket connection to|net::ERR_");
        cable = new Cable();
        customer = screens.phone().opens(cable.url() + Cast.path(ride, "customer"));
        driver = screens.phone().opens(Cast.link(ride, "staff"));
        customer.says("halo");
        driver.reads("halo");
        customer.sees("halo", "read");
    }

    @AfterEach
    void the_cable_goes() {
        screens.leave();
        cable.close();
    }

    @Test
    void what_is_written_without_a_network_arrives_once_when_it_is_back() {
        cable.cut();
        customer.page.context().setOffline(true);
        customer.says("saya pakai baju merah");
        customer.says("di dekat gerbang");

        customer.sees("saya pakai baju merah", "sending");
        assertThat(customer.see("banner")).containsText("Pesan disimpan dan dikirim otomatis");
        customer.keepPictures("chat-offline");
        assertThat(driver.messages()).hasCount(1);

        cable.mend();
        customer.page.context().setOffline(false);
        customer.sees("saya pakai baju merah", "read");
        customer.sees("di dekat gerbang", "read");
        assertThat(customer.see("banner")).hasCount(0);
        assertThat(driver.messages().locator(".text"))
                .hasText(new String[] {"halo", "saya pakai baju merah", "di dekat gerbang"});
    }

    @Test
    void an_acknowledgement_lost_on_the_way_doubles_nothing() {
        cable.loseAnswers();
        customer.says("saya sudah turun");
        driver.reads("saya sudah turun");
        customer.sees("saya sudah turun", "sending");

        cable.cut();
        cable.mend();

        customer.sees("saya sudah turun", "read");
        assertThat(customer.messages()).hasCount(2);
        assertThat(driver.messages()).hasCount(2);
    }

    @Test
    void a_reload_keeps_the_draft_and_what_is_on_its_way() {
        cable.cut();
        customer.says("tunggu sebentar ya");
        customer.sees("tunggu sebentar ya", "sending");
        customer.writes("saya ambil payung du");
        customer.page.navigate("about:blank");
        assertThat(driver.messages()).hasCount(1);

        cable.mend();
        customer.opens(cable.url() + "/chat");

        assertThat(customer.see("composer")).hasValue("saya ambil payung du");
        customer.sees("tunggu sebentar ya", "read");
        driver.reads("tunggu sebentar ya");
        assertThat(customer.messages()).hasCount(2);
    }

    @Test
    void who_cant_connect_is_told_and_gets_in_by_a_tap_once_it_works() {
        var works = new AtomicBoolean();
        var through = new AtomicBoolean();
        Screen late = screens.phone();
        late.page.clock().install();
        late.page.route("**/v1/chats*", route -> {
            if (through.get()) route.resume();
            else route.abort();
        });
        late.page.routeWebSocket("**/v1/socket", socket -> {
            through.set(works.get());
            if (works.get()) socket.connectToServer();
            else socket.close();
        });
        late.opens(Cast.link(ride, "customer"));
        assertThat(late.see("banner")).containsText("Menyambung lagi");
        late.keepPictures("chat-connecting");

        // With its clock held the page waits for as long as it takes to tap: it would have come back by itself.
        late.page.clock().pauseAt(System.currentTimeMillis() + MINUTE_MS);
        assertThat(late.see("banner")).hasAttribute("data-link", "waiting");
        works.set(true);
        late.see("banner").getByRole(AriaRole.BUTTON).tap();
        assertThat(late.see("banner")).hasCount(0);

        late.page.clock().resume();
        late.sees("halo", "read");
    }

    @Test
    void who_is_let_no_socket_through_talks_over_plain_requests() {
        Screen behind = screens.phone();
        behind.page.routeWebSocket("**/v1/socket", socket -> socket.close());
        behind.opens(Cast.link(ride, "customer"));

        behind.sees("halo", "read");
        assertThat(behind.see("banner")).hasCount(0);
        behind.says("jaringan kantor saya ketat");
        driver.reads("jaringan kantor saya ketat");
        driver.says("baik kak, saya tunggu");
        behind.reads("baik kak, saya tunggu");
        behind.sees("jaringan kantor saya ketat", "read");
        behind.says("nomor saya 0812-0000-1234");
        assertThat(behind.message("nomor saya").getByTestId("masked")).isVisible();
        assertThat(behind.messages()).hasCount(4);
        behind.keepPictures("chat-without-socket");

        ride.closes();
        assertThat(behind.see("ended")).isVisible();
    }

    @Test
    void staff_see_on_the_queue_that_they_are_cut_off() {
        Cast.another("transaction", "Antar paket", ride.staffId);
        Screen desk = screens.phone().enters(cable.url(), "desk", ride.staffToken());
        assertThat(desk.see("ticket")).hasCount(2);
        cable.cut();
        assertThat(desk.see("banner")).isVisible();
        desk.keepPictures("desk-offline");
        cable.mend();
        assertThat(desk.see("banner")).hasCount(0);
    }

    @Test
    void what_was_on_its_way_when_the_ticket_closed_is_said_to_be_unsent() {
        cable.cut();
        customer.says("masih di sana?");
        customer.sees("masih di sana?", "sending");
        ride.closes();
        cable.mend();

        assertThat(customer.see("refusal")).hasAttribute("data-code", "ticket-closed");
        assertThat(customer.see("ended")).isVisible();
        assertThat(customer.see("mend")).hasCount(0);
        customer.keepPictures("chat-too-late");
        assertThat(driver.messages()).hasCount(1);
    }
}
