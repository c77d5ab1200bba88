package id.tabir.oversight;

import static id.tabir.oversight.Watcher.isFine;
import static id.tabir.oversight.Watcher.isRefused;
import static id.tabir.oversight.Watcher.items;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.app.Server;
import id.tabir.identity.Role;
import id.tabir.ledger.Content;
import id.tabir.play.Db;
import id.tabir.play.Http;
import id.tabir.play.Log;
import id.tabir.play.Play;
import id.tabir.play.Stage;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was masked opens to one person, for a reason, once another agrees, for a quarter of an hour. */
class RevealStory {
    private static final String SAID = "hubungi saya di 0812 3456 7890 ya";
    private static final int SAID_ENTRY = 2;
    private static final String NONE = "rvl_00000000000000000000000000";

    private final Watcher reviewer = Watcher.reviewer();
    private final Watcher lead = Watcher.lead();
    private final Play ride = Play.ride();

    @BeforeEach
    void aNumberIsMasked() {
        ride.sends(ride.staffToken(), "a", SAID);
    }

    private JsonObject wish() {
        return new JsonObject()
                .put("ticket", ride.chat)
                .put("entry", SAID_ENTRY)
                .put("reason", "nomor siapa itu");
    }

    private Http.Answer asks(Watcher who) {
        return who.posts("/reveals", wish());
    }

    private String asked(Watcher who) {
        Http.Answer answer = asks(who);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().getString("id");
    }

    private static Http.Answer approves(Watcher who, String id) {
        return who.posts("/reveals/" + id + "/approve", null);
    }

    private static Http.Answer refuses(Watcher who, String id) {
        return who.posts("/reveals/" + id + "/refuse", new JsonObject().put("reason", "tidak perlu"));
    }

    private static JsonObject sees(Watcher who, String id) {
        Http.Answer answer = who.gets("/reveals/" + id);
        isFine(answer);
        return answer.json();
    }

    private static void aQuarterOfAnHourLater(String id) {
        Db.run("update reveal set decided_at = decided_at - interval '15 minutes' where id = '" + id + "'");
    }

    private List<String> kinds() {
        return Log.of(ride.chat).kinds();
    }

    private String hidden(int entry) {
        Log log = Log.of(ride.chat);
        return new String(log.lines().get(entry - 1).unsealed(log.key()), UTF_8);
    }

    @Test
    void asked_approved_seen_and_gone_after_fifteen_minutes() {
        Http.Answer answer = asks(reviewer);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().getString("state")).isEqualTo("asked");
        String id = answer.json().getString("id");
        assertThat(sees(reviewer, id).encode()).contains("\"state\":\"asked\"").doesNotContain("original", "3456");

        isFine(approves(lead, id));
        JsonObject open = sees(reviewer, id);
        assertThat(open.getString("state")).isEqualTo("open");
        assertThat(open.getString("original")).isEqualTo(SAID);
        JsonObject finding = open.getJsonArray("findings").getJsonObject(0);
        assertThat(finding.getString("kind")).isEqualTo("phone");
        assertThat(SAID.substring(finding.getInteger("start"), finding.getInteger("end")))
                .startsWith("0812");
        assertThat(open.getString("until")).isNotNull();
        Http.Answer again = reviewer.gets("/reveals/" + id);
        isFine(again);
        assertThat(again.raw().headers().firstValue("Cache-Control")).hasValue("no-store");

