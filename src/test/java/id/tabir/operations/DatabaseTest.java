package id.tabir.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tabir.base.StartFailure;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The database is ready to serve from once it is open, whoever runs it. */
@Timeout(120)
class DatabaseTest {
    @TempDir
    Path folder;

    @BeforeEach
    void share_the_programs() throws Exception {
        Files.createDirectories(Sql.PROGRAMS);
        Files.createSymbolicLink(folder.resolve("postgres-programs"), Sql.PROGRAMS);
    }

    @AfterEach
    void keep_the_programs() throws Exception {
        Files.delete(folder.resolve("postgres-programs"));
    }

    @Test
    void without_a_url_the_embedded_one_is_opened_and_stopped_with_the_server() throws Exception {
        try (var database = Database.open(new Settings.Storage(folder, null, null, false))) {
            assertThat(database.url().user()).isEqualTo("tabir");
            assertThat(Sql.ask(database.url(), "select count(*) from ticket")).isEqualTo("0");
        }
        assertThat(Postmaster.processes(folder.toRealPath().resolve("postgres")))
                .isEmpty();
    }

    @Test
    void with_urls_the_owner_migrates_and_the_other_serves() throws Exception {
        try (var server = EmbeddedDatabase.start(folder, Sql.PROGRAMS)) {
            var storage = new Settings.Storage(folder.resolve("keys"), server.app(), server.owner(), false);
            try (var one = Database.open(storage);
                    var other = Database.open(storage)) {
                assertThat(one.url())
                        .isEqualTo(other.url())
                        .isEqualTo(server.app().as(Roles.APP));
                assertThat(Sql.ask(one.url(), "select count(*) from ticket")).isEqualTo("0");
            }
            assertThat(Sql.ask(server.app(), "select 1")).isEqualTo("1");
        }
    }

    /** The embedded one has no JIT, but others have, and on them each small statement took up to seconds. */
    @Test
    void what_serves_never_waits_for_a_statement_to_be_compiled() throws Exception {
        Vertx vertx = Vertx.vertx();
        try (var server = EmbeddedDatabase.start(folder, Sql.PROGRAMS)) {
            var pool = PgBuilder.pool()
                    .connectingTo(server.app().connectOptions())
                    .using(vertx)
                    .build();
            var asked = pool.query("show jit").execute().toCompletionStage().toCompletableFuture();
            assertThat(asked.get(10, TimeUnit.SECONDS).iterator().next().getString(0))
                    .isEqualTo("off");
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void an_app_user_who_may_not_migrate_is_told_so_without_a_stack_trace() {
        try (var server = EmbeddedDatabase.start(folder, Sql.PROGRAMS)) {
            assertThatThrownBy(() -> Database.open(new Settings.Storage(folder, server.app(), null, false)))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("permission denied for schema public")
                    .hasMessageNotContaining(server.app().password());
        }
    }

    @Test
    void a_database_that_is_refused_is_not_left_running() throws Exception {
        try (var first = EmbeddedDatabase.start(folder, Sql.PROGRAMS)) {
            Sql.run(first.superuser(), "alter role tabir set synchronous_commit = off");
        }
        assertThatThrownBy(() -> Database.open(new Settings.Storage(folder, null, null, false)))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("synchronous_commit");
        assertThat(Postmaster.processes(folder.toRealPath().resolve("postgres")))
                .isEmpty();
    }
}
