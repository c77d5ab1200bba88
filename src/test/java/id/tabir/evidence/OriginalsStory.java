package id.tabir.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.app.Spoken;
import id.tabir.identity.Role;
import id.tabir.play.Db;
import id.tabir.play.Http;
import id.tabir.play.Log;
import id.tabir.play.Play;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A transcript that leaves with its originals: two leads have agreed, and a stranger can check every word. */
class OriginalsStory {
    private static final Play.Actors ACTORS = Play.Actors.onStage();
    private static final String SAID = "=siap, hubungi 0812-9876-5432 <ya>";
    private static final String SAID_IN_PAGE = "=siap, hubungi 0812-9876-5432 &lt;ya&gt;";
    private static final String BLOCKED = "tolong kirim kode OTP kamu ke saya sekarang";

    @TempDir
    Path folder;

    private final Play ride = Play.ride();

    @BeforeEach
    void talk() {
        ride.sends(ride.customerToken(), "a", "saya di lobi");
        ride.sends(ride.staffToken(), "b", SAID);
        ride.sends(ride.staffToken(), "c", BLOCKED);
    }

    private static Http.Answer lead(String who, String method, String below, JsonObject body) {
        return Http.call(method, ACTORS.url() + "/v1/review" + below, ACTORS.token(Role.LEAD, who), body);
    }

    private Http.Answer exports(String who, String more) {
        return lead(who, "GET", "/tickets/" + ride.chat + "/export?reason=sengketa&originals=true" + more, null);
    }

    private Http.Answer asks(String who) {
        var wish = new JsonObject()
                .put("ticket", ride.chat)
                .put("scope", "transcript")
                .put("reason", "pengadilan");
        Http.Answer asked = lead(who, "POST", "/reveals", wish);
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        return asked;
    }

    /** Asked by one lead, approved by another; answers its id. */
    private String isApproved() {
        String id = asks("lina").json().getString("id");
        Http.Answer approved = lead("lukas", "POST", "/reveals/" + id + "/approve", null);
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        return id;
    }

    private String taken(String format) {
        Http.Answer answer = exports("lina", "&format=" + format);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    private Spoken verify(String text) throws IOException {
        return Spoken.by("verify", Files.writeString(folder.resolve("taken"), text));
    }

    @Test
    void originals_leave_only_once_another_lead_has_approved_it_and_for_fifteen_minutes() {
        assertThat(exports("lina", "").code()).isEqualTo("forbidden");
        String id = asks("lina").json().getString("id");
        assertThat(exports("lina", "").code()).isEqualTo("forbidden");
        assertThat(lead("lina", "POST", "/reveals/" + id + "/approve", null).status())
                .isEqualTo(403);
        assertThat(exports("lina", "").code()).isEqualTo("forbidden");
        lead("lukas", "POST", "/reveals/" + id + "/approve", null);
        assertThat(exports("lukas", "").code()).as("not who asked").isEqualTo("forbidden");
        assertThat(Log.of(ride.chat).kinds()).doesNotContain("exported");
        assertThat(exports("lina", "").status()).isEqualTo(200);
        Db.run("update reveal set decided_at = decided_at - interval '15 minutes' where id = '" + id + "'");
        assertThat(exports("lina", "").code()).isEqualTo("forbidden");
    }

    @Test
    void one_entrys_reveal_is_not_enough_and_reviewers_cannot_ask_for_more() {
        var wish = new JsonObject().put("ticket", ride.chat).put("entry", 3).put("reason", "x");
        String id = lead("lina", "POST", "/reveals", wish).json().getString("id");
        lead("lukas", "POST", "/reveals/" + id + "/approve", null);
        assertThat(exports("lina", "").code()).isEqualTo("forbidden");
        wish.put("scope", "transcript").remove("entry");
        Http.Answer refused =
                Http.call("POST", ACTORS.url() + "/v1/review/reveals", ACTORS.token(Role.REVIEWER, "rita"), wish);
        assertThat(refused.code()).isEqualTo("forbidden");
    }

    @Test
    void the_whole_transcripts_reveal_shows_nothing_by_itself() {
        String id = isApproved();
        JsonObject seen = lead("lina", "GET", "/reveals/" + id, null).json();
        assertThat(seen.getString("state")).isEqualTo("open");
        assertThat(seen.getString("scope")).isEqualTo("transcript");
        assertThat(seen.encode()).doesNotContain("original");
        assertThat(Log.of(ride.chat).kinds()).doesNotContain("read-original");
    }

    @Test
    void every_entry_shows_what_it_hid_and_verifies_offline() throws IOException {
        isApproved();
        String text = taken("json");
        JsonArray entries = new JsonObject(text).getJsonArray("entries");
        for (Object one : entries)
            assertThat(((JsonObject) one).getString("salt2")).hasSize(64);
        assertThat(new JsonObject(entries.getJsonObject(2).getString("hidden")).getString("original"))
                .isEqualTo(SAID);
        assertThat(new JsonObject(entries.getJsonObject(3).getString("hidden")).getString("original"))
                .isEqualTo(BLOCKED);
        List<Log.Line> lines = Log.of(ride.chat).isSound().lines();
        assertThat(entries).hasSameSizeAs(lines);
        assertThat(lines.get(lines.size() - 1).open().getBoolean("originals")).isTrue();
        Spoken said = verify(text);
        assertThat(said.exit()).as(said.out() + said.err()).isZero();
        assertThat(said.out()).startsWith("ok: ticket " + ride.chat + ", 7 entries, 7 with what they hid, in the log");
    }

    @Test
    void a_touched_original_is_found_out() throws IOException {
        isApproved();
        String good = taken("json");
        for (String[] change : new String[][] {{"hidden", "9876", "9877"}, {"salt2", "^..", "00"}}) {
            var bad = new JsonObject(good);
            JsonObject third = bad.getJsonArray("entries").getJsonObject(2);
            third.put(change[0], third.getString(change[0]).replaceFirst(change[1], change[2]));
            Spoken said = verify(bad.encode());
            assertThat(said.exit()).as(change[0]).isEqualTo(1);
            assertThat(said.out())
                    .startsWith("edited: ticket " + ride.chat + " entry 3")
                    .contains("what it hid");
        }
        var bare = new JsonObject(good);
        JsonObject third = bare.getJsonArray("entries").getJsonObject(2);
        third.remove("content");
        third.remove("salt");
        assertThat(verify(bare.encode()).exit()).isEqualTo(1);
    }

    @Test
    void pages_and_sheets_show_them_too() throws IOException {
        isApproved();
        String page = taken("html");
        assertThat(page.substring(0, page.indexOf("</table>"))).contains(SAID_IN_PAGE, BLOCKED);
        assertThat(verify(page).exit()).isZero();
        assertThat(verify(page.replaceFirst("9876", "9877")).exit()).isEqualTo(1);
        assertThat(taken("csv"))
                .contains("\"'=siap, hubungi 0812-9876-5432 <ya>\"")
                .contains(BLOCKED);
    }

    @Test
    void without_asking_for_originals_none_leave_even_then() {
        isApproved();
        Http.Answer plain = lead("lina", "GET", "/tickets/" + ride.chat + "/export?reason=x", null);
        assertThat(plain.status()).isEqualTo(200);
        assertThat(plain.text()).doesNotContain("9876", "salt2", "lina", ride.staffId);
    }
}
