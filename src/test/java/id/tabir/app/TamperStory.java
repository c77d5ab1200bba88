package id.tabir.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.identity.Role;
import id.tabir.identity.SigningKey;
import id.tabir.ledger.note.Checkpoint;
import id.tabir.ledger.note.SignedNote;
import id.tabir.ledger.note.SignerKey;
import id.tabir.ledger.note.VerifierKey;
import id.tabir.operations.DatabaseUrl;
import id.tabir.operations.EmbeddedDatabase;
import id.tabir.operations.Settings;
import id.tabir.operations.Superuser;
import id.tabir.play.Http;
import id.tabir.play.Play;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** One way to tamper with the log after the other, by somebody whom the database refuses nothing: each is found. */
@TestInstance(Lifecycle.PER_CLASS)
class TamperStory implements Play.Actors {
    private static final int RIDES = 60;

    @TempDir
    static Path folder;

    private EmbeddedDatabase database;
    private Server server;
    private SigningKey tokens;
    private Thief thief;
    private Path token;
    private Play victim;

    @BeforeAll
    void a_log_of_more_than_one_tile() throws IOException {
        database = EmbeddedDatabase.start(folder, Path.of("target", "postgres-programs"));
        server = Server.start(Settings.read(Map.of(
                "TABIR_HTTP_PORT", "0",
                "TABIR_SEND_RATE", "0",
                "TABIR_DATA_DIR", folder.toString(),
                "TABIR_DATABASE_URL", text(database.app()),
                "TABIR_DATABASE_OWNER_URL", text(database.owner()))));
        tokens = SigningKey.development(Vertx.vertx(), folder, "tabir");
        token = Files.writeString(folder.resolve("token"), token(Role.LEAD, "lina") + "\n");
        for (int i = 0; i < RIDES; i++) {
            Play ride = talk();
            if (i == RIDES / 2) victim = ride;
        }
        catchesUp();
        thief = new Thief(Superuser.of(database));
    }

    private Play talk() {
        Play ride = Play.ride(this);
        for (String text : List.of("saya di lobi", "siap kak", "baju biru ya")) {
            ride.sends(ride.customerToken(), "c" + text.hashCode(), text);
        }
        ride.closes();
        return ride;
    }

    private static String text(DatabaseUrl url) {
        return "postgresql://" + url.user() + ":" + url.password() + "@"
                + url.place().host() + ":" + url.place().port() + "/"
                + url.place().database();
    }

    @Override
    public String url() {
        return server.url();
    }

    @Override
    public String token(Role role, String sub) {
        return tokens.mint(role, sub, null, Duration.ofHours(1)).token();
    }

    private Checkpoint checkpoint() {
        return Checkpoint.of(SignedNote.parse(
                Http.call("GET", url() + "/v1/log/checkpoint", null, null).text()));
    }

    private Checkpoint catchesUp() {
        long size = -1;
        for (Checkpoint now = checkpoint(); now.size() != size || size < 5L * RIDES; now = checkpoint()) {
            size = now.size();
            // A pass takes less than the server's pace; nothing else is written meanwhile.
            Http.call("GET", url() + "/health/ready", null, null);
        }
        return checkpoint();
    }

    @BeforeEach
    void all_is_well() {
        thief.copiesEverything("good");
        assertThat(verify().exit()).isZero();
    }

    @AfterEach
    void undo() {
        thief.putsBack("good");
        Spoken after = verify("--database", text(database.owner()));
        assertThat(after.exit()).as(after.out()).isZero();
    }

    @AfterAll
    void end() {
        thief.close();
        server.stop();
        database.close();
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

    private void isFound(Spoken said, String kind, int entry) {
        assertThat(said.exit()).as(said.out() + said.err()).isEqualTo(1);
        assertThat(said.out()).startsWith(kind + ": ticket " + victim.chat + " entry " + entry + " ");
    }

    private int changes(String what) {
        return thief.does("update entry set " + what + " where ticket = ? and entry = 3", victim.chat);
    }

    @Test
    void edited_words() {
        thief.does(
                "update content set body = replace(body, 'siap', 'awas') where ticket = ? and entry = 3", victim.chat);
        isFound(verify("--database", text(database.owner())), "edited", 3);
    }

    @Test
    void edited_words_with_a_content_hash_that_fits() {
        thief.does(
                "update content set body = replace(body, 'siap', 'awas') where ticket = ? and entry = 3", victim.chat);
        thief.does(
                "update entry e set content = sha256(c.salt || convert_to(c.body, 'UTF8')) from content c"
                        + " where c.ticket = e.ticket and c.entry = e.entry and e.ticket = ? and e.entry = 3",
                victim.chat);
        isFound(verify(), "edited", 3);
    }

    @Test
    void edited_time() {
        assertThat(changes("at = at + interval '1 millisecond'")).isOne();
        isFound(verify(), "edited", 3);
    }

    @Test
    void edited_actor() {
        assertThat(changes("actor = 'staff'")).isOne();
        isFound(verify(), "edited", 3);
    }

    @Test
    void an_entry_deleted() {
        thief.does("delete from entry where ticket = ? and entry = 3", victim.chat);
        isFound(verify(), "missing", 3);
    }

    @Test
    void a_whole_ticket_dropped() {
        for (String table : List.of("entry", "content"))
            thief.does("delete from " + table + " where ticket = ?", victim.chat);
        isFound(verify(), "missing", 1);
    }

    @Test
    void the_tail_of_a_ticket_cut() {
        thief.does("delete from entry where ticket = ? and entry >= 4", victim.chat);
        isFound(verify(), "missing", 4);
    }

    @Test
    void the_tail_of_the_log_cut_and_its_hashes_with_it() {
        thief.does("delete from tile where level = 0 and n = 1");
        thief.does("delete from bundle where n = 1");
        Spoken said = verify();
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).startsWith("cut off: leaf 256: ");
    }

