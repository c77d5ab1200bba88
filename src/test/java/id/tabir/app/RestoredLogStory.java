package id.tabir.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.identity.Role;
import id.tabir.identity.SigningKey;
import id.tabir.ledger.audit.RemoteLog;
import id.tabir.ledger.note.Checkpoint;
import id.tabir.ledger.note.SignedNote;
import id.tabir.ledger.note.SignerKey;
import id.tabir.ledger.note.VerifierKey;
import id.tabir.operations.Backup;
import id.tabir.operations.DatabaseUrl;
import id.tabir.operations.EmbeddedDatabase;
import id.tabir.operations.Restore;
import id.tabir.operations.Settings;
import id.tabir.operations.Superuser;
import id.tabir.play.Http;
import id.tabir.play.Play;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A log goes on from an old backup: what is lost is counted, and named by whoever had seen it. */
@Timeout(180)
class RestoredLogStory implements Play.Actors {
    @TempDir
    Path folder;

    private EmbeddedDatabase database;
    private Server server;
    private SigningKey tokens;
    private Path token;
    private Path state;
    private Path witness;
    private Path copy;
    private String oldKey;
    private Play kept;
    private Play lost;
    /** Of the log before it was restored. */
    private long inBackup;

    private long seen;

    @BeforeEach
    void a_backup_and_what_was_said_after_it() throws IOException {
        database = EmbeddedDatabase.start(folder, Path.of("target", "postgres-programs"));
        serves();
        tokens = SigningKey.development(Vertx.vertx(), folder, "tabir");
        token = Files.writeString(folder.resolve("token"), token(Role.LEAD, "lina") + "\n");
        state = folder.resolve("state");
        witness = folder.resolve("witness");
        oldKey = Http.call("GET", url() + "/v1/log/key", null, null).text().strip();
        kept = Play.ride(this);
        says(kept, "saya di lobi", "siap kak", "baju biru ya");
        inBackup = checkpoint().size();
        Backup.run(storage(), folder.resolve("backup"), (what, done, total) -> {});

        lost = Play.ride(this);
        says(lost, "halo", "sudah sampai");
        says(kept, "sebentar lagi");
        assertThat(verify("--state", state).exit()).isZero();
        assertThat(witness().exit()).isZero();
        copy = CopiedLog.of(new RemoteLog(url(), token(Role.LEAD, "lina")), folder.resolve("copy"));
        // Later than anybody outside has seen, but the node itself has.
        says(kept, "terima kasih");
        seen = checkpoint().size();
        while (lastSeen().size() < seen) Thread.onSpinWait();
    }

    private void restores() {
        restores("backup");
    }

    private void restores(String backup) {
        server.stop();
        Restore.run(storage(), folder.resolve(backup), true, (what, done, total) -> {});
    }

    private void goesOn() {
        serves();
        // Its entry has the number of one that was lost.
        says(kept, "halo lagi");
    }

    private void serves() {
        server = Server.start(Settings.read(Map.of(
                "TABIR_HTTP_PORT", "0",
                "TABIR_SEND_RATE", "0",
                "TABIR_DATA_DIR", folder.toString(),
                "TABIR_DATABASE_URL", text(database.app()),
                "TABIR_DATABASE_OWNER_URL", text(database.owner()))));
    }

    @AfterEach
    void end() {
        server.stop();
        database.close();
    }

    private Settings.Storage storage() {
        return new Settings.Storage(folder, database.app(), database.owner(), false);
    }

    private static String text(DatabaseUrl url) {
        return "postgresql://" + url.user() + ":" + url.password() + "@" + url.place();
    }

    @Override
    public String url() {
        return server.url();
    }

    @Override
    public String token(Role role, String sub) {
        return tokens.mint(role, sub, null, Duration.ofHours(1)).token();
    }

    private void says(Play ride, String... texts) {
        for (String text : texts) {
            Play here = ride.at(this);
            int seq = here.sends(here.customerToken(), "c" + text.hashCode(), text)
                    .json()
                    .getInteger("seq");
            // A receipt waits for the checkpoint.
            assertThat(here.chat(here.customerToken(), "GET", "/messages/" + seq + "/receipt", null)
                            .status())
                    .isEqualTo(200);
        }
    }

    private Checkpoint checkpoint() {
        return Checkpoint.of(SignedNote.parse(
                Http.call("GET", url() + "/v1/log/checkpoint", null, null).text()));
    }

