package id.tabir.review;

import static id.tabir.review.Reviewer.q;
import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.identity.Role;
import id.tabir.play.Http;
import id.tabir.play.Play;
import id.tabir.play.Stage;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding tickets: by what was said, by whom, when, and by what the guard found. */
class SearchStory {
    private final Reviewer reviewer = new Reviewer(Role.REVIEWER);
    private final String word = "kata" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @Test
    void a_ticket_is_found_by_the_words_of_one_of_its_messages() {
        Play ride = Play.ride();
        ride.sends(ride.customerToken(), "c1", "Pesanannya " + word + " sudah sampai?");
        ride.sends(ride.customerToken(), "c2", "Terima kasih banyak");
        JsonObject found = reviewer.findsInTime(q(word), ride.chat);
        assertThat(found.getInteger("messages")).isEqualTo(2);
        assertThat(found.getJsonObject("staff").getString("id")).startsWith("stf_");
        assertThat(reviewer.finds(q(word + " PESANAN"))).containsExactly(ride.chat);
        assertThat(reviewer.finds(q("\"" + word + " sudah\""))).containsExactly(ride.chat);
        assertThat(reviewer.finds(q(word + " -sampai"))).isEmpty();
        assertThat(reviewer.finds(q(word + " kasih")))
                .as("words of two messages")
                .isEmpty();
    }

    @Test
    void a_frequent_word_is_found_too() throws Exception {
        Play ride = Play.ride();
        ride.sends(ride.customerToken(), "c1", "Halo " + word);
        try (Logbook log = Logbook.open()) {
            log.ask("with many as (insert into review_text select 'tkt_" + word + "', n, to_tsvector('indonesian', '"
                    + word + "') from generate_series(1, 5001) n returning 1) select count(*) from many");
            log.connection.commit();
        }
        reviewer.findsInTime(q("halo " + word), ride.chat);
        assertThat(reviewer.finds(q(word))).containsExactly(ride.chat);
    }

    @ParameterizedTest
    @ValueSource(strings = {"' & | ! ( :*", "\"", "\\", "-", "a:b", "%", "😀", "或"})
    void any_text_may_be_searched(String text) {
        assertThat(reviewer.calls("?" + q(text)).status()).isEqualTo(200);
    }

    @Test
    void what_commits_late_is_found_too() throws Exception {
        Play early = Play.ride();
        Play late = Play.ride();
        try (Logbook slow = Logbook.open();
                Logbook quick = Logbook.open()) {
            slow.says(early.chat, word + " awal");
            quick.says(late.chat, word + " akhir");
            quick.connection.commit();
            // The index goes as far as it may while the slow one is under way.
            catchUp();
            slow.connection.commit();
        }
        reviewer.findsInTime(q(word + " awal"), early.chat);
        reviewer.findsInTime(q(word + " akhir"), late.chat);
    }

    /** More than once: the node may be at it itself, since before the last commit. */
    private static void catchUp() {
        Vertx vertx = Vertx.vertx();
        try {
            Pool pool = PgBuilder.pool()
                    .connectingTo(Stage.owner().connectOptions())
                    .using(vertx)
                    .build();
            var index = new SearchIndex(vertx, pool);
            for (int i = 0; i < 3; i++) index.catchUp().await();
        } finally {
            vertx.close().await();
        }
    }

    @Test
    void a_ticket_is_found_by_who_has_or_had_it() {
        Play ride = Play.ride();
        String publicId = reviewer.findsInTime("staff=" + ride.staffId, ride.chat)
                .getJsonObject("staff")
                .getString("id");
        ride.assigns("another-" + ride.staffId);
        assertThat(reviewer.finds("staff=" + ride.staffId)).containsExactly(ride.chat);
        assertThat(reviewer.finds("staff=" + publicId)).containsExactly(ride.chat);
        assertThat(reviewer.finds("staff=another-" + ride.staffId)).containsExactly(ride.chat);
        assertThat(reviewer.finds("staff=nobody")).isEmpty();
    }

    @Test
    void a_ticket_is_found_by_what_the_guard_found() throws Exception {
        Play ride = Play.ride();
        String place = "{\"kind\":\"card\",\"start\":0,\"end\":4,\"rule\":\"r\",\"score\":9,\"reasons\":[]}";
        try (Logbook log = Logbook.open()) {
            log.isBlocked(ride.chat, "[kartu]", "[]", "[" + place + "," + place + "]");
            log.isBlocked(ride.chat, "[kartu]", "[]", "[" + place + "]");
            log.connection.commit();
        }
        String staff = "staff=" + ride.staffId;
        assertThat(reviewer.findsInTime(staff + "&finding=card", ride.chat).getInteger("findings"))
                .isEqualTo(3);
        assertThat(reviewer.finds(staff + "&finding=nik")).isEmpty();
    }

    @Test
    void kind_state_and_time_narrow() {
        Play upgrade = Play.verification();
        String staff = "staff=" + upgrade.staffId;
        String at = upgrade.ticket.getString("openedAt");
        assertThat(reviewer.finds(staff + "&kind=verification&state=open")).containsExactly(upgrade.chat);
        assertThat(reviewer.finds(staff + "&kind=transaction")).isEmpty();
        assertThat(reviewer.finds(staff + "&from=" + at)).containsExactly(upgrade.chat);
        assertThat(reviewer.finds(staff + "&to=" + at)).isEmpty();
        upgrade.closes();
        assertThat(reviewer.finds(staff + "&state=open")).isEmpty();
        assertThat(reviewer.finds(staff + "&state=closed")).containsExactly(upgrade.chat);
    }

    @Test
    void pages_go_from_the_newest_to_the_oldest() {
        Play first = Play.ride();
        var same = new JsonObject().put("staff", new JsonObject().put("id", first.staffId));
        Play second = Play.with("transaction", same);
        Http.Answer one = reviewer.calls("?limit=1&staff=" + first.staffId);
        assertThat(Reviewer.ids(one.json().getJsonArray("items"))).containsExactly(second.chat);
        Http.Answer two = reviewer.calls(
                "?limit=1&staff=" + first.staffId + "&cursor=" + one.json().getString("next"));
        assertThat(Reviewer.ids(two.json().getJsonArray("items"))).containsExactly(first.chat);
        assertThat(two.json().containsKey("next")).isFalse();
        assertThat(reviewer.calls("?cursor=xx").status()).isEqualTo(400);
    }
}
