package id.tabir.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Somebody at a terminal: starts the program in a process of its own and reads what it says. */
final class Terminal {
    static final long PATIENCE_S = 60;

    private final Path folder;

    /** @param folder for stderr, and for data if a command makes some */
    Terminal(Path folder) {
        this.folder = folder;
    }

    /** What a command said, and how it ended. */
    record Said(int exit, String out, String err) {
        /** The one line that was meant for whoever typed the command. */
        String sentence() {
            List<String> lines =
                    err.lines().filter(line -> !line.startsWith("time=")).toList();
            assertThat(lines).as(err).hasSize(1);
            assertThat(out).isEmpty();
            return lines.get(0);
        }
    }

    Said runs(Map<String, String> environment, String in, String... words) throws Exception {
        Process process = starts(environment, words);
        try (var out = process.getOutputStream()) {
            out.write(in.getBytes(UTF_8));
        } catch (IOException e) {
            // It had ended before it read all: what it said tells why.
        }
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), said, Files.readString(folder.resolve("stderr"), UTF_8));
    }

    /** Without waiting for its end. */
    Process starts(Map<String, String> environment, String... words) throws IOException {
        return builder(environment, words)
                .redirectError(folder.resolve("stderr").toFile())
                .start();
    }

    private ProcessBuilder builder(Map<String, String> environment, String... words) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // As the jar says in its manifest.
        String natives = "--enable-native-access=ALL-UNNAMED";
        var builder = new ProcessBuilder(java, "-Xmx256m", natives, "-cp", classPath, Main.class.getName());
        builder.command().addAll(List.of(words));
        builder.environment().keySet().removeIf(name -> name.startsWith("TABIR_"));
        builder.environment().put("TABIR_DATA_DIR", folder.resolve("data").toString());
        builder.environment().putAll(environment);
        return builder;
    }
}
