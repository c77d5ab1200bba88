package id.tabir.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tabir.base.StartFailure;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who may do what on a cluster that knew nothing of Tabir: roles are the cluster's, tables are a database's. */
@Timeout(120)
class RolesTest {
    private static final String CHANGE = "update entry set kind = 'closed'";

    @TempDir
    Path folder;

    private EmbeddedDatabase cluster;

    @BeforeEach
    void start_a_cluster_without_the_roles() throws Exception {
        cluster = EmbeddedDatabase.start(folder, Sql.PROGRAMS);
        root("drop role tabir_app, tabir_reader");
        root("alter role tabir_owner rename to somebody");
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void an_owner_who_may_make_roles_is_enough() throws Exception {
        DatabaseUrl alice = person("alice", "createrole");
        for (int start = 1; start <= 2; start++) {
            DatabaseUrl serving = Migrations.run(alice, alice);
            assertThat(Sql.ask(serving, "select session_user || ' as ' || current_user"))
                    .isEqualTo("alice as tabir_app");
            assertThat(Sql.ask(serving, "select relowner::regrole::text from pg_class where oid = 'entry'::regclass"))
                    .isEqualTo("tabir_owner");
            add(serving, start);
            refused(serving, CHANGE, "permission denied");
            refused(serving, "delete from content", "permission denied");
            refused(serving, "truncate entry", "permission denied");
            refused(serving, "reset role; " + CHANGE, "permission denied");
        }
        refused(alice, CHANGE, "only added to");
        refused(alice, "delete from content", "only added to");
        refused(alice, "truncate entry", "only added to");
    }

    @Test
    void the_app_may_erase_and_the_reader_may_read_but_no_keys() throws Exception {
        DatabaseUrl alice = person("alice", "createrole");
        DatabaseUrl serving = Migrations.run(alice, alice);
        assertThat(Sql.ask(serving, "select erase('tkt_0', 1, 'system', now(), '', '', '', '', '')"))
                .isEqualTo("f");
        refused(serving, "insert into flyway_schema_history values (1)", "permission denied");
        root("grant tabir_reader to alice with set true");
        DatabaseUrl reader = alice.as(Roles.READER);
        assertThat(Sql.ask(reader, "select count(*) from entry, content, erased"))
                .isEqualTo("0");
        assertThat(Sql.ask(reader, "select count(state) from ticket")).isEqualTo("0");
        refused(reader, "select data_key from ticket", "permission denied");
        refused(reader, "select 1 from minting_key", "permission denied");
        refused(reader, "select erase('tkt_0', 1, 'system', now(), '', '', '', '', '')", "permission denied");
        refused(reader, "insert into link values ('', '', '', '', now())", "permission denied");
    }

    @Test
    void an_owner_and_an_app_user_are_kept_apart() throws Exception {
        DatabaseUrl alice = person("alice", "createrole");
        DatabaseUrl app = at(person("app", ""), "alice");
        DatabaseUrl serving = Migrations.run(alice, app);
        assertThat(Sql.ask(serving, "select session_user || ' as ' || current_user"))
                .isEqualTo("app as tabir_app");
        refused(app, "set role tabir_owner", "permission denied");
    }

    @Test
    void a_plain_owner_serves_and_the_log_is_kept_by_its_triggers() throws Exception {
        DatabaseUrl carl = person("carl", "");
        DatabaseUrl serving = Migrations.run(carl, carl);
        assertThat(Sql.ask(serving, "select current_user")).isEqualTo("carl");
        add(serving, 1);
        refused(serving, CHANGE, "only added to");
        refused(serving, "delete from entry", "only added to");
        refused(serving, "truncate entry, content", "only added to");
    }

    @Test
    void a_plain_owner_grants_an_app_user_what_it_needs() throws Exception {
        DatabaseUrl carl = person("carl", "");
        DatabaseUrl serving = Migrations.run(carl, at(person("app", ""), "carl"));
        assertThat(Sql.ask(serving, "select current_user")).isEqualTo("app");
        add(serving, 1);
        refused(serving, CHANGE, "permission denied");
    }

    @Test
    void roles_that_somebody_else_made_are_used_once_they_are_granted() throws Exception {
        DatabaseUrl alice = person("alice", "createrole");
        Migrations.run(alice, alice);
        DatabaseUrl carl = person("carl", "");
        assertThat(Migrations.run(carl, carl).role()).isNull();
        root("grant tabir_app to carl");
        DatabaseUrl serving = Migrations.run(carl, carl);
        assertThat(serving.role()).isEqualTo(Roles.APP);
        add(serving, 1);
        refused(serving, CHANGE, "permission denied");
        // What was made before stays with who made it, and the next start migrates as that one.
        assertThat(Sql.ask(carl, "select relowner::regrole::text from pg_class where oid = 'entry'::regclass"))
                .isEqualTo("carl");
    }

    @Test
    void two_databases_of_one_cluster_may_start_at_once() throws Exception {
        List<DatabaseUrl> owners =
                List.of(person("alice", "createrole"), person("bob", "createrole"), person("carl", ""));
        List<Callable<DatabaseUrl>> starts = owners.stream()
                .<Callable<DatabaseUrl>>map(owner -> () -> Migrations.run(owner, owner))
                .toList();
        var threads = Executors.newFixedThreadPool(starts.size());
        try {
            for (var done : threads.invokeAll(starts)) {
                add(done.get(), 1);
                refused(done.get(), CHANGE, "permission denied|only added to");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_superuser_is_refused_unless_it_is_said_to_be_meant() throws Exception {
        DatabaseUrl root = at(cluster.superuser(), Cluster.DATABASE);
        assertThatThrownBy(() -> Database.open(new Settings.Storage(folder, root, null, false)))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("superuser")
                .hasMessageContaining("TABIR_DATABASE_ALLOW_SUPERUSER=true")
                .hasMessageNotContaining(root.password());
        root("alter database " + Cluster.DATABASE + " owner to postgres");
        try (var database = Database.open(new Settings.Storage(folder, root, null, true))) {
            assertThat(Sql.ask(database.url(), "select current_user")).isEqualTo("tabir_app");
            refused(database.url(), CHANGE, "permission denied");
        }
    }

    @Test
    void the_schema_alone_lets_nobody_in_and_asks_nobody_to() throws Exception {
        DatabaseUrl alice = person("alice", "createrole");
        Migrations.schema(alice, "latest");
        assertThat(Sql.ask(
                        alice,
                        "select has_table_privilege('tabir_app', 'entry', 'select')"
                                + " or pg_has_role('alice', 'tabir_app', 'SET')"))
                .isEqualTo("f");
    }

    @Test
    void who_may_act_as_a_superuser_is_refused_as_one() throws Exception {
        DatabaseUrl alice = person("alice", "createrole");
        root("grant postgres to alice");
        assertThatThrownBy(() -> Database.open(new Settings.Storage(folder, alice, null, false)))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("The database user alice is a superuser, or may act as one");
    }

    @Test
    void a_start_never_lets_the_app_change_the_log_in_between() throws Exception {
        DatabaseUrl alice = person("alice", "createrole");
        Migrations.run(alice, alice);
        DatabaseUrl root = at(cluster.superuser(), "alice");
        Sql.run(root, "create table granted (tx xid8)");
        Sql.run(root, """
                create function note() returns event_trigger security definer language plpgsql as
                'begin if current_query() ~ ''\\yentry\\y'' then
                   insert into public.granted values (pg_current_xact_id()); end if; end'
                """);
        Sql.run(root, "create event trigger each_grant on ddl_command_end execute function note()");
        Migrations.run(alice, alice);
        assertThat(Sql.ask(root, "select count(*) > 2 and count(distinct tx) = 1 from granted"))
                .isEqualTo("t");
    }

    private void root(String statement) throws SQLException {
        Sql.run(cluster.superuser(), statement);
    }

    /** A user with a database of its own of the same name. */
    private DatabaseUrl person(String name, String rights) throws SQLException {
        root("create role " + name + " login password 'secret' " + rights);
        root("create database " + name + " owner " + name);
        return at(new DatabaseUrl(cluster.superuser().place(), name, "secret", DatabaseUrl.Tls.NONE), name);
    }

    private static DatabaseUrl at(DatabaseUrl url, String database) {
        var place = new DatabaseUrl.Place(url.place().host(), url.place().port(), database);
        return new DatabaseUrl(place, url.user(), url.password(), url.tls());
    }

    private static void add(DatabaseUrl url, int entry) throws SQLException {
        Sql.run(
                url,
                "insert into entry (ticket, entry, tx, kind, actor, at, content) values ('tkt_1', " + entry
                        + ", 1, 'opened', 'platform', now(), '')");
        Sql.run(
                url,
                "insert into content (ticket, entry, salt, body, sealed) values ('tkt_1', " + entry + ", '', '', '')");
        assertThat(Sql.ask(url, "select count(*) from entry")).isEqualTo(String.valueOf(entry));
    }

    private static void refused(DatabaseUrl url, String statement, String why) {
        assertThatThrownBy(() -> Sql.run(url, statement))
                .as(statement)
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(" + why + ").*");
    }
}
