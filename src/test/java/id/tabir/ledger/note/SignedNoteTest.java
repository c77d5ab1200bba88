package id.tabir.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tabir.base.StartFailure;
import id.tabir.ledger.tree.MerkleHash;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {
    private final SignerKey log = key("tabir.example/log", VerifierKey.NOTE);
    private final SignerKey witness = key("witness.example/w1", VerifierKey.COSIGNATURE);
    private final Checkpoint checkpoint = new Checkpoint("tabir.example/log", 42, MerkleHash.leaf(new byte[1]));

    private static SignerKey key(String name, byte type) {
        return SignerKey.parse(SignerKey.newPem(), "The key", name, type);
    }

    @Test
    void a_checkpoint_reads_back_and_its_key_knows_its_signature() {
        String note = checkpoint.sign(log).toString();
        assertThat(note)
                .startsWith("tabir.example/log\n42\n")
                .contains("=\n\n— tabir.example/log ")
                .endsWith("\n");
        SignedNote read = SignedNote.parse(note);
        assertThat(read).hasToString(note);
        assertThat(Checkpoint.of(read).text()).isEqualTo(checkpoint.text());
        assertThat(log.verifier().verifies(read)).isTrue();
        assertThat(key("tabir.example/log", VerifierKey.NOTE).verifier().verifies(read))
                .isFalse();
        assertThat(log.named("other/log").verifier().verifies(read)).isFalse();
    }

    @Test
    void a_changed_text_has_no_good_signature() {
        String forged = checkpoint.sign(log).toString().replace("\n42\n", "\n41\n");
        assertThat(log.verifier().verifies(SignedNote.parse(forged))).isFalse();
    }

    @Test
    void a_witness_signs_the_time_beside_the_log() {
        SignedNote both = witness.sign(checkpoint.sign(log), 1_679_315_147L);
        SignedNote read = SignedNote.parse(both.toString());
        assertThat(log.verifier().verifies(read)).isTrue();
        assertThat(witness.verifier().verifies(read)).isTrue();
        byte[] timed = read.signatures().get(1).signature();
        assertThat(timed).hasSize(72).startsWith(0, 0, 0, 0, 0x64, 0x18, 0x50, 0xCB);
        timed[7]++;
        assertThat(witness.verifier().verifies(read)).as("another time").isFalse();
    }

    @Test
    void a_key_reads_back_and_only_under_its_own_id() {
        String text = log.verifier().toString();
        assertThat(text).matches("tabir\\.example/log\\+[0-9a-f]{8}\\+AQ?[A-Za-z0-9+/]+=*");
        assertThat(VerifierKey.parse(text + "\n")).hasToString(text);
        assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse(text.replace("tabir.", "tabor.")));
    }

    /** The example of Go's package golang.org/x/mod/sumdb/note. */
    @Test
    void a_note_of_another_program_verifies() {
        String key = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
        String note = """
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """;
        assertThat(VerifierKey.parse(key).verifies(SignedNote.parse(note))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n— name\n",
                "text\n\n- name AAAAAAAA\n",
                "text\n\n— name AAAA\n",
                "text\n\n— name !\n",
                "text\n\n— na+me AAAAAAAA\n",
                "text\n\n— name AAAAAAAA",
                "te\txt\n\n— name AAAAAAAA\n"
            })
    void what_is_no_signed_note_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n1\n", "a\n01\nAAAA\n", "\n1\nAAAA\n", "a\n1\nAAAA\n", "a\n-1\nAAAA\n"})
    void what_is_no_checkpoint_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.of(new SignedNote(text, List.of())));
    }

    @Test
    void a_key_of_another_kind_is_one_sentence() {
        assertThatThrownBy(() -> SignerKey.parse("nonsense", "The key in x", "n", VerifierKey.NOTE))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("The key in x");
    }
}
