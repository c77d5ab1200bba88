package id.tabir.review;

import static id.tabir.review.Reviewer.entries;
import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.base.Times;
import id.tabir.identity.Role;
import id.tabir.play.Http;
import id.tabir.play.Play;
import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What compliance reads of a ticket, and that reading leaves a trace. */
class TranscriptStory {
    private final Reviewer reviewer = new Reviewer(Role.REVIEWER);
    private final Reviewer lead = new Reviewer(Role.LEAD);

    @Test
    void everything_that_happened_stands_in_one_line_of_time() {
        Play ride = Play.with("transaction", new JsonObject().put("title", "Ke stasiun"));
        ride.sends(ride.customerToken(), "c1", "halo");
        String first = ride.ticket.getJsonObject("staff").getString("alias");
        ride.assigns("another-" + ride.staffId);
        // Not OffsetDateTime.toString(), which leaves out seconds that are 0: no RFC 3339.
        String end = Times.text(OffsetDateTime.now(ZoneOffset.UTC).plusHours(2));
        Http.Answer extended = ride.platform("POST", "/extend", new JsonObject().put("expiresAt", end));
        assertThat(extended.status()).as(extended.text()).isEqualTo(200);
        var report = new JsonObject()
                .put("category", "harassment")
                .put("text", "kasar")
                .put("seq", 1);
        ride.chat(ride.customerToken(), "POST", "/reports", report);
        ride.closes();

        JsonObject read = reviewer.reads(ride.chat, "");
        var entries = entries(read);
        assertThat(entries)
                .extracting(e -> e.getString("kind"))
                .containsExactly("opened", "message", "assigned", "extended", "reported", "closed", "read-transcript");
        assertThat(entries)
                .extracting(e -> e.getString("actor"))
                .containsExactly("platform", "customer", "platform", "platform", "customer", "platform", "reviewer");
        assertThat(entries).extracting(e -> e.getInteger("entry")).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(entries.get(0).getJsonObject("staff").getString("alias")).isEqualTo(first);
        assertThat(entries.get(0).getString("title")).isEqualTo("Ke stasiun");
        assertThat(entries.get(1).getString("text")).isEqualTo("halo");
        assertThat(entries.get(1).getInteger("seq")).isEqualTo(1);
        assertThat(entries.get(2).getJsonObject("staff").getString("id"))
                .startsWith("stf_")
                .isNotEqualTo(entries.get(0).getJsonObject("staff").getString("id"));
        assertThat(entries.get(4).getString("reason")).isEqualTo("harassment");
        assertThat(entries.get(4).getString("text")).isEqualTo("kasar");
        assertThat(entries.get(4).getString("alias")).isEqualTo(entries.get(1).getString("alias"));
        assertThat(entries.get(5).getString("reason")).isEqualTo("completed");
        assertThat(read.getBoolean("more")).isFalse();
        assertThat(read.getJsonObject("ticket").getString("state")).isEqualTo("closed");
        assertThat(read.getJsonObject("ticket").getInteger("messages")).isEqualTo(1);
    }

    @Test
    void neither_refs_nor_the_platforms_ids_are_shown() {
        Play ride = Play.ride();
        ride.sends(ride.staffToken(), "c1", "halo");
        ride.assigns("another-" + ride.staffId);
        String text = reviewer.reads(ride.chat, "").encode()
                + reviewer.calls("?limit=200").text();
        assertThat(text)
                .contains(ride.chat)
                .doesNotContain(ride.ref, ride.customerId, ride.staffId, "somebody-of", "host");
    }

