package id.tabir.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.app.Server;
import id.tabir.guard.Action;
import id.tabir.guard.Guard;
import id.tabir.guard.Language;
import id.tabir.guard.Party;
import id.tabir.guard.Setting;
import id.tabir.guard.TicketKind;
import id.tabir.guard.Verdict;
import id.tabir.guard.Window;
import id.tabir.play.Crowd;
import id.tabir.play.Http;
import id.tabir.play.Log;
import id.tabir.play.Play;
import id.tabir.play.Stage;
import id.tabir.play.Talker;
import id.tabir.vault.DataKey;
import io.vertx.core.json.JsonArray;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The guard decides in the log's order, whoever sends where: pieces of made-up numbers are sent at once at two nodes.
 * {@code -Dtabir.rounds=1000} tries more often.
 */
class OrderStory {
    private static final int ROUNDS = Integer.getInteger("tabir.rounds", 100);

    /**
     * Each piece alone is harmless, with fewer than five digits, or masked; whichever comes second
     * in the log gives the first away.
     */
    private static final List<List<String>> NUMBERS = List.of(
            List.of("0812", "3456"),
            List.of("081234", "567890"),
            List.of("depannya 0812", "belakangnya 3456"),
            List.of("depannya 0812", "tengahnya 3456", "belakangnya 7890"),
            List.of("wa 0812 3456", "sisanya 7890"));

    private static Server other;

    @BeforeAll
    static void open() {
        other = Stage.start(Map.of());
    }

    @AfterAll
    static void close() {
        other.stop();
    }

    @Test
    void pieces_of_a_number_sent_at_once_at_two_nodes_never_leave_five_digits_on_any_screen() {
        for (int round = 0; round < ROUNDS; round++) {
            List<String> pieces = NUMBERS.get(round % NUMBERS.size());
            Play here = Play.ride();
            Play there = here.at(other.url());
            try (Talker driver = there.driver()) {
                driver.joins(here.chat, 0);
                Crowd.Call[] calls = new Crowd.Call[pieces.size()];
                for (int i = 0; i < calls.length; i++) {
                    Play node = i % 2 == 0 ? here : there;
                    String clientId = "piece" + i;
                    String piece = pieces.get(i);
                    calls[i] = () -> node.sends(node.customerToken(), clientId, piece);
                }
                atOnce(calls);
                List<String> screen = pieces.stream()
                        .map(piece -> driver.reads().getString("text"))
                        .toList();
                // Stricter than in a row: of all digits on the screen, whatever stands between them.
                assertThat(String.join("", screen).replaceAll("\\D", ""))
                        .as("digits of %s", screen)
                        .hasSizeLessThan(5);
                assertThat(replayed(Log.of(here.chat).isSound())).isEqualTo(screen);
            }
        }
    }

    @Test
    void many_pieces_by_both_parties_are_judged_as_the_log_has_them() {
        for (int round = 0; round < ROUNDS / 10; round++) {
            Play here = Play.ride();
            Play there = here.at(other.url());
            atOnce(
                    () -> here.sends(here.customerToken(), "a", "nomor saya 0812-3456-7890"),
                    () -> there.sends(there.customerToken(), "b", "0812"),
                    () -> here.sends(here.customerToken(), "c", "3456"),
                    () -> there.sends(there.staffToken(), "d", "7890 ya?"),
                    () -> here.sends(here.staffToken(), "e", "kirim OTP kamu ke saya"),
                    () -> there.sends(there.staffToken(), "f", "wa.me/6281234567890"),
                    () -> there.sends(there.customerToken(), "g", "sudah di depan"));
            replayed(Log.of(here.chat).isSound());
        }
    }

    /** Judges the originals once more, in the order of the log; answers what was delivered. */
    private static List<String> replayed(Log log) {
        var guard = new Guard();
        var setting = new Setting(TicketKind.TRANSACTION, Language.ID, number -> false);
        DataKey key = log.key();
        Window window = Window.empty();
        for (Log.Line line : log.lines()) {
            if (!List.of("message", "blocked").contains(line.kind())) continue;
            Party from = Party.of(line.actor());
            String original = line.original(key);
            Verdict verdict = guard.inspect(setting, window, from, original);
            boolean blocked = verdict.action() == Action.BLOCK;
            assertThat(line.kind()).as(original).isEqualTo(blocked ? "blocked" : "message");
            if (!blocked) {
                assertThat(line.open().getString("text")).as(original).isEqualTo(verdict.delivered());
                assertThat(line.open().getJsonArray("masked"))
                        .hasSize(verdict.masked().size())
                        .isInstanceOf(JsonArray.class);
            }
            window = window.plus(verdict);
        }
        return log.messages().stream()
                .map(line -> line.open().getString("text"))
                .toList();
    }

    private static void atOnce(Crowd.Call... calls) {
        assertThat(Crowd.atOnce(calls)).extracting(Http.Answer::status).isSubsetOf(201, 422);
    }
}
