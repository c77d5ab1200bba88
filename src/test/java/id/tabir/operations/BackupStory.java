package id.tabir.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tabir.app.Server;
import id.tabir.base.StartFailure;
import id.tabir.identity.Role;
import id.tabir.ledger.note.Checkpoint;
import id.tabir.ledger.note.SignerKey;
import id.tabir.ledger.note.VerifierKey;
import id.tabir.play.Command;
import id.tabir.play.Crowd;
import id.tabir.play.Db;
import id.tabir.play.Http;
import id.tabir.play.Log;
import id.tabir.play.Play;
import id.tabir.play.Stage;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A database that is served is backed up, and restored to another one. */
@Timeout(180)
class BackupStory {
    private static final int MESSAGES = 20;
    private static final Progress SILENT = (what, done, total) -> {};

    @TempDir
    static Path cluster;

    @AutoClose
    static EmbeddedDatabase targets;

    private static int count;

    @TempDir
    Path folder;

    private Path backup;
    private DatabaseUrl target;

    @BeforeAll
    static void start() {
        targets = EmbeddedDatabase.start(cluster, Sql.PROGRAMS);
    }

    @BeforeEach
    void make_an_empty_target() throws Exception {
        backup = folder.resolve("backup");
        target = empty();
        try (Stream<Path> keys = Files.list(Stage.keys())) {
            for (Path key : keys.filter(Files::isRegularFile).toList()) {
                Files.copy(key, folder.resolve(key.getFileName()));
            }
        }
        Files.deleteIfExists(folder.resolve("log-checkpoint"));
    }

    private static DatabaseUrl empty() throws SQLException {
        String name = "target" + ++count;
        Sql.run(targets.superuser(), "create database " + name + " owner " + Cluster.OWNER);
        DatabaseUrl owner = targets.owner();
        return new DatabaseUrl(
                new DatabaseUrl.Place(owner.place().host(), owner.place().port(), name),
                owner.user(),
                owner.password(),
                owner.tls());
    }

    private static Settings.Storage source() {
        return Settings.read(Stage.environment(Map.of())).storage();
    }

    private Settings.Storage storage() {
        return new Settings.Storage(folder, target, null, false);
    }

    @Test
    void what_was_acknowledged_before_is_in_it_and_the_chat_goes_on_from_there() throws Exception {
        Play ride = Play.ride();
        for (int i = 1; i <= MESSAGES; i++) {
            assertThat(ride.sends(ride.customerToken(), "c" + i, "pesan mawar" + i)
                            .status())
                    .isEqualTo(201);
        }
        Play busy = Play.ride();
        var enough = new AtomicBoolean();
        Future<Integer> talking = Crowd.start(() -> {
            int sent = 0;
            while (!enough.get()) busy.sends(busy.customerToken(), "b" + ++sent, "terus");
            return sent;
        });
        Backup.Summary made = Backup.run(source(), backup, SILENT);
        enough.set(true);
        assertThat(talking.get()).isPositive();
        assertThat(made.rows()).isPositive();

        Restore.Summary restored = Restore.run(storage(), backup, false, SILENT);
        assertThat(restored.rows()).isEqualTo(made.rows());
        assertThat(restored.generation()).isEqualTo(2);
        Log before = Log.of(ride.chat);
        assertThat(Log.of(target, ride.chat).isSound().lines())
                .usingRecursiveComparison()
                .isEqualTo(before.lines());
        Log.of(target, busy.chat).isSound();
        goesOn(ride, Integer.parseInt(Sql.ask(target, "select count(*) from entry")));
    }