    @Test
    void an_entry_inserted_beside_the_tree() {
        thief.does(
                "insert into entry (ticket, entry, tx, kind, actor, at, content)"
                        + " select ticket, 6, 3, 'message', 'staff', at, content from entry where ticket = ? and entry = 5",
                victim.chat);
        Spoken said = verify("--database", text(database.owner()));
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).startsWith("inserted: ticket " + victim.chat + " entry 6: ");
    }

    @Test
    void two_entries_swapped() {
        thief.does(
                "update entry e set kind = o.kind, actor = o.actor, at = o.at, content = o.content from entry o"
                        + " where o.ticket = e.ticket and e.ticket = ? and (e.entry, o.entry) in ((2, 3), (3, 2))",
                victim.chat);
        isFound(verify(), "reordered", 2);
    }

    @Test
    void an_entry_and_its_hash_in_the_tree_edited() {
        changes("actor = 'staff'");
        thief.does(
                "update tile set hashes = overlay(hashes placing sha256('x') from 32 * 150 + 1) where level = 0 and n = 0");
        assertThat(verify().exit()).isEqualTo(1);
        thief.putsBack("good");
        thief.does(
                "update tile set hashes = overlay(hashes placing sha256('x') from 32 * 150 + 1) where level = 0 and n = 0");
        assertThat(verify().out()).startsWith("forged: ticket tkt_").contains("(leaf 150)");
    }

    @Test
    void a_checkpoint_signed_by_another_key() {
        SignerKey other = SignerKey.parse(SignerKey.newPem(), "", "tabir.local/log", VerifierKey.NOTE);
        thief.does(
                "update log_head set checkpoint = ?", checkpoint().sign(other).toString());
        assertThat(verify().out()).startsWith("forged: ");
    }

    @Test
    void what_was_erased_by_the_rules_is_no_fault() {
        long before = checkpoint().size();
        Play forgotten = talk();
        assertThat(forgotten.platform("POST", "/erase", null).status()).isEqualTo(200);
        while (checkpoint().size() < before + 6) Thread.onSpinWait();
        Spoken said = verify("--database", text(database.owner()));
        assertThat(said.exit()).as(said.out()).isZero();
        assertThat(said.out()).contains("ticket " + forgotten.chat + ": content of 5 entries erased at 20");
        assertThat(verify().out()).contains("ticket " + forgotten.chat + ": content erased at 20");
        thief.does("delete from content where ticket = ? and entry = 3", victim.chat);
        isFound(verify("--database", text(database.owner())), "missing", 3);
        thief.does(
                "insert into content overriding system value select * from good_content where ticket = ? and entry = 3",
                victim.chat);
        thief.copiesEverything("good");
    }

    @Test
    void an_old_backup_put_back() {
        Path state = folder.resolve("state");
        thief.copiesEverything("old");
        long old = checkpoint().size();
        talk();
        while (checkpoint().size() < old + 5) Thread.onSpinWait();
        assertThat(verify("--state", state).exit()).isZero();
        thief.copiesEverything("good");
        thief.putsBack("old");
        Spoken said = verify("--state", state);
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).startsWith("rolled back: leaf " + old + ": the last run has seen " + (old + 5));
    }

    @Test
    void the_past_rewritten_and_signed_with_the_stolen_key() throws IOException, SQLException {
        Path witness = folder.resolve("witness");
        long before = checkpoint().size();
        assertThat(Spoken.by("witness", url(), "--dir", witness, "--once").exit())
                .isZero();
        Play watched = talk();
        while (checkpoint().size() < before + 5) Thread.onSpinWait();
        assertThat(Spoken.by("witness", url(), "--dir", witness, "--once").exit())
                .isZero();
        thief.copiesEverything("good");
        assertThat(verify("--witness", witness).exit()).isZero();

        assertThat(thief.does("update entry set actor = 'staff' where ticket = ? and entry = 3", watched.chat))
                .isOne();
        Path pem = folder.resolve("log-key.pem");
        thief.buildsTheTreeAnew(SignerKey.parse(Files.readString(pem), "", "tabir.local/log", VerifierKey.NOTE));
        assertThat(verify().exit()).as("by itself the log looks sound").isZero();
        Spoken said = verify("--witness", witness);
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out())
                .startsWith("forked: ticket " + watched.chat + " entry 1 (leaf " + before + "): the witness");
        Spoken next = Spoken.by("witness", url(), "--dir", witness, "--once");
        assertThat(next.exit()).isEqualTo(1);
        assertThat(next.out()).contains("forked");
    }
}