    private Checkpoint lastSeen() throws IOException {
        Path file = folder.resolve("log-checkpoint");
        return Files.exists(file)
                ? Checkpoint.of(SignedNote.parse(Files.readString(file)))
                : new Checkpoint("none", 0, new byte[0]);
    }

    private Spoken verify(Object... more) {
        Object[] words = new Object[4 + more.length];
        words[0] = "verify";
        words[1] = url();
        words[2] = "--token-file";
        words[3] = token;
        System.arraycopy(more, 0, words, 4, more.length);
        return Spoken.by(words);
    }

    private Spoken witness(Object... more) {
        Object[] words = new Object[5 + more.length];
        words[0] = "witness";
        words[1] = url();
        words[2] = "--dir";
        words[3] = witness;
        words[4] = "--once";
        System.arraycopy(more, 0, words, 5, more.length);
        return Spoken.by(words);
    }

    private String newKey() {
        return Http.call("GET", url() + "/v1/log/key", null, null).text().strip();
    }

    private static void isSound(Spoken said) {
        assertThat(said.exit()).as(said.out() + said.err()).isZero();
    }

    @Test
    void it_says_by_itself_how_many_entries_the_backup_did_not_have() throws IOException {
        restores();
        goesOn();
        String counted = "generation 2 was restored from a backup of 20[^ ]+ with " + inBackup
                + " entries; tabir.local/log is known to have had " + seen + ": " + (seen - inBackup)
                + " of them are not here, among its leaves " + inBackup + " to " + (seen - 1);
        for (Spoken said :
                new Spoken[] {verify(), verify("--database", text(database.owner())), Spoken.by("verify", url())}) {
            isSound(said);
            assertThat(said.out()).startsWith("ok: tabir.local/log/g2, ").containsPattern(counted);
        }
        Http.Answer receipt = Http.call("GET", url() + "/v1/log/restored/2", null, null);
        Path file = Files.writeString(folder.resolve("restored.json"), receipt.text());
        isSound(Spoken.by("verify", file));
        for (String none : new String[] {"1", "3"})
            assertThat(Http.call("GET", url() + "/v1/log/restored/" + none, null, null)
                            .status())
                    .isEqualTo(404);
    }

    @Test
    void an_earlier_run_names_the_tickets_once_it_is_told_to_follow() throws IOException {
        restores();
        goesOn();
        Spoken untold = verify("--state", state);
        assertThat(untold.exit()).isEqualTo(1);
        assertThat(untold.out()).startsWith("rolled back: ").contains("tabir.local/log/g2", "--key");
        Spoken by_old_key = verify("--key", oldKey);
        assertThat(by_old_key.exit()).isEqualTo(1);
        assertThat(by_old_key.out()).startsWith("rolled back: ").contains("tabir.local/log/g2", newKey());

        Spoken told = verify("--state", state, "--key", newKey());
        isSound(told);
        assertThat(told.out().lines().filter(line -> line.startsWith("not in the backup: ")))
                .containsExactlyInAnyOrder(
                        "not in the backup: ticket " + kept.chat + " entry 5",
                        "not in the backup: ticket " + lost.chat + " entries 1 to 3");
        isSound(verify("--state", state));
    }

    @Test
    void a_copy_of_the_log_before_names_each_record() throws IOException {
        restores();
        goesOn();
        Spoken said = verify("--before", copy);
        isSound(said);
        assertThat(said.out().lines().filter(line -> line.startsWith("not in the backup: ")))
                .hasSize(4)
                .anyMatch(line -> line.contains(" " + kept.chat + " entry 5: message by customer at 20"))
                .anyMatch(line -> line.contains(" " + lost.chat + " entry 1: opened by platform at 20"));
    }

