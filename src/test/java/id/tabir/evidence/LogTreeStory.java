package id.tabir.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.identity.Role;
import id.tabir.ledger.note.Checkpoint;
import id.tabir.ledger.note.SignedNote;
import id.tabir.ledger.note.VerifierKey;
import id.tabir.ledger.tree.NaiveTree;
import id.tabir.play.Http;
import id.tabir.play.Log;
import id.tabir.play.Play;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log as a stranger reads it, byte by byte (CONTRACT section 7). */
class LogTreeStory {
    private final Auditor auditor = Auditor.onStage();

    private static Play ride() {
        Play ride = Play.ride();
        ride.sends(ride.customerToken(), "a", "saya di lobi");
        ride.sends(ride.staffToken(), "b", "hubungi 0812-9876-5432 ya");
        ride.sends(ride.staffToken(), "c", "tolong kirim kode OTP kamu ke saya sekarang");
        return ride;
    }

    @Test
    void every_entry_is_soon_under_a_checkpoint_that_its_key_has_signed() throws GeneralSecurityException {
        ride();
        Checkpoint now = auditor.catchesUp();
        List<byte[]> records = auditor.records(now.size()).stream()
                .map(record -> record.getBytes(UTF_8))
                .toList();
        assertThat(records).hasSize((int) now.size());
        assertThat(NaiveTree.root(records)).isEqualTo(now.root());

        String[] key = auditor.key().strip().split("\\+", 3);
        byte[] open = Base64.getDecoder().decode(key[2]);
        assertThat(key[0]).isEqualTo("tabir.local/log").isEqualTo(now.origin());
        assertThat(open).hasSize(33).startsWith(1);
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        sha.update((key[0] + "\n").getBytes(UTF_8));
        byte[] id = Arrays.copyOf(sha.digest(open), 4);
        assertThat(key[1]).isEqualTo(HexFormat.of().formatHex(id));
        SignedNote note = SignedNote.parse(auditor.note());
        assertThat(note.signatures().get(0).keyId()).isEqualTo(id);
        assertThat(VerifierKey.parse(auditor.key()).verifies(note)).isTrue();
    }

    @Test
    void a_record_says_what_happened_and_commits_to_its_content() throws GeneralSecurityException {
        Play ride = ride();
        List<String> mine = auditor.records(auditor.catchesUp().size()).stream()
                .filter(record -> record.contains(ride.chat))
                .toList();
        List<Log.Line> lines = Log.of(ride.chat).lines();
        assertThat(mine).hasSameSizeAs(lines);
        for (int i = 0; i < lines.size(); i++) {
            Log.Line line = lines.get(i);
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(line.salt().getBytes());
            String content = HexFormat.of().formatHex(sha.digest(line.body().getBytes(UTF_8)));
            String at = java.time.Instant.ofEpochMilli(line.at_ms()).toString().replaceFirst("[.0-9]*Z$", "");
            assertThat(mine.get(i).split("\n", -1))
                    .containsExactly(
                            "tabir-entry/v1",
                            "ticket " + ride.chat,
                            "entry " + (i + 1),
                            "kind " + line.kind(),
                            "actor " + line.actor(),
                            mine.get(i).split("\n")[5],
                            "content " + content,
                            "");
            assertThat(mine.get(i).split("\n")[5])
                    .matches("at \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z")
                    .startsWith("at " + at.substring(0, 17));
        }
    }

    @Test
    void a_message_by_socket_shows_within_its_time_as_one_by_rest() {
        Play ride = Play.ride();
        ride.closes();
        Checkpoint first = auditor.catchesUp();
        ride();
        Checkpoint then = auditor.catchesUp();
        assertThat(then.size()).isGreaterThan(first.size());
        List<String> before = auditor.records(first.size());
        assertThat(auditor.records(then.size()).subList(0, before.size())).isEqualTo(before);
    }

    @Test
    void tiles_hold_the_hashes_of_the_records() throws GeneralSecurityException {
        ride();
        Checkpoint now = auditor.catchesUp();
        byte[] hashes = auditor.hashes(0, now.size());
        List<String> records = auditor.records(now.size());
        for (int i = 0; i < records.size(); i++) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((byte) 0);
            byte[] leaf = sha.digest(records.get(i).getBytes(UTF_8));
            assertThat(Arrays.copyOfRange(hashes, 32 * i, 32 * i + 32)).isEqualTo(leaf);
        }
        assertThat(hashes).hasSize((int) (32 * now.size()));
    }

    @Test
    void within_a_ticket_leaves_stand_in_order() {
        Play ride = ride();
        List<String> mine = auditor.records(auditor.catchesUp().size()).stream()
                .filter(record -> record.contains(ride.chat))
                .map(record -> record.split("\n")[2])
                .toList();
        assertThat(mine).containsExactly("entry 1", "entry 2", "entry 3", "entry 4");
    }

    @Test
    void records_are_for_reviewers_and_leads_alone() {
        Play ride = ride();
        auditor.catchesUp();
        Play.Actors actors = Play.Actors.onStage();
        String path = "tile/entries/000.p/1";
        assertThat(auditor.get(path, null).statusCode()).isEqualTo(401);
        for (String token : List.of(ride.customerToken(), ride.staffToken(), actors.token(Role.PLATFORM, "host")))
            assertThat(auditor.get(path, token).statusCode()).isEqualTo(403);
        for (Role role : List.of(Role.REVIEWER, Role.LEAD)) {
            HttpResponse<byte[]> answer = auditor.get(path, actors.token(role, "rita"));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("cache-control").orElse("")).contains("private", "immutable");
        }
    }

    @Test
    void each_answer_says_what_it_is_and_how_long_it_is_good() {
        ride();
        auditor.catchesUp();
        HttpResponse<byte[]> checkpoint = auditor.get("checkpoint", null);
        assertThat(checkpoint.headers().firstValue("content-type")).hasValue("text/plain; charset=utf-8");
        assertThat(checkpoint.headers().allValues("cache-control")).containsExactly("no-cache");
        HttpResponse<byte[]> tile = auditor.get("tile/0/000.p/2", null);
        assertThat(tile.body()).hasSize(64);
        assertThat(tile.headers().firstValue("content-type")).hasValue("application/octet-stream");
        assertThat(tile.headers().firstValue("cache-control").orElse("")).contains("immutable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/999", "tile/0/x001/000", "tile/7/000", "tile/64/000", "tile/00/000", "tile/0/0",
                        "tile/0/000.p/0",
                "tile/0/000.p/256", "tile/0/x000/000", "tile/0/000/000", "tile/0/000/", "tile/0", "tile",
                        "tile/entries/999",
                "tile/entries/0", "", "tree", "tile/0/999999999999"
            })
    void what_is_not_there_is_not_found(String path) {
        String token = Play.Actors.onStage().token(Role.LEAD, "lina");
        assertThat(auditor.get(path, token).statusCode()).isEqualTo(404);
    }

    @Test
    void the_log_is_only_read() {
        String url = Play.Actors.onStage().url() + "/v1/log/checkpoint";
        assertThat(Http.call("DELETE", url, null, null).status()).isEqualTo(405);
        assertThat(Http.call("HEAD", url, null, null).status()).isEqualTo(200);
    }
}