    @Test
    void each_page_is_a_look_and_the_last_page_ends_with_the_look_itself() {
        Play ride = Play.ride();
        for (int i = 1; i <= 3; i++) ride.sends(ride.customerToken(), "c" + i, "pesan " + i);
        JsonObject one = lead.reads(ride.chat, "?limit=3");
        assertThat(entries(one)).extracting(e -> e.getInteger("entry")).containsExactly(1, 2, 3);
        assertThat(one.getBoolean("more")).isTrue();
        JsonObject two = lead.reads(ride.chat, "?limit=3&after=3");
        assertThat(entries(two))
                .extracting(e -> e.getString("kind"))
                .containsExactly("message", "read-transcript", "read-transcript");
        assertThat(entries(two)).extracting(e -> e.getString("actor")).containsExactly("customer", "lead", "lead");
        assertThat(two.getBoolean("more")).isFalse();
        assertThat(entries(lead.reads(ride.chat, "?after=6")))
                .extracting(e -> e.getInteger("entry"))
                .containsExactly(7);
    }

    @Test
    void a_blocked_attempt_is_shown_masked_with_what_was_found() throws Exception {
        Play ride = Play.ride();
        String found =
                "[{\"kind\":\"otp\",\"start\":8,\"end\":14,\"rule\":\"r\",\"score\":90,\"reasons\":[\"near-word\"],"
                        + "\"policy\":\"0123456789ab\",\"secret\":\"not for reviewers\"}]";
        try (Logbook log = Logbook.open()) {
            log.isBlocked(ride.chat, "kodenya [kode OTP]", "[{\"kind\":\"otp\",\"start\":8,\"end\":18}]", found);
            log.connection.commit();
        }
        JsonObject read = reviewer.reads(ride.chat, "");
        JsonObject blocked = entries(read).get(1);
        assertThat(blocked.getString("kind")).isEqualTo("blocked");
        assertThat(blocked.getString("text")).isEqualTo("kodenya [kode OTP]");
        assertThat(blocked.getJsonArray("masked").getJsonObject(0).getInteger("end"))
                .isEqualTo(18);
        JsonObject finding = blocked.getJsonArray("findings").getJsonObject(0);
        assertThat(finding.encode())
                .isEqualTo("{\"kind\":\"otp\",\"start\":8,\"end\":14,\"reasons\":[\"near-word\"],"
                        + "\"rule\":\"r\",\"score\":90,\"policy\":\"0123456789ab\"}");
        assertThat(finding.getInteger("end")).isEqualTo(14);
        assertThat(read.getJsonObject("ticket").getInteger("findings")).isEqualTo(1);
        assertThat(read.encode()).doesNotContain("secret");
    }

    @Test
    void a_phone_number_is_masked_for_compliance_too() {
        Play ride = Play.ride();
        ride.sends(ride.staffToken(), "c1", "hubungi saya di 0812 3456 7890 ya");
        JsonObject said = entries(reviewer.reads(ride.chat, "")).get(1);
        assertThat(said.encode()).doesNotContain("3456").doesNotContain("7890");
        assertThat(said.getJsonArray("findings").getJsonObject(0).getString("kind"))
                .isEqualTo("phone");
        reviewer.findsInTime("finding=phone&staff=" + ride.staffId, ride.chat);
    }

    @Test
    void a_look_at_nothing_is_not_found_whatever_else_is_wrong() {
        assertThat(reviewer.calls("/tkt_00000000000000000000000000").status()).isEqualTo(404);
        assertThat(reviewer.calls("/tkt_00000000000000000000000000?limit=0").status())
                .isEqualTo(404);
        assertThat(reviewer.calls("/nonsense").status()).isEqualTo(404);
        Play ride = Play.ride();
        assertThat(reviewer.calls("/" + ride.chat + "?limit=501").status()).isEqualTo(400);
        assertThat(entries(reviewer.reads(ride.chat, ""))).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PLATFORM", "CUSTOMER", "STAFF"})
    void nobody_else_gets_in(Role role) {
        Play ride = Play.ride();
        Reviewer intruder = new Reviewer(role);
        Http.Answer answer = intruder.calls("/" + ride.chat);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("forbidden");
        assertThat(intruder.calls("").status()).isEqualTo(403);
        assertThat(entries(reviewer.reads(ride.chat, ""))).hasSize(2);
    }
}