    private void goesOn(Play ride, int entries) {
        Server server = Server.start(Settings.read(environment()));
        try {
            Play there = ride.at(server.url());
            assertThat(there.sends(there.customerToken(), "c1", "pesan mawar1").status())
                    .as("known again")
                    .isEqualTo(200);
            Http.Answer next = there.sends(there.staffToken(), "s1", "sesudah cadangan");
            assertThat(next.json().getInteger("seq")).as(next.text()).isEqualTo(MESSAGES + 1);
            assertThat(Play.ride(Play.Actors.on(server.url()))
                            .sends(there.staffToken(), "x", "x")
                            .status())
                    .isEqualTo(404);
            String checkpoint = server.url() + "/v1/log/checkpoint";
            while (Http.call("GET", checkpoint, null, null).text().contains("/g2\n0\n")) Thread.onSpinWait();
            List<String> lines =
                    Http.call("GET", checkpoint, null, null).text().lines().toList();
            assertThat(lines.get(0)).isEqualTo("tabir.local/log/g2");
            assertThat(Integer.parseInt(lines.get(1))).isGreaterThanOrEqualTo(entries);
            String lead = Play.Actors.onStage().token(Role.LEAD, "lead");
            for (String word : List.of("mawar7", "sesudah")) {
                String url = server.url() + "/v1/review/tickets?q=" + word;
                while (!Http.call("GET", url, lead, null).text().contains(ride.chat)) Thread.onSpinWait();
            }
            Log.of(target, ride.chat).isSound();
        } finally {
            server.stop();
        }
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(Stage.environment(Map.of()));
        environment.remove("TABIR_DATABASE_OWNER_URL");
        environment.put("TABIR_DATA_DIR", folder.toString());
        environment.put("TABIR_DATABASE_URL", text(target));
        return environment;
    }

    private static String text(DatabaseUrl url) {
        return "postgresql://" + url.user() + ":" + url.password() + "@" + url.place();
    }