    @Test
    void a_copy_of_the_log_before_shows_what_was_changed_on_the_way() {
        restores();
        try (var thief = new Thief(Superuser.of(database))) {
            thief.does("update entry set actor = 'staff' where ticket = ? and entry = 3", kept.chat);
        }
        goesOn();
        isSound(verify());
        Spoken said = verify("--before", copy);
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).startsWith("edited: ticket " + kept.chat + " entry 3 ");
    }

    @Test
    void the_same_backup_may_be_restored_again() throws IOException {
        restores();
        goesOn();
        restores();
        goesOn();
        Spoken said = verify();
        isSound(said);
        assertThat(said.out())
                .startsWith("ok: tabir.local/log/g3, ")
                .contains("was restored from a backup 1 times without telling")
                .contains("generation 3 was restored from a backup of ");
        namesWhatTheFirstLogHad();
    }

    @Test
    void what_the_first_restore_lost_is_told_after_the_second_one_too() throws IOException {
        restores();
        goesOn();
        Backup.run(storage(), folder.resolve("later"), (what, done, total) -> {});
        says(kept, "sampai jumpa");
        restores("later");
        goesOn();
        Spoken said = verify();
        isSound(said);
        assertThat(said.out())
                .startsWith("ok: tabir.local/log/g3, ")
                .contains("tabir.local/log is known to have had " + seen + ": " + (seen - inBackup) + " of them")
                .containsPattern("tabir.local/log/g2 is known to have had [0-9]+: [1-9] of them");
        namesWhatTheFirstLogHad();
    }

    private void namesWhatTheFirstLogHad() {
        Spoken byState = verify("--state", state, "--key", newKey());
        isSound(byState);
        assertThat(byState.out().lines().filter(line -> line.startsWith("not in the backup: ")))
                .containsExactlyInAnyOrder(
                        "not in the backup: ticket " + kept.chat + " entry 5",
                        "not in the backup: ticket " + lost.chat + " entries 1 to 3");
        Spoken byCopy = verify("--before", copy);
        isSound(byCopy);
        assertThat(byCopy.out().lines().filter(line -> line.startsWith("not in the backup: ")))
                .hasSize(4)
                .anyMatch(line -> line.contains(" " + kept.chat + " entry 5: message by customer at 20"))
                .anyMatch(line -> line.contains(" " + lost.chat + " entry 1: opened by platform at 20"));
    }

    @Test
    void a_witness_who_had_seen_more_says_so_also_after_a_second_restore() throws IOException {
        server.stop();
        Files.delete(folder.resolve("log-checkpoint"));
        try (var thief = new Thief(Superuser.of(database))) {
            thief.does("update log_head set checkpoint = ''");
        }
        restores();
        goesOn();
        Backup.run(storage(), folder.resolve("later"), (what, done, total) -> {});
        restores("later");
        goesOn();
        isSound(witness("--log-key", newKey()));
        Spoken said = verify("--witness", witness);
        isSound(said);
        assertThat(said.out()).containsPattern("the witness .* has seen more of tabir.local/log: [0-9]+ entries");
    }

    @Test
    void a_witness_follows_only_when_told_and_keeps_what_it_had_seen() {
        restores();
        goesOn();
        Spoken untold = verify("--witness", witness);
        assertThat(untold.exit()).isEqualTo(2);
        assertThat(untold.err()).contains("witness --log-key " + newKey());
        Spoken stays = witness();
        assertThat(stays.exit()).isEqualTo(1);
        assertThat(stays.out()).contains("rolled back: tabir.local/log was restored");
        isSound(witness("--log-key", newKey()));
        isSound(verify("--witness", witness));
    }

    @Test
    void what_it_says_of_the_log_before_is_what_was_logged() {
        restores();
        try (var thief = new Thief(Superuser.of(database))) {
            // As if the record had been written by somebody who wants another past.
            thief.does(
                    "update content set body = replace(body, 'backupEntries', 'backupentries') where ticket like ?",
                    "tkt_%0002");
        }
        goesOn();
        Spoken said = verify();
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).startsWith("forged: what the log says of its restore: ");
    }

    @Test
    void a_restore_that_names_another_past_than_the_witness_has_seen_is_found() throws IOException {
        Checkpoint watched = Checkpoint.of(SignedNote.parse(Files.readString(copy.resolve("checkpoint"))));
        server.stop();
        SignerKey stolen = SignerKey.parse(
                Files.readString(folder.resolve("log-key.pem")), "", watched.origin(), VerifierKey.NOTE);
        SignedNote other = new Checkpoint(watched.origin(), watched.size(), new byte[32]).sign(stolen);
        Files.writeString(folder.resolve("log-checkpoint"), other.toString());
        try (var thief = new Thief(Superuser.of(database))) {
            thief.does("update log_head set checkpoint = ''");
        }
        restores();
        goesOn();
        isSound(witness("--log-key", newKey()));
        Spoken said = verify("--witness", witness);
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).startsWith("forked: the log was restored from another one than the witness ");
    }
}
