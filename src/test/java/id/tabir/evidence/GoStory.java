package id.tabir.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.tabir.ledger.note.Checkpoint;
import id.tabir.ledger.note.SignedNote;
import id.tabir.play.Play;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The log checked by Go's own packages (Debian's golang-go and golang-golang-x-mod-dev): signature, inclusion,
 * consistency. Passed over where they are missing; {@code -Dtabir.go=required} makes that a failure.
 */
class GoStory {
    private static final Path GO = Path.of("/usr/bin/go");
    private static final Path PACKAGES = Path.of("/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog");

    @TempDir
    static Path folder;

    private static Path program;
    private static String old;

    private JsonObject receipt;

    @BeforeAll
    static void build() throws Exception {
        boolean isThere = Files.isExecutable(GO) && Files.isDirectory(PACKAGES);
        if ("required".equals(System.getProperty("tabir.go")))
            assertThat(isThere).as("Go and its packages").isTrue();
        assumeTrue(isThere, "no Go here: install golang-go and golang-golang-x-mod-dev to check the log by it");
        program = folder.resolve("check");
        var builder = new ProcessBuilder(GO.toString(), "build", "-o", program.toString(), "src/test/go/check.go");
        builder.environment().put("GO111MODULE", "off");
        builder.environment().put("GOPATH", "/usr/share/gocode");
        builder.environment().put("GOCACHE", folder.resolve("cache").toString());
        assertThat(said(builder)).isEmpty();
        Play.ride();
        Auditor.onStage().catchesUp();
        old = Auditor.onStage().note();
    }

    private static String said(ProcessBuilder builder) throws IOException {
        Process process = builder.redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    @BeforeEach
    void a_message_with_a_receipt() {
        Play ride = Play.ride();
        for (int i = 0; i < 5; i++) ride.sends(ride.customerToken(), "c" + i, "pesan " + i);
        receipt = ride.chat(ride.customerToken(), "GET", "/messages/3/receipt", null)
                .json();
        Play.ride();
        Auditor.onStage().catchesUp();
    }

    private String check(JsonObject receipt, String old) throws IOException {
        Path held = Files.writeString(folder.resolve("receipt.json"), receipt.encode());
        Path before = Files.writeString(folder.resolve("old"), old);
        String url = Play.Actors.onStage().url() + "/v1/log";
        return said(new ProcessBuilder(program.toString(), url, held.toString(), before.toString()));
    }

    @Test
    void go_finds_signature_inclusion_and_growth_right() throws IOException {
        assertThat(check(receipt, old)).startsWith("ok ");
    }

    @Test
    void go_finds_wrong_what_was_touched() throws IOException {
        String record = receipt.getString("record");
        assertThat(check(receipt.copy().put("record", record.replace("customer", "staff")), old))
                .startsWith("wrong:");
        assertThat(check(receipt.copy().put("proof", new JsonArray()), old)).startsWith("wrong:");
        Checkpoint then = Checkpoint.of(SignedNote.parse(old));
        assertThat(check(receipt, old.replace("\n" + then.size() + "\n", "\n" + (then.size() + 1) + "\n")))
                .startsWith("wrong:");
    }
}
