package id.tabir.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.PoolOptions;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Readiness follows the database, through the very options that were given at start. */
@Timeout(60)
class HealthTest {
    @TempDir
    Path folder;

    @Test
    void a_node_is_ready_while_its_database_answers_and_again_when_it_has_come_back() throws Exception {
        var metrics = new Metrics();
        Vertx vertx = metrics.vertx(new VertxOptions()).build();
        try (var database = EmbeddedDatabase.start(folder, Sql.PROGRAMS)) {
            var pool = PgBuilder.pool()
                    .connectingTo(database.app().connectOptions())
                    .with(new PoolOptions().setMaxSize(2))
                    .using(vertx)
                    .build();
            var health = new Health(vertx, pool);
            assertThat(health.isReady()).isFalse();
            health.start();
            await(health::isReady);
            long killed = database.pid();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            await(() -> database.pid() != killed && health.isReady());
            health.drain();
            assertThat(health.isReady()).isFalse();
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
            metrics.close();
        }
    }

    @Test
    void a_node_is_not_ready_once_its_database_is_gone() throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            Health health;
            try (var database = EmbeddedDatabase.start(folder, Sql.PROGRAMS)) {
                var pool = PgBuilder.pool()
                        .connectingTo(database.app().connectOptions())
                        .using(vertx)
                        .build();
                health = new Health(vertx, pool);
                health.start();
                await(health::isReady);
            }
            await(() -> !health.isReady());
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
    }

    private static void await(BooleanSupplier isTrue) {
        while (!isTrue.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
