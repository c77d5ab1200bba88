package id.tabir.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tabir.base.StartFailure;
import java.io.BufferedReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What killed processes leave behind, and how the next start deals with it. */
@Timeout(120)
class LeftBehindTest {
    private static final int ACKNOWLEDGED = 200;

    @TempDir
    Path folder;

    @Test
    void the_postgres_of_a_killed_server_is_taken_over_with_all_that_was_acknowledged() throws Exception {
        killServerAfterSomeWrites();
        long leftBehind = Postmaster.find(postgres()).orElseThrow();
        try (var database = start()) {
            assertThat(database.pid()).isEqualTo(leftBehind);
            assertAllThere(database);
        }
        assertThat(Postmaster.processes(postgres())).isEmpty();
    }

    @Test
    void server_and_postgres_both_killed_lose_nothing_that_was_acknowledged() throws Exception {
        killServerAfterSomeWrites();
        kill(Postmaster.find(postgres()).orElseThrow());
        try (var database = start()) {
            assertAllThere(database);
            assertOnlyOne(database);
        }
    }

    @Test
    void a_postgres_left_behind_with_other_settings_is_stopped_and_replaced() throws Exception {
        long other = startByHand("-c fsync=off");
        try (var database = start()) {
            assertThat(database.pid()).isNotEqualTo(other);
            assertThat(Sql.ask(database.owner(), "show fsync")).isEqualTo("on");
            assertOnlyOne(database);
        }
    }

    @Test
    void a_postgres_whose_pid_file_was_deleted_is_still_found_and_stopped() throws Exception {
        long other = startByHand("");
        Files.delete(postgres().resolve("postmaster.pid"));
        try (var database = start()) {
            assertThat(database.pid()).isNotEqualTo(other);
            assertOnlyOne(database);
        }
    }

    @Test
    void a_stale_pid_file_that_names_a_living_stranger_harms_nobody() throws Exception {
        start().close();
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(
                    postgres().resolve("postmaster.pid"),
                    stranger.pid() + "\n" + postgres() + "\n1\n5432\n\n127.0.0.1\n  1 1\nready   \n",
                    StandardCharsets.UTF_8);
            try (var database = start()) {
                assertOnlyOne(database);
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void a_folder_held_by_another_process_is_refused_with_its_number() throws Exception {
        Process server = serverThatWrites();
        try {
            assertThatThrownBy(this::start)
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("in use by a running server (pid " + server.pid() + ")");
        } finally {
            server.destroyForcibly().waitFor();
        }
        start().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres.half-made-", "postgres", "postgres.log"})
    void a_first_start_that_is_killed_half_way_is_begun_anew(String sign) throws Exception {
        Process server = KilledServer.start(folder);
        while (!folder.toFile().exists() || folder.toFile().list((in, name) -> name.startsWith(sign)).length == 0) {
            Thread.onSpinWait();
        }
        server.destroyForcibly().waitFor();
        try (var database = start()) {
            assertThat(Sql.ask(database.app(), "select 1")).isEqualTo("1");
            assertOnlyOne(database);
        }
        assertThat(Postmaster.processes(postgres())).isEmpty();
        start().close();
        assertThat(folder.toFile().list()).noneMatch(name -> name.contains("half-made"));
    }

    @Test
    void data_of_another_major_version_is_refused_and_left_alone() throws Exception {
        start().close();
        Files.writeString(postgres().resolve("PG_VERSION"), "14\n", StandardCharsets.UTF_8);
        assertThatThrownBy(this::start)
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("PostgreSQL 14")
                .hasMessageContaining("PostgreSQL 18");
        Files.writeString(postgres().resolve("PG_VERSION"), "18\n", StandardCharsets.UTF_8);
        start().close();
    }

    private void killServerAfterSomeWrites() throws Exception {
        serverThatWrites().destroyForcibly().waitFor();
    }

    /** A server that has acknowledged some writes and goes on. */
    private Process serverThatWrites() throws Exception {
        Process server = KilledServer.start(folder);
        BufferedReader said = server.inputReader(StandardCharsets.UTF_8);
        String line = "";
        while (!line.equals(String.valueOf(ACKNOWLEDGED))) {
            line = said.readLine();
            assertThat(line).as("the server ended by itself").isNotNull();
        }
        return server;
    }

    private void assertAllThere(EmbeddedDatabase database) throws Exception {
        String query = "select count(*) from said where number <= " + ACKNOWLEDGED;
        assertThat(Sql.ask(database.owner(), query)).isEqualTo(String.valueOf(ACKNOWLEDGED));
    }

    /** Each process in the data folder is ours or a child of ours; one that ends while we look is none. */
    private void assertOnlyOne(EmbeddedDatabase database) throws Exception {
        List<Long> found = Postmaster.processes(postgres());
        assertThat(found).contains(database.pid());
        List<Long> strangers = found.stream()
                .filter(pid -> pid != database.pid())
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .filter(process -> process.parent().stream().noneMatch(p -> p.pid() == database.pid()))
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::pid)
                .toList();
        assertThat(strangers).isEmpty();
    }

    private long startByHand(String options) throws Exception {
        start().close();
        var program = new PostgresProgram(PostgresBinaries.unpack(Sql.PROGRAMS), folder);
        var result = program.run(
                60,
                "pg_ctl",
                "start",
                "--wait",
                "--pgdata=" + postgres(),
                "--log=" + folder.resolve("by-hand.log"),
                "--options=" + PostgresSettings.commandLine(freePort()) + " " + options);
        assertThat(result.status()).as(result.output()).isZero();
        return Postmaster.find(postgres()).orElseThrow();
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void kill(long pid) throws Exception {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.start(folder, Sql.PROGRAMS);
    }

    private Path postgres() throws Exception {
        return folder.toRealPath().resolve("postgres");
    }
}
