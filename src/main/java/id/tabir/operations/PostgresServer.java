package id.tabir.operations;

import id.tabir.base.StartFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Starts, examines and stops the postgres of one cluster. Blocks; not for several threads at once. */
final class PostgresServer {
    private static final int START_TIMEOUT_S = 60;
    private static final int FAST_STOP_TIMEOUT_MS = 4_000;
    private static final int HARD_STOP_TIMEOUT_MS = 2_000;
    private static final int SIGNAL_TIMEOUT_S = 5;
    private static final int POLL_MS = 20;
    private static final long MAX_LOG_BYTES = 10L << 20;

    private final Cluster cluster;
    private final PostgresProgram program;
    private final Path log;

    PostgresServer(Cluster cluster, PostgresProgram program, Path log) {
        this.cluster = cluster;
        this.program = program;
        this.log = log;
    }

    record Running(long pid, int port) {}

    boolean isAlive(Running running) {
        return Postmaster.isAlive(running.pid(), cluster.folder());
    }

    /** A postgres that a killed server left behind, if it is in every respect the one that we would start. */
    Optional<Running> adopt() throws IOException {
        Optional<Long> pid = Postmaster.find(cluster.folder());
        if (pid.isEmpty()
                || !Postmaster.executable(pid.get())
                        .equals(program.path("postgres").toString())) {
            return Optional.empty();
        }
        return Postmaster.readyPort(pid.get(), cluster.folder())
                .map(port -> new Running(pid.get(), port))
                .filter(this::isOurs);
    }

    private boolean isOurs(Running running) {
        try (Connection connection =
                cluster.url(Cluster.SUPERUSER, "postgres", running.port()).connect()) {
            for (Map.Entry<String, String> setting : PostgresSettings.ALL.entrySet()) {
                if (!show(connection, setting.getKey()).equals(setting.getValue())) {
                    return false;
                }
            }
            return Path.of(show(connection, "data_directory")).toRealPath().equals(cluster.folder());
        } catch (SQLException | IOException e) {
            return false;
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var statement = connection.prepareStatement("select current_setting(?)")) {
            statement.setString(1, setting);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    /** @throws IOException with PostgreSQL's reason, after which nothing of it runs */
    Running start(int port) throws IOException, InterruptedException {
        stop();
        // Stale now, though its process number may live on as another program or a zombie.
        Files.deleteIfExists(cluster.folder().resolve("postmaster.pid"));
        long logged = trimLog();
        var result = program.run(
                START_TIMEOUT_S + SIGNAL_TIMEOUT_S,
                "pg_ctl",
                "start",
                "--wait",
                "--timeout=" + START_TIMEOUT_S,
                "--pgdata=" + cluster.folder(),
                "--log=" + log,
                "--options=" + PostgresSettings.commandLine(port));
        Optional<Long> pid = Postmaster.find(cluster.folder());
        if (result.status() != 0 || pid.isEmpty()) {
            stop();
            throw new IOException(reason(logged, result.output()));
        }
        return new Running(pid.get(), port);
    }

    /** Stops whatever works in the cluster's folder: politely, then at once, then by force. All three keep the data. */
    void stop() throws IOException, InterruptedException {
        Optional<Long> postmaster = Postmaster.find(cluster.folder());
        if (postmaster.isPresent()) {
            signal("INT", postmaster.get());
            if (!awaitEnd(FAST_STOP_TIMEOUT_MS)) {
                signal("QUIT", postmaster.get());
            }
        }
        if (!awaitEnd(HARD_STOP_TIMEOUT_MS)) {
            Postmaster.processes(cluster.folder())
                    .forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
            if (!awaitEnd(HARD_STOP_TIMEOUT_MS)) {
                throw new StartFailure("A postgres still works in " + cluster.folder() + " (pid "
                        + Postmaster.processes(cluster.folder()) + ") and can't be stopped; stop it by hand.");
            }
        }
    }

    private void signal(String name, long pid) throws IOException, InterruptedException {
        program.run(SIGNAL_TIMEOUT_S, "pg_ctl", "kill", name, Long.toString(pid));
    }

    private boolean awaitEnd(int timeout_ms) throws InterruptedException {
        long end_ns = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeout_ms);
        while (!Postmaster.processes(cluster.folder()).isEmpty()) {
            if (System.nanoTime() > end_ns) {
                return false;
            }
            Thread.sleep(POLL_MS);
        }
        return true;
    }

    private long trimLog() throws IOException {
        if (Files.notExists(log)) {
            Files.createFile(log, Private.FILE);
        } else if (Files.size(log) > MAX_LOG_BYTES) {
            Files.write(log, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
        }
        return Files.size(log);
    }

    private String reason(long logged, String output) throws IOException {
        byte[] all = Files.readAllBytes(log);
        String fresh = new String(all, (int) logged, all.length - (int) logged, StandardCharsets.UTF_8);
        return fresh.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .reduce((first, last) -> last)
                .map(line -> line.replaceFirst("^.*(FATAL|PANIC):\\s*", ""))
                .orElse(Sentences.oneLine(output));
    }
}
