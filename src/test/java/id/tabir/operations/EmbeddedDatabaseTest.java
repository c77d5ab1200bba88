package id.tabir.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tabir.base.StartFailure;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The embedded PostgreSQL over its whole life, on real processes. */
class EmbeddedDatabaseTest {
    @TempDir
    Path folder;

    @Test
    void data_survives_a_stop_and_a_start() throws Exception {
        try (var database = start()) {
            Sql.run(database.owner(), "create table kept as select 42 as answer");
        }
        try (var database = start()) {
            assertThat(Sql.ask(database.owner(), "select answer from kept")).isEqualTo("42");
        }
        assertThat(Postmaster.processes(folder.resolve("postgres").toRealPath()))
                .isEmpty();
    }

    @Test
    @Timeout(60)
    void a_killed_postgres_comes_back_on_the_same_port_with_its_data() throws Exception {
        try (var database = start()) {
            Sql.run(database.owner(), "create table kept as select 42 as answer");
            long killed = database.pid();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            while (database.pid() == killed) {
                Thread.onSpinWait();
            }
            assertThat(Sql.ask(database.owner(), "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void a_folder_in_use_is_refused_and_the_first_server_goes_on() throws Exception {
        try (var database = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("in use by a running server (pid "
                            + ProcessHandle.current().pid() + ")")
                    .hasMessageContaining("TABIR_DATA_DIR");
            assertThat(Sql.ask(database.app(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void nobody_gets_in_without_a_password() throws Exception {
        try (var database = start()) {
            for (DatabaseUrl url : new DatabaseUrl[] {database.superuser(), database.owner(), database.app()}) {
                for (String password : new String[] {"", "postgres", "tabir"}) {
                    var intruder = new DatabaseUrl(url.place(), url.user(), password, url.tls());
                    assertThatThrownBy(() -> Sql.ask(intruder, "select 1")).isInstanceOf(SQLException.class);
                }
            }
        }
    }

    @Test
    void every_setting_is_in_force() throws Exception {
        try (var database = start()) {
            for (var setting : PostgresSettings.ALL.entrySet()) {
                assertThat(Sql.ask(database.superuser(), "show " + setting.getKey()))
                        .as(setting.getKey())
                        .isEqualTo(setting.getValue());
            }
        }
    }

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.start(folder, Sql.PROGRAMS);
    }
}