    @Test
    void it_is_one_moment_however_long_it_takes() throws Exception {
        Play ride = Play.ride();
        ride.sends(ride.customerToken(), "c1", "sebelum");
        Future<Backup.Summary> backingUp;
        try (var lock = Db.connect(Stage.owner())) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("lock table mark in access exclusive mode");
            backingUp = Crowd.start(() -> Backup.run(source(), backup, SILENT));
            String waits = "select 1 from pg_stat_activity where query like 'copy (%from mark%'";
            while (Db.ask(waits).isEmpty()) Thread.onSpinWait();
            // Messages are copied already, tickets aren't yet.
            assertThat(ride.sends(ride.customerToken(), "c2", "sesudah").status())
                    .isEqualTo(201);
        }
        backingUp.get();
        Restore.run(storage(), backup, false, SILENT);
        assertThat(Log.of(target, ride.chat).isSound().lines()).hasSize(2);
        assertThat(Sql.ask(target, "select last_entry from ticket_head where ticket = '" + ride.chat + "'"))
                .isEqualTo("2");
    }

    @Test
    void the_first_record_says_what_the_log_goes_on_from() throws Exception {
        Backup.run(source(), backup, SILENT);
        String pem = Files.readString(folder.resolve("log-key.pem"));
        SignerKey key = SignerKey.parse(pem, "", "tabir.local/log", VerifierKey.NOTE);
        String seen = new Checkpoint(key.verifier().name(), 1_000_000, new byte[32])
                .sign(key)
                .toString();
        Files.writeString(folder.resolve("log-checkpoint"), seen);
        Restore.run(storage(), backup, false, SILENT);
        String first = Sql.ask(
                target,
                "select e.kind || ' ' || c.body from entry e join content c using (ticket, entry) order by pos");
        assertThat(first).startsWith("restored ");
        var body = new JsonObject(first.substring("restored ".length()));
        assertThat(body.getInteger("generation")).isEqualTo(2);
        assertThat(body.getString("lastCheckpoint")).isEqualTo(seen);
        assertThat(body.getLong("backupEntries"))
                .isEqualTo(Long.parseLong(Sql.ask(target, "select count(*) - 1 from entry")));
        assertThat(folder.resolve("log-checkpoint")).doesNotExist();
        assertThat(folder.resolve("log-checkpoint.before-g2")).hasContent(seen);
    }

    @Test
    void no_key_and_no_code_is_in_it() throws Exception {
        Play ride = Play.ride();
        ride.platform("POST", "/links", new JsonObject().put("party", "customer"));
        Backup.run(source(), backup, SILENT);
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(backup)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        assertThat(names)
                .contains("backup.json", "entry.copy.gz", "content.copy.gz", "ticket.copy.gz")
                .doesNotContain("minting_key.copy.gz", "link.copy.gz");
        String keyset = Files.readString(Stage.keys().resolve("keyset.json"));
        String secret = new JsonObject(keyset)
                .getJsonObject("sealing")
                .getJsonArray("key")
                .getJsonObject(0)
                .getJsonObject("keyData")
                .getString("value");
        for (String name : names) {
            if (!name.endsWith(".gz")) continue;
            try (var in = new GZIPInputStream(Files.newInputStream(backup.resolve(name)))) {
                assertThat(new String(in.readAllBytes(), UTF_8)).doesNotContain(secret);
            }
        }
    }

    @Test
    void a_log_that_is_there_is_destroyed_only_if_that_is_meant() throws Exception {
        Backup.run(source(), backup, SILENT);
        Restore.run(storage(), backup, false, SILENT);
        Sql.run(target, "update ticket_head set last_seq = -1");
        assertThatThrownBy(() -> Restore.run(storage(), backup, false, SILENT))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("--replace");
        assertThat(Sql.ask(target, "select min(last_seq) from ticket_head")).isEqualTo("-1");
        assertThat(Restore.run(storage(), backup, true, SILENT).rows()).isPositive();
        assertThat(Sql.ask(target, "select min(last_seq) >= 0 from ticket_head"))
                .isEqualTo("t");
        assertThatThrownBy(() -> Sql.run(target, "delete from entry")).hasMessageContaining("only added to");
    }

    @Test
    void a_database_that_is_served_is_left_alone() {
        Backup.run(source(), backup, SILENT);
        assertThatThrownBy(() -> Restore.run(source(), backup, true, SILENT))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("stop it first");
        assertThat(Play.ride().closes().status()).isEqualTo(200);
    }

    @Test
    void what_is_damaged_or_half_made_is_refused_and_leaves_nothing() throws Exception {
        Play.ride();
        Backup.run(source(), backup, SILENT);
        Path ticket = backup.resolve("ticket.copy.gz");
        byte[] bytes = Files.readAllBytes(ticket);
        change(ticket, "\ttransaction\t", "\tverification\t");
        assertThatThrownBy(() -> Restore.run(storage(), backup, false, SILENT))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("changed or damaged");
        assertThat(Sql.ask(target, "select count(*) from staff")).isEqualTo("0");
        Files.write(ticket, bytes);
        assertThatThrownBy(() -> Backup.run(source(), backup, SILENT)).hasMessageContaining("not empty");
        Files.delete(backup.resolve("backup.json"));
        assertThatThrownBy(() -> Restore.run(storage(), backup, false, SILENT))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("no whole backup");
    }

    private static void change(Path file, String from, String to) throws IOException {
        String text;
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            text = new String(in.readAllBytes(), UTF_8);
        }
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.replaceFirst(from, to).getBytes(UTF_8));
        }
    }

    @Test
    void a_backup_that_was_killed_is_none() throws Exception {
        try (var lock = Db.connect(Stage.owner())) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("lock table report in access exclusive mode");
            Command command = Command.start(Stage.environment(Map.of()), "backup", backup.toString());
            while (!Files.exists(backup.resolve("entry.copy.gz"))) Thread.onSpinWait();
            command.kill();
        }
        assertThatThrownBy(() -> Restore.run(storage(), backup, false, SILENT)).hasMessageContaining("no whole backup");
    }

    @Test
    void a_restore_that_was_killed_leaves_an_empty_database_and_can_be_done_again() throws Exception {
        Backup.run(source(), backup, SILENT);
        // A pipe that nobody writes into: the restore waits in its middle.
        Path report = backup.resolve("report.copy.gz");
        byte[] bytes = Files.readAllBytes(report);
        Files.delete(report);
        assertThat(new ProcessBuilder("mkfifo", report.toString()).start().waitFor())
                .isZero();
        Command command = Command.start(environment(), "restore", backup.toString());
        String waits = "select count(*) from pg_stat_activity where datname = '"
                + target.place().database() + "' and query like 'copy report %'";
        while (Sql.ask(targets.superuser(), waits).equals("0")) Thread.onSpinWait();
        command.kill();
        Files.delete(report);
        Files.write(report, bytes);
        assertThat(Sql.ask(target, "select count(*) from entry")).isEqualTo("0");
        Command.Said said =
                Command.start(environment(), "restore", backup.toString()).ends();
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).startsWith("restored ").contains("generation is 2");
        assertThat(Sql.ask(target, "select count(*) > 0 from entry")).isEqualTo("t");
    }
}
