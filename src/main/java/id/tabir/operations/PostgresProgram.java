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

    private static final List<String> AS_NOBODY = List.of("unshare", "--user");
    private static final int CHECK_TIMEOUT_S = 10;

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

    /** Runs one of them; its status is -1 if it takes longer than {@code timeout_s}. */
    Result run(int timeout_s, String name, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>(IS_ROOT ? AS_NOBODY : List.of());
        command.add(path(name).toString());
        command.addAll(List.of(arguments));
        return run(timeout_s, command);
    }

    /** Output goes through a file: a server that pg_ctl starts would keep a pipe open. */
    private Result run(int timeout_s, List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(scratch, "program", ".out");
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

    /** @return the major version, such as {@code 18} */
    String version() throws IOException, InterruptedException {
        return run(CHECK_TIMEOUT_S, "postgres", "--version").output().replaceAll("^\\D*(\\d+).*$", "$1");
    }

    /** @throws StartFailure if these programs can't be run by this user, here */
    void check() throws InterruptedException {
        var nothing = new ArrayList<String>(AS_NOBODY);
        nothing.add("true");
        if (IS_ROOT && fails(nothing)) {
            throw new StartFailure(
                    "PostgreSQL doesn't run as root and 'unshare --user' isn't possible here; start Tabir"
                            + " as another user, or set TABIR_DATABASE_URL to a PostgreSQL of your own.");
        }
        var version = new ArrayList<String>(IS_ROOT ? AS_NOBODY : List.of());
        version.addAll(List.of(path("postgres").toString(), "--version"));
        if (fails(version)) {
            throw new StartFailure("PostgreSQL's programs in " + programs + " can't be run: the data folder and those"
                    + " above it must belong to the user who starts Tabir, on a disk that allows programs;"
                    + " TABIR_DATA_DIR names another.");
        }
    }

    private boolean fails(List<String> command) throws InterruptedException {
        try {
            return run(CHECK_TIMEOUT_S, command).status() != 0;
        } catch (IOException e) {
            return true;
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
