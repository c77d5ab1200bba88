package id.tabir.play;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.app.Main;
import id.tabir.identity.Role;
import id.tabir.identity.SigningKey;
import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A node with its embedded database in a process of its own, which can be killed. */
public final class Child implements Play.Actors, AutoCloseable {
    private static final String SAYS = "listening on ";
    private static final long PATIENCE_S = 60;

    private final Path folder;
    private final Process process;
    private final String url;
    private final SigningKey key;

    private Child(Path folder, Process process, String url) {
        this.folder = folder;
        this.process = process;
        this.url = url;
        this.key = SigningKey.development(Vertx.vertx(), folder, "tabir");
    }

    /** Starts {@code serve} and waits until it says where it listens. */
    public static Child start(Path folder) {
        return start(folder, "serve");
    }

    /** Starts {@code serve} or {@code demo}. */
    public static Child start(Path folder, String command) {
        return start(folder, command, Map.of());
    }

    /** @param more of the environment */
    public static Child start(Path folder, String command, Map<String, String> more) {
        ProcessBuilder builder = program(folder, command);
        builder.environment().put("TABIR_DATA_DIR", folder.toString());
        builder.environment().putAll(more);
        return start(builder, folder);
    }

    /** As somebody does who stands in an empty folder and doesn't say where the data is to lie. */
    public static Child startIn(Path empty, String command) {
        return start(program(empty, command).directory(empty.toFile()), empty.resolve("data"));
    }

    private static ProcessBuilder program(Path folder, String command) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-Xmx256m", "-cp", classPath, Main.class.getName(), command)
                .redirectError(folder.resolve("server.log").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("TABIR_"));
        builder.environment().put("TABIR_HTTP_PORT", "0");
        builder.environment().put("TABIR_SEND_RATE", "0");
        return builder;
    }

    private static Child start(ProcessBuilder builder, Path data) {
        try {
            Process process = builder.start();
            return new Child(data, process, url(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Spares a story the unpacking of PostgreSQL into its folder. */
    public static Path withPrograms(Path folder) {
        Path programs = Path.of("target", "postgres-programs").toAbsolutePath();
        try {
            Files.createDirectories(programs);
            Files.createSymbolicLink(folder.resolve("postgres-programs"), programs);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String url(Process process) {
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        Future<String> line = Crowd.start(said::readLine);
        try {
            String text = line.get(PATIENCE_S, TimeUnit.SECONDS);
            if (text != null && text.startsWith(SAYS)) return text.substring(SAYS.length());
            throw new IllegalStateException("the server said " + text);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new IllegalStateException("the server didn't start", e);
        }
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public String token(Role role, String sub) {
        return key.mint(role, sub, null, Duration.ofHours(1)).token();
    }

    /** SIGKILL to the server. */
    public void kill() {
        exit(process.destroyForcibly());
    }

    /** SIGKILL to its postgres. */
    public void killPostgres() {
        ProcessHandle.of(postmaster()).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** SIGTERM; answers the exit code. */
    public int terminate() {
        process.destroy();
        return exit(process);
    }

    private static int exit(Process process) {
        try {
            if (process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) return process.exitValue();
            throw new IllegalStateException("the process didn't end");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long postmaster() {
        try {
            return Long.parseLong(Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid"))
                    .get(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pids of all main postgres processes on this folder. */
    public static List<Long> postmasters(Path folder) {
        String data = folder.resolve("postgres").toString();
        return ProcessHandle.allProcesses()
                .filter(one -> one.info().command().orElse("").endsWith("postgres"))
                .filter(one -> one.info()
                        .arguments()
                        .map(all -> List.of(all).contains(data))
                        .orElse(false))
                .map(ProcessHandle::pid)
                .toList();
    }

    @Override
    public void close() {
        if (process.isAlive()) terminate();
    }
}
