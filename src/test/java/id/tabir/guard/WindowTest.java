package id.tabir.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is remembered of a talk, and for how long. */
class WindowTest {
    private static final Setting RIDE = Setting.of(TicketKind.TRANSACTION, Language.ID);
    private final Guard guard = new Guard();

    @Test
    void of_each_sender_the_last_twenty_are_kept_in_order() {
        Window window = Window.empty().plus(Party.CUSTOMER, "satu");
        for (int i = 0; i < 2 * Window.PER_SENDER; i++) window = window.plus(Party.STAFF, "kata");
        assertThat(window.size()).isEqualTo(Window.PER_SENDER + 1);
        assertThat(parties(window).get(0)).isEqualTo(Party.CUSTOMER);
        for (int i = 0; i < Window.PER_SENDER; i++) window = window.plus(Party.CUSTOMER, "kata");
        assertThat(window.size()).isEqualTo(2 * Window.PER_SENDER);
        assertThat(parties(window).subList(0, Window.PER_SENDER)).containsOnly(Party.STAFF);
        assertThat(parties(window).subList(Window.PER_SENDER, window.size())).containsOnly(Party.CUSTOMER);
    }

    private static List<Party> parties(Window window) {
        List<Party> parties = new ArrayList<>();
        for (int i = 0; i < window.size(); i++) parties.add(window.get(i).from());
        return parties;
    }

    @Test
    void a_number_goes_on_over_nineteen_messages_and_is_forgotten_after_twenty() {
        assertThat(after(Window.PER_SENDER - 1).action()).isEqualTo(Action.MASK);
        assertThat(after(Window.PER_SENDER).action()).isEqualTo(Action.ALLOW);
    }

    /** The verdict on the second half of a number, some messages after the first. */
    private Verdict after(int messages) {
        Window window = Window.empty().plus(Party.STAFF, "0813");
        for (int i = 0; i < messages; i++) window = window.plus(Party.STAFF, "sebentar kak");
        return guard.inspect(RIDE, window, Party.STAFF, "2277");
    }

    @Test
    void what_was_just_judged_weighs_as_what_is_read_again() {
        String[] talk = {"nomor saya ya", "0813", "terus", "2277", "8891"};
        Window judged = Window.empty();
        Window read = Window.empty();
        for (String text : talk) {
            Verdict one = guard.inspect(RIDE, judged, Party.STAFF, text);
            Verdict other = guard.inspect(RIDE, read, Party.STAFF, text);
            assertThat(one.delivered()).isEqualTo(other.delivered());
            assertThat(one.findings()).isEqualTo(other.findings());
            judged = judged.plus(one);
            read = read.plus(Party.STAFF, text);
        }
    }

    @Test
    void adding_to_a_window_leaves_it_as_it_was() {
        Window window = Window.empty().plus(Party.STAFF, "0813");
        window.plus(Party.STAFF, "2277");
        assertThat(window.size()).isEqualTo(1);
        assertThat(Window.empty().size()).isZero();
    }
}
