package id.tabir.operations;

import id.tabir.base.StartFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's own programs. They refuse to run as root; then each gets a user namespace in which it is nobody,
 * while its files stay root's.
 */
final class PostgresProgram {
    private static final boolean IS_ROOT = isRoot();

    private final Path programs;
    private final Path scratch;

    /** @param scratch where outputs are kept while a program runs */
    PostgresProgram(Path programs, Path scratch) {
        this.programs = programs;
        this.scratch = scratch;
    }

    Path path(String name) {
        return programs.resolve("bin").resolve(name);
    }

    record Result(int status, String output) {}

    /** Output goes through a file: a server that pg_ctl starts would keep a pipe open. */
    Result run(int timeout_s, String name, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>(IS_ROOT ? List.of("unshare", "--user") : List.of());
        command.add(path(name).toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(scratch, name, ".out");
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(variable -> variable.startsWith("PG") || variable.equals("LANG"));
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            try {
                boolean isDone = process.waitFor(timeout_s, TimeUnit.SECONDS);
                return new Result(isDone ? process.exitValue() : -1, read(output));
            } finally {
                process.destroyForcibly();
            }
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static String read(Path output) throws IOException {
        return new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip();
    }

    /** @throws StartFailure if root may not make user namespaces here, as in many containers */
    void checkUser() throws IOException, InterruptedException {
        if (!IS_ROOT) {
            return;
        }
        Result result;
        try {
            result = run(10, "postgres", "--version");
        } catch (IOException e) {
            result = new Result(-1, "");
        }
        if (result.status() != 0) {
            throw new StartFailure(
                    "PostgreSQL doesn't run as root and 'unshare --user' isn't possible here; start Tabir"
                            + " as another user, or set TABIR_DATABASE_URL to a PostgreSQL of your own.");
        }
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
