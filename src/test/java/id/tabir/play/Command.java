package id.tabir.play;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.app.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command of the program in a process of its own, which can be killed. */
public record Command(Process process, Path stderr) {
    private static final long PATIENCE_S = 120;

    /** What a command said, and how it ended. */
    public record Said(int exit, String out, String err) {}

    public static Command start(Map<String, String> environment, String... words) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            Path stderr = Files.createTempFile("tabir-command", ".err");
            var builder = new ProcessBuilder(java, "-Xmx256m", "-cp", classPath, Main.class.getName());
            builder.redirectError(stderr.toFile()).command().addAll(List.of(words));
            builder.environment().keySet().removeIf(name -> name.startsWith("TABIR_"));
            builder.environment().putAll(environment);
            return new Command(builder.start(), stderr);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Said ends() throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) throw new IllegalStateException("it doesn't end");
        String err = Files.readString(stderr, UTF_8);
        Files.delete(stderr);
        return new Said(process.exitValue(), out, err);
    }

    /** SIGKILL. */
    public void kill() throws Exception {
        process.destroyForcibly().waitFor();
        Files.delete(stderr);
    }
}
