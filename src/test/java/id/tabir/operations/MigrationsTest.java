package id.tabir.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tabir.base.StartFailure;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schema is brought up to date, and the serving role gets what it needs and no more. */
class MigrationsTest {
    @TempDir
    static Path folder;

    @AutoClose
    static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        database = EmbeddedDatabase.start(folder, Sql.PROGRAMS);
    }

    @Test
    void several_nodes_may_migrate_a_new_database_at_once() throws Exception {
        Sql.run(database.superuser(), "create database young owner " + Cluster.OWNER);
        DatabaseUrl owner = in("young", database.owner());
        DatabaseUrl app = in("young", database.app());
        var threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Boolean> node = () -> {
                Migrations.run(owner, app);
                return true;
            };
            for (Future<Boolean> done : threads.invokeAll(List.of(node, node, node, node))) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(Sql.ask(owner, "select count(*) from flyway_schema_history where not success"))
                .isEqualTo("0");
        assertThat(Sql.ask(Migrations.run(owner, app), "select count(*) from ticket"))
                .isEqualTo("0");
    }

    @Test
    void an_older_database_keeps_where_its_logs_stand() throws Exception {
        Sql.run(database.superuser(), "create database older owner " + Cluster.OWNER);
        DatabaseUrl owner = in("older", database.owner());
        Migrations.schema(owner, "9");
        Sql.run(owner, "insert into staff (id, platform_id) values ('stf_1', 'rina')");
        Sql.run(owner, """
                insert into ticket (id, ref, kind, language, opening, data_key, known, customer_id, customer_alias, staff_no,
                  staff_alias, opened_at, expires_at, last_entry, last_seq, last_at)
                values ('tkt_1', 'order-1', 'transaction', 'id', '', '', '{}', 'yoga', 'Kak', 1, 'Pak', '2026-01-01Z',
                  '2026-01-02Z', 7, 5, '2026-01-01 10:00Z')""");
        DatabaseUrl app = Migrations.run(owner, in("older", database.app()));
        assertThat(Sql.ask(
                        app,
                        "select concat_ws(' ', ticket, last_entry, last_seq, extract(hour from last_at at time"
                                + " zone 'UTC')) from ticket_head"))
                .isEqualTo("tkt_1 7 5 10");
    }

    private static DatabaseUrl in(String name, DatabaseUrl url) {
        var place = new DatabaseUrl.Place(url.place().host(), url.place().port(), name);
        return new DatabaseUrl(place, url.user(), url.password(), url.tls());
    }

    @Test
    void the_serving_role_may_add_to_the_log_but_never_change_it() throws Exception {
        DatabaseUrl app = Migrations.run(database.owner(), database.app());
        Sql.run(app, """
                insert into entry (ticket, entry, tx, kind, actor, at, content)
                values ('tkt_1', 1, 1, 'opened', 'platform', now(), '')""");
        assertThat(Sql.ask(app, "select kind from entry")).isEqualTo("opened");
        for (String table : new String[] {"entry", "content", "key_id"}) {
            refused(app, "delete from " + table);
            refused(app, "truncate " + table);
        }
        refused(app, "update entry set kind = 'closed'");
        refused(app, "update content set body = ''");
        refused(app, "drop table entry");
        refused(app, "create table mine ()");
        Sql.run(app, "update ticket_head set last_seq = 1");
        Sql.run(app, "delete from link");
    }

    @Test
    void a_database_that_is_away_is_one_clear_sentence_without_the_password() {
        var away = DatabaseUrl.parse("TABIR_DATABASE_URL", "postgresql://tabir:s3cret@127.0.0.1:1/tabir");
        assertThatThrownBy(() -> Migrations.run(away, away))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("tabir@127.0.0.1:1/tabir")
                .hasMessageContaining("can't be reached")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void a_wrong_password_and_a_missing_database_are_named() {
        DatabaseUrl right = database.owner();
        var wrong = new DatabaseUrl(right.place(), right.user(), "s3cret", right.tls());
        assertThatThrownBy(() -> Migrations.run(wrong, wrong))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("password")
                .hasMessageNotContaining("s3cret");
        var nowhere = new DatabaseUrl.Place("127.0.0.1", right.place().port(), "nowhere");
        var missing = new DatabaseUrl(nowhere, right.user(), right.password(), right.tls());
        assertThatThrownBy(() -> Migrations.run(missing, missing)).hasMessageContaining("is not there");
    }

    private static void refused(DatabaseUrl app, String statement) {
        assertThatThrownBy(() -> Sql.run(app, statement))
                .as(statement)
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }
}
