package id.tabir.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.identity.Role;
import id.tabir.ledger.audit.RemoteLog;
import id.tabir.ledger.note.SignedNote;
import id.tabir.ledger.note.SignerKey;
import id.tabir.ledger.note.VerifierKey;
import id.tabir.ledger.tree.Bundle;
import id.tabir.play.Play;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify} and {@code witness} on a sound log, on copies of it that were touched, and on what they can't use. */
class VerifyStory {
    private static final Play.Actors ACTORS = Play.Actors.onStage();

    @TempDir
    Path folder;

    private Path copy;
    private Path token;
    private Play ride;

    @BeforeEach
    void a_copy_of_the_log() throws IOException {
        token = Files.writeString(folder.resolve("token"), ACTORS.token(Role.REVIEWER, "rita"));
        ride = Play.ride();
        for (int i = 0; i < 4; i++) ride.sends(ride.customerToken(), "c" + i, "pesan " + i);
        // A receipt waits for the checkpoint.
        assertThat(ride.chat(ride.customerToken(), "GET", "/messages/4/receipt", null)
                        .status())
                .isEqualTo(200);
        copy = CopiedLog.of(new RemoteLog(ACTORS.url(), Files.readString(token)), folder.resolve("copy"));
    }

    /** Where the ride's entry of this number lies in the copy: its bundle and its place in it. */
    private record Spot(Path file, List<byte[]> records, int place) {
        void write() throws IOException {
            Files.write(file, Bundle.write(records));
        }
    }

    private Spot spot(int entry) throws IOException {
        String wanted = "ticket " + ride.chat + "\nentry " + entry + "\n";
        try (var files = Files.walk(copy.resolve("tile/entries"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                List<byte[]> records = new ArrayList<>(Bundle.read(Files.readAllBytes(file)));
                for (int i = 0; i < records.size(); i++)
                    if (new String(records.get(i), UTF_8).contains(wanted)) return new Spot(file, records, i);
            }
        }
        throw new IllegalStateException("no entry " + entry);
    }

    private void isFound(String kind, int entry) {
        Spoken said = Spoken.by("verify", copy);
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).startsWith(kind + ": ticket " + ride.chat + " entry " + entry + " ");
    }

    @Test
    void a_running_log_is_sound_by_its_root_and_by_its_path() {
        for (String url : List.of(ACTORS.url(), ACTORS.url() + "/", ACTORS.url() + "/v1/log")) {
            Spoken said = Spoken.by("verify", url, "--token-file", token);
            assertThat(said.exit()).as(said.out() + said.err()).isZero();
            assertThat(said.out()).startsWith("ok: tabir.local/log, ").contains(" tickets, root ");
        }
    }

    @Test
    void without_a_token_the_hashes_alone_are_checked_and_it_says_so() {
        Spoken said = Spoken.by("verify", ACTORS.url());
        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("hashes only");
    }

    @Test
    void a_copy_is_sound_and_a_later_run_goes_on_from_the_last_one() throws IOException {
        Path state = folder.resolve("state");
        assertThat(Spoken.by("verify", copy, "--state", state).exit()).isZero();
        ride.sends(ride.customerToken(), "more", "satu lagi");
        ride.chat(ride.customerToken(), "GET", "/messages/5/receipt", null);
        Spoken said = Spoken.by("verify", ACTORS.url(), "--token-file", token, "--state", state);
        assertThat(said.exit()).as(said.out()).isZero();
        assertThat(Spoken.by("verify", ACTORS.url(), "--token-file", token, "--state", state)
                        .exit())
                .isZero();
        Spoken back = Spoken.by("verify", copy, "--state", state);
        assertThat(back.out()).startsWith("rolled back: ");
    }

    @Test
    void a_record_taken_out_of_a_copy_is_missing() throws IOException {
        Spot spot = spot(3);
        spot.records().remove(spot.place());
        spot.write();
        isFound("missing", 3);
    }

    @Test
    void a_record_put_into_a_copy_is_inserted() throws IOException {
        Spot spot = spot(3);
        String record = new String(spot.records().get(spot.place()), UTF_8);
        spot.records()
                .add(spot.place(), record.replace("\nentry 3\n", "\nentry 9\n").getBytes(UTF_8));
        spot.write();
        isFound("inserted", 9);
    }

    @Test
    void two_records_swapped_in_a_copy_are_reordered() throws IOException {
        Spot spot = spot(3);
        byte[] moved = spot.records().remove(spot.place());
        spot.records().add(spot.place() - 1, moved);
        spot.write();
        isFound("reordered", 3);
    }

    @Test
    void records_that_a_copy_lacks_are_cut_off() throws IOException {
        Files.delete(spot(3).file());
        Spoken said = Spoken.by("verify", copy);
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).startsWith("cut off: leaf ");
    }

    @Test
    void another_key_than_the_one_that_is_known_is_forged() {
        String known = SignerKey.parse(SignerKey.newPem(), "", "tabir.local/log", VerifierKey.NOTE)
                .verifier()
                .toString();
        Spoken said = Spoken.by("verify", copy, "--key", known);
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).startsWith("forged: ");
    }

    @Test
    void what_it_cannot_use_is_one_sentence_and_exit_2() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad"), ACTORS.token(Role.CUSTOMER, "c"));
        for (Spoken said : List.of(
                Spoken.by("verify", ACTORS.url(), "--token-file", bad),
                Spoken.by("verify", folder.resolve("nothing")),
                Spoken.by("verify", copy, "--key", "no+key"),
                Spoken.by("verify", copy, "--witness", folder.resolve("nobody")),
                Spoken.by("verify", copy, "--database", "postgresql://a:b@127.0.0.1:1/c"),
                Spoken.by("witness", ACTORS.url(), "--dir", folder.resolve("w"), "--every", "0"))) {
            assertThat(said.exit()).as(said.out() + said.err()).isEqualTo(2);
            assertThat(said.err().lines()).as(said.err()).hasSize(1);
        }
    }

    @Test
    void a_witness_cosigns_what_goes_on_and_knows_its_own_log_alone() throws IOException {
        Path witness = folder.resolve("witness");
        for (int visit = 0; visit < 3; visit++) {
            Spoken said = Spoken.by("witness", ACTORS.url(), "--dir", witness, "--once", "--name", "example.org/w");
            assertThat(said.exit()).as(said.out() + said.err()).isZero();
            ride.sends(ride.customerToken(), "v" + visit, "lagi " + visit);
            ride.chat(ride.customerToken(), "GET", "/messages/" + (5 + visit) + "/receipt", null);
        }
        VerifierKey own = VerifierKey.parse(Files.readString(witness.resolve("key")));
        VerifierKey log = VerifierKey.parse(Files.readString(witness.resolve("log-key")));
        assertThat(own.name()).isEqualTo("example.org/w");
        try (var kept = Files.list(witness.resolve("checkpoints"))) {
            List<Path> all = kept.toList();
            assertThat(all).hasSizeGreaterThanOrEqualTo(3);
            for (Path one : all) {
                SignedNote note = SignedNote.parse(Files.readString(one));
                assertThat(own.verifies(note)).isTrue();
                assertThat(log.verifies(note)).isTrue();
            }
        }
        Spoken said = Spoken.by("verify", ACTORS.url(), "--token-file", token, "--witness", witness);
        assertThat(said.exit()).as(said.out()).isZero();
        assertThat(Spoken.by("verify", copy, "--witness", witness).out()).startsWith("rolled back: ");
    }
}
