package id.tabir.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.app.Terminal.Said;
import id.tabir.play.Child;
import id.tabir.play.Play;
import id.tabir.play.Stage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program as somebody at a terminal meets it, in processes of their own. */
class CommandLineStory {
    @TempDir
    Path folder;

    @Test
    void the_first_start_needs_an_empty_folder_and_nothing_else() {
        try (Child demo = Child.startIn(folder, "demo")) {
            Play ride = Play.ride(demo);
            assertThat(ride.sends(ride.customerToken(), "c1", "halo pak").status())
                    .isEqualTo(201);
            assertThat(demo.terminate()).isZero();
        }
        assertThat(folder.resolve("data")).isDirectoryContaining("glob:**/postgres");
    }

    @Test
    void a_busy_port_is_one_sentence() throws Exception {
        try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(busy.getLocalPort());
            Said said = new Terminal(folder).runs(Stage.environment(Map.of("TABIR_HTTP_PORT", port)), "", "serve");
            assertThat(said.exit()).isEqualTo(2);
            assertThat(said.sentence()).contains(port).contains("TABIR_HTTP_PORT");
        }
    }

    @Test
    void an_address_of_another_machine_is_one_sentence() throws Exception {
        // Reserved for documentation (RFC 5737): no machine has it.
        Said said = new Terminal(folder).runs(Stage.environment(Map.of("TABIR_HTTP_HOST", "203.0.113.9")), "", "serve");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.sentence()).contains("203.0.113.9").contains("TABIR_HTTP_HOST");
    }

    @ParameterizedTest
    @CsvSource({
        "serve --nope, Unknown option: '--nope'.",
        "nope, Unmatched argument",
        "token --role boss --sub x, --role must be",
        "token --role customer --sub x --ttl soon, --ttl must be",
        "token --role platform --sub x --chat tkt_1, --chat must be",
        "verify transcript.json, can't be read",
        "bench --pairs 0, --pairs must be",
        "guard --policy nowhere.yaml, The policy nowhere.yaml (--policy) can't be used: there is no such file.",
        "guard --policy ., can't be used",
        "guard --text, --text goes with --diff.",
        "guard --diff a.yaml, requires at least 2 values",
        "guard --diff a.yaml b.yaml --policy c.yaml, leave out --policy"
    })
    void what_a_command_cannot_do_is_one_sentence(String words, String sentence) throws Exception {
        Said said = new Terminal(folder).runs(Map.of("TABIR_DATA_DIR", folder.toString()), "", words.split(" "));
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.sentence()).contains(sentence);
    }

    @Test
    void the_list_of_commands_says_each_in_whole_sentences() throws Exception {
        Said said = new Terminal(folder).runs(Map.of(), "", "--help");
        assertThat(said.exit()).isZero();
        String list =
                said.out().substring(said.out().indexOf("Commands:"), said.out().indexOf("Settings"));
        String[] commands = list.strip().split("\\n  (?=[a-z])");
        assertThat(commands).hasSizeGreaterThan(5);
        for (int i = 1; i < commands.length; i++) assertThat(commands[i]).endsWith(".");
    }

    @Test
    void a_token_is_all_that_its_command_prints() throws Exception {
        Said said = new Terminal(folder)
                .runs(Map.of("TABIR_DATA_DIR", folder.toString()), "", "token", "--role", "lead", "--sub", "ina");
        assertThat(said.exit()).isZero();
        assertThat(said.out()).matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\n");
    }

    @Test
    void a_token_of_a_new_data_folder_says_that_no_running_server_takes_it() throws Exception {
        String[] words = {"token", "--role", "platform", "--sub", "shop"};
        Map<String, String> elsewhere =
                Map.of("TABIR_DATA_DIR", folder.resolve("elsewhere").toString());
        assertThat(new Terminal(folder).runs(elsewhere, "", words).err())
                .contains(folder.resolve("elsewhere") + " is new");
        assertThat(new Terminal(folder).runs(elsewhere, "", words).err()).doesNotContain("is new");
    }

    @Test
    void the_guard_answers_each_line_in_its_place_whatever_the_locale() throws Exception {
        String lines = "{\"id\":\"a\",\"ticket_type\":\"transaction\",\"messages\":"
                + "[{\"from\":\"staff\",\"text\":\"sampai 👍 é\"}]}\nnonsense\n";
        Said said = new Terminal(folder).runs(Map.of("LC_ALL", "C"), lines, "guard");
        assertThat(said.exit()).isEqualTo(1);
        List<String> answers = said.out().lines().toList();
        assertThat(answers).hasSize(2);
        assertThat(answers.get(0)).contains("\"text_delivered\":\"sampai 👍 é\"");
        assertThat(answers.get(1)).contains("\"error\"");
    }

    @Test
    void told_to_end_while_it_starts_it_leaves_no_database_behind() throws Exception {
        Process process = new Terminal(folder)
                .starts(Map.of("TABIR_DATA_DIR", folder.toString(), "TABIR_HTTP_PORT", "0"), "serve");
        Path sign = folder.resolve("postgres").resolve("postmaster.pid");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(Terminal.PATIENCE_S);
        while (!Files.exists(sign) && System.nanoTime() < deadline) Thread.onSpinWait();
        process.destroy();
        assertThat(process.waitFor(Terminal.PATIENCE_S, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(Child.postmasters(folder)).isEmpty();
    }
}
