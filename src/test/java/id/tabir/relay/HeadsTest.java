package id.tabir.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tabir.play.Db;
import id.tabir.play.Play;
import id.tabir.play.Stage;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A head hears the log once, whenever its answers come. */
@Timeout(60)
class HeadsTest {
    private static final int SAID = 5;
    /** Statements that ask for what was said on a ticket. */
    private static final int READS = 2;

    /** By which the database tells this test's reads from the node's. */
    private static final String NAME = "heads-test";

    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private Pool pool;
    private Heads heads;

    @BeforeEach
    void reads_as_a_loop_does() {
        var options = Stage.app().connectOptions().addProperty("application_name", NAME);
        pool = PgBuilder.pool().connectingTo(options).using(vertx).build();
        heads = new Heads(pool, Stage.vault());
    }

    @AfterEach
    void ends() {
        pool.close().toCompletionStage().toCompletableFuture().join();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void an_answer_that_was_given_up_and_comes_with_the_next_is_not_heard_twice() throws Exception {
        Play ride = Play.ride();
        for (int i = 1; i <= SAID; i++)
            assertThat(ride.sends(ride.customerToken(), "c" + i, "kata ke " + i).status())
                    .isEqualTo(201);

        try (Connection other = Db.connect(Stage.owner())) {
            other.setAutoCommit(false);
            // The ticket can be read, what was said on it has to wait.
            other.createStatement().execute("lock table content in access exclusive mode");
            assertThatThrownBy(() -> await(() -> heads.load(List.of(ride.chat))))
                    .hasRootCauseInstanceOf(TimeoutException.class);
            Future<Void> next = onLoop(() -> heads.load(List.of(ride.chat)));
            while (asking() < 2 * READS) Thread.onSpinWait();
            other.rollback();
            next.toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
        }
        while (asking() > 0) Thread.onSpinWait();

        Head head = await(() -> Future.succeededFuture(heads.get(ride.chat)));
        assertThat(head.window.size()).isEqualTo(SAID);
        assertThat(head.seq).isEqualTo(SAID);
        assertThat(head.said(0, "c" + SAID)).isEqualTo(head.entry);
    }

    /** How many of this test's connections wait for what was said. */
    private static long asking() throws SQLException {
        try (Connection look = Db.connect(Stage.app());
                var rows = look.createStatement()
                        .executeQuery("select count(*) from pg_stat_activity where application_name = '" + NAME
                                + "' and state = 'active' and query like '%content%'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private <T> T await(Supplier<Future<T>> task) {
        return onLoop(task).toCompletionStage().toCompletableFuture().join();
    }

    private <T> Future<T> onLoop(Supplier<Future<T>> task) {
        Promise<T> done = Promise.promise();
        context.runOnContext(v -> task.get().onComplete(done));
        return done.future();
    }
}
