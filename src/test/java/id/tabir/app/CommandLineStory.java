package id.tabir.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.play.Child;
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
    private static final long PATIENCE_S = 60;

    @TempDir
    Path folder;

    /** What a command said, and how it ended. */
    private record Said(int exit, String out, String err) {}

    @Test
    void a_busy_port_is_one_sentence() throws Exception {
        try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(busy.getLocalPort());
            Said said = runs(Stage.environment(Map.of("TABIR_HTTP_PORT", port)), "", "serve");
            assertThat(said.exit()).isEqualTo(2);
            assertThat(sentence(said)).contains(port).contains("TABIR_HTTP_PORT");
        }
    }

    @Test
    void an_address_of_another_machine_is_one_sentence() throws Exception {
        // Reserved for documentation (RFC 5737): no machine has it.
        Said said = runs(Stage.environment(Map.of("TABIR_HTTP_HOST", "203.0.113.9")), "", "serve");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(sentence(said)).contains("203.0.113.9").contains("TABIR_HTTP_HOST");
    }

    @ParameterizedTest
    @CsvSource({
        "serve --nope, Unknown option: '--nope'.",
        "nope, Unmatched argument",
        "token --role boss --sub x, --role must be",
        "token --role customer --sub x --ttl soon, --ttl must be",
        "token --role platform --sub x --chat tkt_1, --chat must be",
        "verify transcript.json, can't be read",
        "bench --pairs 0, --pairs must be"
    })
    void what_a_command_cannot_do_is_one_sentence(String words, String sentence) throws Exception {
        Said said = runs(Map.of("TABIR_DATA_DIR", folder.toString()), "", words.split(" "));
        assertThat(said.exit()).isEqualTo(2);
        assertThat(sentence(said)).contains(sentence);
    }

    @Test
    void a_token_is_all_that_its_command_prints() throws Exception {
        Said said = runs(Map.of("TABIR_DATA_DIR", folder.toString()), "", "token", "--role", "lead", "--sub", "ina");
        assertThat(said.exit()).isZero();
        assertThat(said.out()).matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\n");
    }

    @Test
    void the_guard_answers_each_line_in_its_place_whatever_the_locale() throws Exception {
        String lines = "{\"id\":\"a\",\"ticket_type\":\"transaction\",\"messages\":"
                + "[{\"from\":\"staff\",\"text\":\"sampai 👍 é\"}]}\nnonsense\n";
        Said said = runs(Map.of("LC_ALL", "C"), lines, "guard");
        assertThat(said.exit()).isEqualTo(1);
        List<String> answers = said.out().lines().toList();
        assertThat(answers).hasSize(2);
        assertThat(answers.get(0)).contains("\"text_delivered\":\"sampai 👍 é\"");
        assertThat(answers.get(1)).contains("\"error\"");
    }

    @Test
    void told_to_end_while_it_starts_it_leaves_no_database_behind() throws Exception {
        Process process = start(Map.of("TABIR_DATA_DIR", folder.toString(), "TABIR_HTTP_PORT", "0"), "serve");
        Path sign = folder.resolve("postgres").resolve("postmaster.pid");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (!Files.exists(sign) && System.nanoTime() < deadline) Thread.onSpinWait();
        process.destroy();
        assertThat(process.waitFor(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(Child.postmasters(folder)).isEmpty();
    }

    private static String sentence(Said said) {
        List<String> lines =
                said.err().lines().filter(line -> !line.startsWith("time=")).toList();
        assertThat(lines).as(said.err()).hasSize(1);
        assertThat(said.out()).isEmpty();
        return lines.get(0);
    }

    private Said runs(Map<String, String> environment, String in, String... words) throws Exception {
        Process process = start(environment, words);
        try (var out = process.getOutputStream()) {
            out.write(in.getBytes(UTF_8));
        }
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), said, Files.readString(folder.resolve("stderr"), UTF_8));
    }

    private Process start(Map<String, String> environment, String... words) throws Exception {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // As the jar says in its manifest.
        String natives = "--enable-native-access=ALL-UNNAMED";
        var builder = new ProcessBuilder(java, "-Xmx256m", natives, "-cp", classPath, Main.class.getName())
                .redirectError(folder.resolve("stderr").toFile());
        builder.command().addAll(List.of(words));
        builder.environment().keySet().removeIf(name -> name.startsWith("TABIR_"));
        builder.environment().putAll(environment);
        return builder.start();
    }
}