        aQuarterOfAnHourLater(id);
        assertThat(sees(reviewer, id).encode()).contains("\"state\":\"closed\"").doesNotContain("original", "3456");
        assertThat(kinds())
                .as("seen twice, an entry once")
                .containsExactly("opened", "message", "reveal-asked", "revealed", "read-original");
        assertThat(Log.of(ride.chat).isSound().lines())
                .extracting(Log.Line::actor)
                .containsExactly("platform", "staff", "reviewer", "lead", "reviewer");
        assertThat(hidden(3)).contains(reviewer.sub(), "nomor siapa itu");
        assertThat(hidden(4)).contains(lead.sub());
        assertThat(hidden(5)).contains(reviewer.sub()).doesNotContain("3456");
        assertThat(Log.of(ride.chat).lines().get(2).body())
                .contains(id)
                .doesNotContain("nomor", reviewer.sub(), "\"entry\"");
    }

    @Test
    void each_step_and_each_showing_is_in_the_audit() {
        String id = asked(reviewer);
        isFine(approves(lead, id));
        for (int i = 0; i < 2; i++) sees(reviewer, id);
        List<JsonObject> looks = items(lead.gets("/audit?ticket=" + ride.chat));
        assertThat(looks)
                .extracting(look -> look.getString("act"))
                .containsExactly("original", "original", "approve", "reveal");
        assertThat(looks).extracting(look -> look.getInteger("entry")).containsOnly(SAID_ENTRY);
        assertThat(looks.get(3).getString("reason")).isEqualTo("nomor siapa itu");
    }

    @Test
    void what_changes_nothing_and_shows_nothing_is_not_in_the_audit() {
        String id = asked(reviewer);
        isFine(asks(reviewer));
        isFine(approves(lead, id));
        isFine(approves(lead, id));
        isFine(approves(Watcher.lead(), id));
        Watcher other = Watcher.reviewer();
        String unwanted = asked(other);
        isFine(refuses(lead, unwanted));
        isFine(refuses(lead, unwanted));
        assertThat(items(lead.gets("/audit?ticket=" + ride.chat)))
                .extracting(look -> look.getString("act"))
                .containsExactly("refuse", "reveal", "approve", "reveal");
    }

    @Test
    void who_asked_approves_nothing_and_is_noted() {
        Watcher asker = Watcher.lead();
        String id = asked(asker);
        isRefused(approves(asker, id), 403, "forbidden");
        isRefused(refuses(asker, id), 403, "forbidden");
        isRefused(approves(new Watcher(asker.actors(), Role.REVIEWER, asker.sub()), id), 403, "forbidden");
        assertThat(sees(asker, id).getString("state")).isEqualTo("asked");
        assertThat(kinds()).containsExactly("opened", "message", "reveal-asked");
        assertThat(asker.looks().get(1).getString("refused")).isEqualTo("own");
        isFine(approves(lead, id));
        assertThat(sees(asker, id).getString("original")).isEqualTo(SAID);
    }

    @Test
    void nobody_else_sees_it() {
        String id = asked(reviewer);
        isFine(approves(lead, id));
        isRefused(Watcher.reviewer().gets("/reveals/" + id), 404, "not-found");
        for (Watcher other : List.of(lead, Watcher.lead())) {
            JsonObject seen = sees(other, id);
            assertThat(seen.getString("state")).isEqualTo("approved");
            assertThat(seen.getString("askedBy")).isEqualTo(reviewer.sub());
            assertThat(seen.encode()).doesNotContain("original", "3456");
        }
        assertThat(sees(reviewer, id).containsKey("askedBy")).isFalse();
        assertThat(kinds().get(kinds().size() - 1)).isEqualTo("read-original");
        isRefused(reviewer.gets("/reveals/" + NONE), 404, "not-found");
        isRefused(approves(lead, NONE), 404, "not-found");
        isRefused(lead.gets("/reveals/x"), 404, "not-found");
    }

    @Test
    void approving_again_moves_nothing() {
        String id = asked(reviewer);
        JsonObject first = approves(lead, id).json();
        assertThat(first.getString("state")).isEqualTo("approved");
        assertThat(approves(lead, id).json()).isEqualTo(first);
        assertThat(approves(Watcher.lead(), id).json()).isEqualTo(first);
        isRefused(refuses(lead, id), 409, "reveal-conflict");
        assertThat(kinds()).containsExactly("opened", "message", "reveal-asked", "revealed");
        aQuarterOfAnHourLater(id);
        assertThat(approves(lead, id).json().getString("state")).isEqualTo("closed");
        assertThat(sees(reviewer, id).encode()).doesNotContain("original");
    }

    @Test
    void what_is_refused_stays_so_and_says_why() {
        String id = asked(reviewer);
        isFine(refuses(lead, id));
        isFine(refuses(lead, id));
        isRefused(approves(lead, id), 409, "reveal-conflict");
        JsonObject seen = sees(reviewer, id);
        assertThat(seen.getString("state")).isEqualTo("refused");
        assertThat(seen.getString("refusal")).isEqualTo("tidak perlu");
        assertThat(seen.encode()).doesNotContain("original", "until");
        assertThat(kinds()).containsExactly("opened", "message", "reveal-asked", "reveal-refused");
        assertThat(hidden(4)).contains(lead.sub(), "tidak perlu");
    }

    @Test
    void who_still_waits_has_asked_once() {
        String id = asked(reviewer);
        Http.Answer again = asks(reviewer);
        isFine(again);
        assertThat(again.json().getString("id")).isEqualTo(id);
        assertThat(asked(Watcher.reviewer())).isNotEqualTo(id);
        isFine(refuses(lead, id));
        assertThat(asked(reviewer)).isNotEqualTo(id);
    }

    @Test
    void a_blocked_attempt_and_a_report_open_too() {
        ride.sends(ride.staffToken(), "b", "tolong kirim kode OTP kamu ke saya sekarang");
        var report = new JsonObject().put("category", "other").put("text", "nomornya 0812 3456 7890");
        ride.chat(ride.customerToken(), "POST", "/reports", report);
        assertThat(kinds()).containsExactly("opened", "message", "blocked", "reported");
        for (int entry : List.of(3, 4)) {
            Http.Answer asked = reviewer.posts("/reveals", wish().put("entry", entry));
            isFine(approves(lead, asked.json().getString("id")));
            assertThat(sees(reviewer, asked.json().getString("id")).getString("original"))
                    .isEqualTo(entry == 3 ? "tolong kirim kode OTP kamu ke saya sekarang" : report.getString("text"));
        }
    }

    @Test
    void there_must_be_something_to_see() {
        ride.sends(ride.customerToken(), "c", "baik");
        for (int entry : List.of(1, 3, 99)) {
            Http.Answer answer = reviewer.posts("/reveals", wish().put("entry", entry));
            isRefused(answer, 400, "invalid-request");
            assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("field"))
                    .isEqualTo("entry");
        }
        isRefused(reviewer.posts("/reveals", wish().put("ticket", "tkt_00000000000000000000000000")), 404, "not-found");
        assertThat(kinds()).containsExactly("opened", "message", "message");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reason\":\"x\",\"entry\":2}",
                "{\"ticket\":\"TKT\",\"entry\":2}",
                "{\"ticket\":\"TKT\",\"reason\":\"x\"}",
                "{\"ticket\":\"TKT\",\"reason\":\"x\",\"entry\":0}",
                "{\"ticket\":\"TKT\",\"reason\":\"\",\"entry\":2}",
                "{\"ticket\":\"TKT\",\"reason\":\"x\",\"entry\":2,\"scope\":\"all\"}",
                "{\"ticket\":\"TKT\",\"reason\":\"x\",\"entry\":2,\"scope\":\"transcript\"}",
                "{\"ticket\":\"TKT\",\"reason\":\"x\",\"entry\":2,\"why\":\"x\"}",
            })
    void what_is_asked_badly_is_refused(String body) {
        isRefused(lead.posts("/reveals", new JsonObject(body.replace("TKT", ride.chat))), 400, "invalid-request");
    }

    @Test
    void erased_words_are_gone_for_reveals_too() {
        String waiting = asked(reviewer);
        Watcher other = Watcher.reviewer();
        String approved = asked(other);
        isFine(approves(lead, approved));
        ride.closes();
        assertThat(ride.platform("POST", "/erase", new JsonObject().put("reason", "asked by the customer"))
                        .status())
                .isEqualTo(200);
        isRefused(asks(Watcher.reviewer()), 410, "erased");
        isRefused(approves(lead, waiting), 410, "erased");
        isRefused(other.gets("/reveals/" + approved), 410, "erased");
        assertThat(sees(lead, waiting).containsKey("reason")).isFalse();
        assertThat(Db.ask("select count(*) from look where ticket = '" + ride.chat + "' and sealed is not null"))
                .as("reasons quote what was said")
                .containsExactly("0");
        isFine(refuses(lead, waiting));
    }

    @Test
    void leads_list_all_and_reviewers_their_own() {
        String id = asked(reviewer);
        String other = asked(lead);
        String here = "/reveals?ticket=" + ride.chat;
        assertThat(items(reviewer.gets(here)))
                .extracting(one -> one.getString("id"))
                .containsExactly(id);
        List<JsonObject> all = items(lead.gets(here));
        assertThat(all).extracting(one -> one.getString("id")).containsExactly(other, id);
        assertThat(all).extracting(one -> one.getBoolean("mine")).containsExactly(true, false);
        Http.Answer first = lead.gets(here + "&limit=1");
        assertThat(items(lead.gets(here + "&cursor=" + first.json().getString("next"))))
                .containsExactly(all.get(1));
        isFine(approves(lead, id));
        isFine(refuses(Watcher.lead(), other));
        assertThat(items(lead.gets(here + "&state=asked"))).isEmpty();
        assertThat(items(lead.gets(here + "&state=approved"))).hasSize(1);
        assertThat(items(reviewer.gets(here + "&state=open")).get(0).getString("state"))
                .isEqualTo("open");
        assertThat(items(lead.gets(here + "&state=refused"))).hasSize(1);
        aQuarterOfAnHourLater(id);
        assertThat(items(lead.gets(here + "&state=open"))).isEmpty();
        assertThat(items(lead.gets(here + "&state=closed"))).hasSize(1);
    }

    @Test
    void nobody_asks_or_decides_on_a_ticket_that_they_took_part_in() {
        isRefused(asks(reviewer.as(ride.staffId)), 403, "forbidden");
        String id = asked(reviewer);
        isRefused(approves(lead.as(ride.staffId), id), 403, "forbidden");
        isRefused(refuses(lead.as(ride.customerId), id), 403, "forbidden");
        isFine(approves(lead, id));
        ride.assigns(reviewer.sub());
        isRefused(reviewer.gets("/reveals/" + id), 403, "forbidden");
        assertThat(kinds()).containsExactly("opened", "message", "reveal-asked", "revealed", "assigned");
        assertThat(items(lead.gets("/audit?refused=true&ticket=" + ride.chat)))
                .extracting(look -> look.getString("act"))
                .containsExactly("original", "refuse", "approve", "reveal");
    }

    @Test
    void a_persons_reveals_of_a_day_are_counted() {
        try (var frugal = new Frugal(Stage.start(Map.of("TABIR_QUOTA_REVEALS", "1")))) {
            Watcher here = reviewer.at(frugal.server().url());
            String id = asked(here);
            isFine(refuses(lead, id));
            asked(here);
            Http.Answer refused = here.posts("/reveals", wish().put("ticket", another()));
            isRefused(refused, 429, "rate-limited");
            assertThat(refused.raw().headers().firstValue("Retry-After")).isPresent();
            assertThat(here.looks().get(0).getString("refused")).isEqualTo("quota");
        }
    }

    private record Frugal(Server server) implements AutoCloseable {
        @Override
        public void close() {
            server.stop();
        }
    }

    private static String another() {
        Play other = Play.ride();
        other.sends(other.staffToken(), "a", SAID);
        return other.chat;
    }

    @Test
    void what_the_transcript_tells_is_that_there_was_a_reveal() {
        String id = asked(reviewer);
        isFine(approves(lead, id));
        sees(reviewer, id);
        String text = Watcher.reviewer().reads(ride.chat).text();
        assertThat(text)
                .contains("reveal-asked", "\"revealed\"", "read-original", id)
                .doesNotContain("3456", reviewer.sub(), lead.sub(), "nomor siapa");
    }

    @Test
    void the_original_is_what_the_log_committed_to() {
        Log log = Log.of(ride.chat);
        Log.Line said = log.lines().get(1);
        String id = asked(reviewer);
        isFine(approves(lead, id));
        assertThat(new JsonObject(Content.hiddenJson(said.unsealed(log.key()))).getString("original"))
                .isEqualTo(sees(reviewer, id).getString("original"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PLATFORM", "STAFF", "CUSTOMER"})
    void reveals_are_for_compliance(Role role) {
        var other = new Watcher(lead.actors(), role, ride.staffId);
        isRefused(asks(other), 403, "forbidden");
        isRefused(other.gets("/reveals"), 403, "forbidden");
        String id = asked(reviewer);
        isRefused(other.gets("/reveals/" + id), 403, "forbidden");
        isRefused(approves(other, id), 403, "forbidden");
    }
}
