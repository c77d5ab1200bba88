package id.tabir.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tabir.base.StartFailure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The embedded PostgreSQL over its whole life, on real processes. */
@Timeout(120)
class EmbeddedDatabaseTest {
    @TempDir
    static Path folder;

    @AutoClose
    static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        database = EmbeddedDatabase.start(folder, Sql.PROGRAMS);
    }

    @Test
    void data_survives_a_stop_and_a_start(@TempDir Path own) throws Exception {
        try (var first = EmbeddedDatabase.start(own, Sql.PROGRAMS)) {
            Sql.run(first.owner(), "create table kept as select 42 as answer");
        }
        assertThat(Postmaster.processes(own.toRealPath().resolve("postgres"))).isEmpty();
        try (var second = EmbeddedDatabase.start(own, Sql.PROGRAMS)) {
            assertThat(Sql.ask(second.owner(), "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void a_killed_postgres_comes_back_on_the_same_port_with_its_data() throws Exception {
        Sql.run(database.owner(), "create table kept as select 42 as answer");
        DatabaseUrl before = database.owner();
        long killed = database.pid();
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        while (database.pid() == killed) {
            Thread.onSpinWait();
        }
        assertThat(Sql.ask(before, "select answer from kept")).isEqualTo("42");
    }

    @Test
    void a_folder_in_use_is_refused_and_the_first_server_goes_on() throws Exception {
        assertThatThrownBy(() -> EmbeddedDatabase.start(folder, Sql.PROGRAMS))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("in use by a running server (pid "
                        + ProcessHandle.current().pid() + ")")
                .hasMessageContaining("TABIR_DATA_DIR");
        assertThat(Sql.ask(database.app(), "select 1")).isEqualTo("1");
    }

    @Test
    void a_file_in_place_of_the_folder_is_refused(@TempDir Path own) throws Exception {
        Path file = Files.createFile(own.resolve("data"));
        assertThatThrownBy(() -> EmbeddedDatabase.start(file, Sql.PROGRAMS))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("is not a folder");
    }

    @Test
    void a_foreign_folder_in_the_database_s_place_is_refused_and_left_alone(@TempDir Path own) throws Exception {
        Path foreign =
                Files.createFile(Files.createDirectory(own.resolve("postgres")).resolve("diary"));
        assertThatThrownBy(() -> EmbeddedDatabase.start(own, Sql.PROGRAMS))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("not an embedded database");
        assertThat(foreign).exists();
    }

    @Test
    void nobody_gets_in_without_a_password() {
        for (DatabaseUrl url : new DatabaseUrl[] {database.superuser(), database.owner(), database.app()}) {
            for (String password : new String[] {"", "postgres", "tabir"}) {
                var intruder = new DatabaseUrl(url.place(), url.user(), password, url.tls());
                assertThatThrownBy(() -> Sql.ask(intruder, "select 1")).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void the_passwords_are_readable_by_their_owner_alone() throws Exception {
        Path postgres = folder.resolve("postgres");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(postgres)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(postgres.resolve("tabir.passwords"))))
                .isEqualTo("rw-------");
    }

    @Test
    void every_setting_is_in_force() throws Exception {
        for (var setting : PostgresSettings.ALL.entrySet()) {
            assertThat(Sql.ask(database.superuser(), "show " + setting.getKey()))
                    .as(setting.getKey())
                    .isEqualTo(setting.getValue());
        }
    }

    /** Ctrl-C reaches every process of the terminal's group: postgres must outlive it until the drain is over. */
    @Test
    void postgres_is_not_of_the_server_s_process_group() throws Exception {
        assertThat(group(database.pid()))
                .isNotEqualTo(group(ProcessHandle.current().pid()));
    }

    private static String group(long pid) throws Exception {
        String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"), StandardCharsets.UTF_8);
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[2];
    }
}
