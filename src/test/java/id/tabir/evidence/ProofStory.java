package id.tabir.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.app.Spoken;
import id.tabir.identity.Role;
import id.tabir.play.Http;
import id.tabir.play.Log;
import id.tabir.play.Play;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people take away to prove something: receipts and exported transcripts, checked offline. */
class ProofStory {
    private static final Play.Actors ACTORS = Play.Actors.onStage();
    private static final String REASON = "sengketa 2026";

    @TempDir
    Path folder;

    private final Play ride = Play.ride();

    private void talk() {
        ride.sends(ride.customerToken(), "a", "saya di lobi <b>utara</b>");
        ride.sends(ride.staffToken(), "b", "=siap, hubungi 0812-9876-5432 ya");
        ride.sends(ride.staffToken(), "c", "tolong kirim kode OTP kamu ke saya sekarang");
    }

    private Http.Answer receipt(String token, String seq) {
        return ride.chat(token, "GET", "/messages/" + seq + "/receipt", null);
    }

    private Http.Answer exports(Role role, String query) {
        String url = ACTORS.url() + "/v1/review/tickets/" + ride.chat + "/export?" + query;
        return Http.call("GET", url, ACTORS.token(role, "lina"), null);
    }

    private Http.Answer exportsAs(String format) {
        Http.Answer taken = exports(Role.LEAD, "format=" + format + "&reason=" + URLEncoder.encode(REASON, UTF_8));
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.raw().headers().firstValue("content-disposition").orElse(""))
                .contains("attachment")
                .contains(ride.chat + "." + format);
        return taken;
    }

    private Spoken verify(String text, Object... more) throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), text);
        Object[] words = new Object[2 + more.length];
        words[0] = "verify";
        words[1] = file;
        System.arraycopy(more, 0, words, 2, more.length);
        return Spoken.by(words);
    }

    @Test
    void a_customer_proves_what_staff_wrote_to_her() throws IOException {
        talk();
        Http.Answer answer = receipt(ride.customerToken(), "2");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonObject receipt = answer.json();
        assertThat(receipt.getString("record")).contains("ticket " + ride.chat).contains("\nactor staff\n");
        assertThat(new JsonObject(receipt.getString("content")).getString("text"))
                .startsWith("=siap");
        Spoken said = verify(answer.text(), "--key", Auditor.onStage().key().strip());
        assertThat(said.out()).startsWith("ok: a receipt");
        assertThat(said.exit()).isZero();
    }

    @Test
    void a_receipt_that_was_touched_proves_nothing() throws IOException {
        talk();
        JsonObject good = receipt(ride.customerToken(), "1").json();
        for (JsonObject bad : List.of(
                good.copy().put("content", good.getString("content").replace("lobi", "loba")),
                good.copy().put("salt", "00" + good.getString("salt").substring(2)),
                good.copy().put("record", good.getString("record").replace("actor customer", "actor staff")),
                good.copy().put("index", good.getLong("index") + 1))) {
            Spoken said = verify(bad.encode());
            assertThat(said.exit()).as(said.out()).isEqualTo(1);
            assertThat(said.out()).startsWith("edited: ticket " + ride.chat + " entry 2");
        }
        String forged = good.getString("checkpoint").replaceFirst("\n\\d+\n", "\n99999\n");
        assertThat(verify(good.copy().put("checkpoint", forged).encode()).out()).startsWith("forged");
    }

    @Test
    void a_receipt_is_for_the_parties_of_its_ticket() {
        talk();
        Play other = Play.ride();
        assertThat(receipt(other.customerToken(), "1").status()).isEqualTo(404);
        assertThat(receipt(ride.staffToken(), "1").status()).isEqualTo(200);
        assertThat(receipt(ACTORS.token(Role.LEAD, "lina"), "1").status()).isEqualTo(403);
        for (String seq : List.of("3", "0", "x", "01", "999999999"))
            assertThat(receipt(ride.customerToken(), seq).status()).as(seq).isEqualTo(404);
    }

    @Test
    void a_message_just_sent_has_its_receipt() {
        for (int i = 1; i <= 3; i++) {
            ride.sends(ride.customerToken(), "m" + i, "pesan " + i);
            assertThat(receipt(ride.customerToken(), String.valueOf(i)).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void an_export_verifies_offline_and_is_its_own_last_entry() throws IOException {
        talk();
        JsonObject taken = exportsAs("json").json();
        List<Log.Line> lines = Log.of(ride.chat).lines();
        JsonArray entries = taken.getJsonArray("entries");
        assertThat(entries).hasSameSizeAs(lines);
        assertThat(entries.getJsonObject(entries.size() - 1).getString("record"))
                .contains("\nkind exported\nactor lead\n");
        Log.Line last = lines.get(lines.size() - 1);
        assertThat(new String(last.unsealed(Log.of(ride.chat).key()), UTF_8)).contains(REASON, "lina");
        Spoken said = verify(taken.encode());
        assertThat(said.exit()).as(said.out()).isZero();
        assertThat(said.out()).startsWith("ok: ticket " + ride.chat + ", " + lines.size() + " entries");
    }

    @Test
    void a_transcript_that_was_touched_is_found_out_at_the_right_place() throws IOException {
        talk();
        String good = exportsAs("json").text();
        JsonObject edited = new JsonObject(good);
        JsonObject second = edited.getJsonArray("entries").getJsonObject(1);
        second.put("content", second.getString("content").replace("lobi", "loba"));
        assertThat(verify(edited.encode()).out()).startsWith("edited: ticket " + ride.chat + " entry 2");

        JsonObject short1 = new JsonObject(good);
        short1.getJsonArray("entries").remove(2);
        assertThat(verify(short1.encode()).out()).startsWith("missing: ticket " + ride.chat + " entry 3");

        JsonObject cut = new JsonObject(good);
        cut.getJsonArray("entries").remove(cut.getJsonArray("entries").size() - 1);
        assertThat(verify(cut.encode()).out()).startsWith("cut off: ticket " + ride.chat);

        JsonObject swapped = new JsonObject(good);
        JsonArray entries = swapped.getJsonArray("entries");
        Object first = entries.getValue(1);
        entries.set(1, entries.getValue(2)).set(2, first);
        Spoken said = verify(swapped.encode());
        assertThat(said.exit()).isEqualTo(1);
    }

    @Test
    void words_taken_out_are_missing_and_no_erasure() throws IOException {
        talk();
        JsonObject silenced = exportsAs("json").json();
        JsonObject second = silenced.getJsonArray("entries").getJsonObject(1);
        second.remove("content");
        second.remove("salt");
        Spoken said = verify(silenced.encode());
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).startsWith("missing: ticket " + ride.chat + " entry 2");

        JsonObject receipt = receipt(ride.customerToken(), "1").json();
        receipt.remove("content");
        assertThat(verify(receipt.encode()).out()).startsWith("missing: ticket " + ride.chat + " entry 2");
    }

    @Test
    void what_was_erased_is_said_to_be_erased_and_when() throws IOException {
        talk();
        ride.closes();
        String at = ride.platform("POST", "/erase", null).json().getString("erasedAt");
        for (String format : List.of("json", "html")) {
            Spoken said = verify(exportsAs(format).text());
            assertThat(said.exit()).as(said.out()).isZero();
            assertThat(said.out()).contains("ticket " + ride.chat + ": content of 5 entries erased at " + at);
        }
        String page = exportsAs("html").text();
        assertThat(page.split("content was erased", -1)).hasSize(6);
        JsonObject more = exportsAs("json").json();
        JsonObject later = more.getJsonArray("entries").getJsonObject(6);
        assertThat(later.getString("record")).contains("\nkind exported\n");
        later.remove("content");
        assertThat(verify(more.encode()).out()).startsWith("missing: ticket " + ride.chat + " entry 7");
    }

    @Test
    void a_page_that_hides_or_adds_a_line_is_not_the_one_that_was_exported() throws IOException {
        talk();
        String page = exportsAs("html").text();
        assertThat(verify(page.replace("\n", "\r\n")).exit()).isZero();
        for (String bad : List.of(
                page.replace("</style>", "tr:nth-child(3) { display: none }</style>"),
                page.replace("<body>", "<body><p>tidak ada apa-apa</p><template>"),
                page.replace("<h2>", "<p>pesan lain</p><h2>"),
                page + "<p>pesan lain</p>",
                "pesan lain" + page)) {
            Spoken said = verify(bad);
            assertThat(said.exit()).as(said.out() + said.err()).isEqualTo(1);
            assertThat(said.out()).startsWith("edited: ");
        }
    }

    @Test
    void the_page_has_nothing_to_decipher() {
        talk();
        ride.closes();
        assertThat(exportsAs("html").text())
                .contains(">kind: transaction\n", "\nstaff: alias ", ">reason: completed<")
                .doesNotContain("{&quot;");
    }

    @Test
    void the_page_reads_and_verifies_by_itself() throws IOException {
        talk();
        String page = exportsAs("html").text();
        assertThat(page)
                .contains("&lt;b&gt;utara&lt;/b&gt;")
                .doesNotContain("<b>utara")
                .contains("lang=\"id\"");
        Spoken said = verify(page);
        assertThat(said.exit()).as(said.out() + said.err()).isZero();
        Spoken touched = verify(page.replaceFirst("saya di lobi", "saya di loba"));
        assertThat(touched.exit()).isEqualTo(1);
        assertThat(touched.out()).startsWith("edited: ");
    }

    @Test
    void the_sheet_runs_no_formulas() {
        talk();
        String sheet = exportsAs("csv").text();
        assertThat(sheet.lines().findFirst())
                .hasValue("\"entry\",\"at\",\"kind\",\"actor\",\"alias\",\"text\",\"content\",\"original\"");
        assertThat(sheet).contains("\"'=siap").doesNotContain("\"=siap");
        ride.sends(ride.staffToken(), "d", "\uff1dHYPERLINK(1)");
        assertThat(exportsAs("csv").text()).contains("\"'\uff1dHYPER");
    }

    @Test
    void an_export_shows_neither_originals_nor_people() {
        talk();
        for (String format : List.of("json", "html", "csv")) {
            String taken = exportsAs(format).text();
            assertThat(taken).doesNotContain("0812-9876", ride.ref, ride.staffId, ride.customerId, "lina", REASON);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "reason=", "reason=%20", "reason=x&format=pdf", "reason=x&originals=yes", "reason=x&y=1"})
    void what_is_asked_badly_is_refused_and_leaves_no_entry(String query) {
        assertThat(exports(Role.LEAD, query).status()).isEqualTo(400);
        assertThat(Log.of(ride.chat).kinds()).doesNotContain("exported");
    }

    @Test
    void exports_are_for_leads() {
        assertThat(exports(Role.REVIEWER, "reason=x").status()).isEqualTo(403);
        assertThat(Log.of(ride.chat).kinds()).doesNotContain("exported");
    }

    @Test
    void what_is_neither_is_one_sentence() throws IOException {
        Spoken said = verify("{\"format\": \"other\"}");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err().lines()).hasSize(1);
    }
}
