package id.tabir.operations;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tabir.base.StartFailure;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that may forget is not served from. */
class DurabilityTest {
    @TempDir
    Path folder;

    @Test
    void a_database_without_fsync_is_refused() throws Exception {
        try (var careless = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(Path.of("target", "zonky").toFile())
                .setDataDirectory(folder)
                .start()) {
            var url = DatabaseUrl.parse(
                    "TABIR_DATABASE_URL", "postgresql://postgres@127.0.0.1:" + careless.getPort() + "/postgres");
            assertThatThrownBy(() -> Durability.check(url))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("fsync");
        }
    }

    @Test
    void the_embedded_one_is_served_from_unless_its_role_or_database_is_made_careless() throws Exception {
        try (var database = EmbeddedDatabase.start(folder, Sql.PROGRAMS)) {
            assertThatCode(() -> Durability.check(database.app())).doesNotThrowAnyException();
            Sql.run(database.superuser(), "alter role tabir set synchronous_commit = off");
            assertThatThrownBy(() -> Durability.check(database.app()))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("synchronous_commit off");
            Sql.run(database.superuser(), "alter role tabir set synchronous_commit = local");
            assertThatCode(() -> Durability.check(database.app())).doesNotThrowAnyException();
            Sql.run(database.superuser(), "alter database tabir set default_transaction_read_only = on");
            assertThatThrownBy(() -> Durability.check(database.app())).hasMessageContaining("read-only");
        }
    }

    @Test
    void a_database_of_another_encoding_is_refused() throws Exception {
        try (var database = EmbeddedDatabase.start(folder, Sql.PROGRAMS)) {
            Sql.run(
                    database.superuser(),
                    "create database latin encoding 'LATIN1' template template0 locale_provider libc locale 'C'");
            DatabaseUrl root = database.superuser();
            var place = new DatabaseUrl.Place("127.0.0.1", root.place().port(), "latin");
            var latin = new DatabaseUrl(place, root.user(), root.password(), root.tls());
            assertThatThrownBy(() -> Durability.check(latin)).hasMessageContaining("LATIN1");
        }
    }
}
