package id.tabir.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tabir.app.Server;
import id.tabir.base.StartFailure;
import id.tabir.ledger.note.Checkpoint;
import id.tabir.ledger.note.SignerKey;
import id.tabir.play.Crowd;
import id.tabir.play.Db;
import id.tabir.play.Http;
import id.tabir.play.Play;
import id.tabir.play.Stage;
import id.tabir.review.Logbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who grows the tree, in which order, and from what it refuses to go on. */
class SequencerStory {
    /** The sessions that hold the sequencer's turn (TURN in Sequencer, as PostgreSQL shows it). */
    private static final String HOLDER =
            "select pid from pg_locks where locktype = 'advisory' and granted and classid = 116 and objid = 1633839475";

    private final Auditor auditor = Auditor.onStage();

    @TempDir
    Path folder;

    @Test
    void batches_that_cross_keep_each_tickets_order_while_a_third_is_under_way() throws SQLException {
        Play first = Play.ride();
        Play second = Play.ride();
        try (Logbook early = Logbook.open();
                Logbook between = Logbook.open();
                Logbook late = Logbook.open()) {
            // Ids are drawn in this order, the entries on the second ticket written in the other.
            early.says(first.chat, "satu");
            between.ask("select pg_current_xact_id()");
            late.says(second.chat, "dua");
            late.connection.commit();
            early.says(second.chat, "tiga");
            early.connection.commit();
            auditor.catchesUp();
            between.says(second.chat, "empat");
            between.connection.commit();
        }
        assertThat(entries(second)).containsExactly("entry 1", "entry 2", "entry 3", "entry 4");
        assertThat(entries(first)).containsExactly("entry 1", "entry 2");
    }

    @Test
    void a_pass_between_two_that_cross_takes_the_first_one_only() throws SQLException {
        Play first = Play.ride();
        Play second = Play.ride();
        try (Logbook early = Logbook.open();
                Logbook late = Logbook.open()) {
            early.says(first.chat, "satu");
            late.says(second.chat, "dua");
            late.connection.commit();
            auditor.catchesUp();
            assertThat(entries(first)).containsExactly("entry 1");
            early.says(second.chat, "tiga");
            early.connection.commit();
        }
        assertThat(entries(second)).containsExactly("entry 1", "entry 2", "entry 3");
        assertThat(entries(first)).containsExactly("entry 1", "entry 2");
    }

    private List<String> entries(Play play) {
        return auditor.records(auditor.catchesUp().size()).stream()
                .filter(record -> record.contains(play.chat))
                .map(record -> record.split("\n")[2])
                .toList();
    }

    @Test
    void what_was_rolled_back_is_in_no_tree() throws SQLException {
        Play ride = Play.ride();
        try (Logbook book = Logbook.open()) {
            book.says(ride.chat, "tidak jadi");
            book.connection.rollback();
        }
        ride.sends(ride.customerToken(), "a", "jadi");
        assertThat(entries(ride)).containsExactly("entry 1", "entry 2");
    }

    @Test
    void another_node_takes_over_from_one_that_is_gone_and_the_tree_goes_on() {
        Server other = Stage.start(Map.of());
        try {
            for (int i = 0; i < 2; i++) {
                Play.ride();
                Checkpoint before = auditor.catchesUp();
                List<String> holder = Db.ask(HOLDER);
                assertThat(holder).as("one at a time").hasSize(1);
                ends(holder.get(0));
                Play.ride();
                List<String> old = auditor.records(before.size());
                assertThat(auditor.records(auditor.catchesUp().size()).subList(0, old.size()))
                        .isEqualTo(old);
            }
        } finally {
            other.stop();
        }
        Play.ride();
        auditor.catchesUp();
    }

    @Test
    void a_tree_that_stands_still_is_seen_in_the_metrics() throws Exception {
        try (var rival = Db.connect(Stage.app())) {
            Future<Boolean> turn = Crowd.start(
                    () -> rival.createStatement().execute("select pg_advisory_lock(" + 0x7461_6269_73L + ")"));
            while (Db.ask(HOLDER.replace("and granted", "and not granted")).isEmpty()) Thread.onSpinWait();
            ends(Db.ask(HOLDER).get(0));
            turn.get();
            Play.ride();
            while (measured("waiting") < 1) Thread.onSpinWait();
            assertThat(measured("lag_seconds")).isPositive();
        }
        long size = auditor.catchesUp().size();
        while (measured("waiting") > 0 || measured("size") < size) Thread.onSpinWait();
        assertThat(measured("lag_seconds")).isZero();
    }

    private static double measured(String what) {
        return Http.call("GET", Stage.node().url() + "/metrics", null, null)
                .text()
                .lines()
                .filter(line -> line.startsWith("tabir_log_tree_" + what + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' ') + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    private static void ends(String session) {
        try (var connection = Db.connect(Stage.app());
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(" + session + ")");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_node_that_has_seen_a_longer_log_does_not_start_on_this_one() throws IOException {
        Checkpoint now = auditor.checkpoint();
        Map<String, String> environment = hasSeen(new Checkpoint(now.origin(), now.size() + 1_000_000, now.root()));
        assertThatThrownBy(() -> Stage.start(environment))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("old backup")
                .hasMessageContaining("log-checkpoint");
    }

    @Test
    void a_node_that_has_seen_another_past_does_not_start_on_this_one() throws IOException {
        Play.ride();
        Checkpoint now = auditor.catchesUp();
        byte[] other = now.root().clone();
        other[0] ^= 1;
        Map<String, String> environment = hasSeen(new Checkpoint(now.origin(), now.size(), other));
        assertThatThrownBy(() -> Stage.start(environment))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("rewritten");
    }

    @Test
    void a_node_that_has_seen_this_log_starts() throws IOException {
        Play.ride();
        Checkpoint seen = auditor.catchesUp();
        Play.ride();
        auditor.catchesUp();
        Stage.start(hasSeen(seen)).stop();
    }

    /** A data folder of its own with the stage's keys, in which that was seen last. */
    private Map<String, String> hasSeen(Checkpoint seen) throws IOException {
        Path keys = Path.of(Stage.environment(Map.of()).get("TABIR_DATA_DIR"));
        try (var files = Files.list(keys)) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                Files.copy(file, folder.resolve(file.getFileName().toString()));
        }
        SignerKey key = SignerKey.parse(Files.readString(keys.resolve("log-key.pem")), "", seen.origin(), (byte) 1);
        Files.writeString(folder.resolve("log-checkpoint"), seen.sign(key).toString());
        return Map.of("TABIR_DATA_DIR", folder.toString());
    }

    @Test
    void a_node_with_another_log_key_or_origin_says_which() throws IOException {
        Files.writeString(folder.resolve("other.pem"), SignerKey.newPem());
        assertThatThrownBy(() -> Stage.start(
                        Map.of("TABIR_LOG_KEY", folder.resolve("other.pem").toString())))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("another log key")
                .hasMessageContaining("TABIR_LOG_KEY");
        assertThatThrownBy(() -> Stage.start(Map.of("TABIR_LOG_ORIGIN", "other.example/log")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("tabir.local/log")
                .hasMessageContaining("TABIR_LOG_ORIGIN");
    }
}
