package id.tabir.oversight;

import static id.tabir.oversight.Watcher.isFine;
import static id.tabir.oversight.Watcher.isRefused;
import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.app.Server;
import id.tabir.identity.Role;
import id.tabir.play.Db;
import id.tabir.play.Http;
import id.tabir.play.Log;
import id.tabir.play.Play;
import id.tabir.play.Stage;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where the rules are strict, reading needs a case and searching a reason. */
class StrictStory {
    private static Server strict;

    @BeforeAll
    static void start() {
        strict = Stage.start(Map.of("TABIR_REVIEW_STRICT", "true"));
    }

    @AfterAll
    static void stop() {
        strict.stop();
    }

    private final Watcher reviewer = Watcher.at(strict.url(), Role.REVIEWER);
    private final Play ride = Play.ride();

    private void holdsCase(String until) {
        Db.run(
                "insert into review_case (id, ticket, staff_no, origin, severity, first_entry, last_entry, opened_at, due_at,"
                        + " holder, held_until) select fresh_id('cse_', now()), id, staff_no, 'hand', 1, 1, 1, now(), now(), '"
                        + reviewer.sub() + "', now() + interval '" + until + "' from ticket where id = '" + ride.chat
                        + "'");
    }

    private String held() {
        return Db.ask("select held_until > now() + interval '14 minutes' from review_case where ticket = '" + ride.chat
                        + "'")
                .get(0);
    }

    @Test
    void a_transcript_opens_only_for_who_holds_a_case_on_it() {
        Http.Answer refused = reviewer.reads(ride.chat);
        isRefused(refused, 403, "forbidden");
        assertThat(refused.json().getString("detail")).contains("open or claim one");
        assertThat(Log.of(ride.chat).kinds()).containsExactly("opened");
        assertThat(reviewer.looks().get(0).getString("refused")).isEqualTo("strict");
        isFine(reviewer.at(Stage.node().url()).reads(ride.chat));

        holdsCase("1 minute");
        isFine(reviewer.reads(ride.chat));
        isRefused(Watcher.at(strict.url(), Role.LEAD).reads(ride.chat), 403, "forbidden");
    }

    @Test
    void who_opens_a_case_by_hand_may_read_until_it_is_decided() {
        var wish = new JsonObject().put("ticket", ride.chat).put("reason", "nada bicaranya");
        Http.Answer opened = reviewer.posts("/cases", wish);
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        isFine(reviewer.reads(ride.chat));
        isRefused(Watcher.at(strict.url(), Role.REVIEWER).reads(ride.chat), 403, "forbidden");
        String decide = "/cases/" + opened.json().getString("id") + "/decide";
        isFine(reviewer.posts(decide, new JsonObject().put("verdict", "clean")));
        isRefused(reviewer.reads(ride.chat), 403, "forbidden");
    }

    @Test
    void reading_is_a_sign_of_life_but_no_claim() {
        holdsCase("1 minute");
        assertThat(held()).isEqualTo("f");
        isFine(reviewer.reads(ride.chat));
        assertThat(held()).isEqualTo("t");
        Db.run("update review_case set held_until = now() - interval '1 second' where ticket = '" + ride.chat + "'");
        isRefused(reviewer.reads(ride.chat), 403, "forbidden");
        assertThat(held()).isEqualTo("f");
    }

    @Test
    void what_a_lead_gave_for_longer_is_not_cut_short_by_reading() {
        holdsCase("1 day");
        isFine(reviewer.reads(ride.chat));
        assertThat(Db.ask("select held_until > now() + interval '23 hours' from review_case where ticket = '"
                        + ride.chat + "'"))
                .containsExactly("t");
    }

    @Test
    void a_search_needs_a_reason() {
        Http.Answer refused = reviewer.gets("/tickets?kind=transaction");
        isRefused(refused, 400, "invalid-request");
        JsonObject error = refused.json().getJsonArray("errors").getJsonObject(0);
        assertThat(error.getString("field")).isEqualTo("reason");
        isRefused(reviewer.gets("/tickets?reason=%20"), 400, "invalid-request");
        assertThat(reviewer.looks().get(0).getString("refused")).isEqualTo("strict");
        isFine(reviewer.gets("/tickets?reason=laporan&kind=transaction"));
        assertThat(reviewer.looks().get(0).getString("reason")).isEqualTo("laporan");
    }
}
