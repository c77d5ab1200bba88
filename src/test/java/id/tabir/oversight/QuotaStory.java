package id.tabir.oversight;

import static id.tabir.oversight.Watcher.isFine;
import static id.tabir.oversight.Watcher.isRefused;
import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.app.Server;
import id.tabir.identity.Role;
import id.tabir.play.Crowd;
import id.tabir.play.Db;
import id.tabir.play.Http;
import id.tabir.play.Log;
import id.tabir.play.Play;
import id.tabir.play.Stage;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nobody of compliance sees more in a day than one person can have work for. */
class QuotaStory {
    private static final int DAY_S = 24 * 60 * 60;

    private static Server frugal;

    @BeforeAll
    static void start() {
        frugal = Stage.start(Map.of("TABIR_QUOTA_TRANSCRIPTS", "2", "TABIR_QUOTA_SEARCHES", "2"));
    }

    @AfterAll
    static void stop() {
        frugal.stop();
    }

    private final Watcher reviewer = Watcher.at(frugal.url(), Role.REVIEWER);

    @Test
    void the_third_ticket_of_a_day_is_one_too_many_and_the_same_again_is_not() {
        Play one = Play.ride();
        Play two = Play.ride();
        Play three = Play.ride();
        isFine(reviewer.reads(one.chat));
        isFine(reviewer.reads(two.chat));
        Http.Answer refused = reviewer.reads(three.chat);
        isRefused(refused, 429, "rate-limited");
        String wait = refused.raw().headers().firstValue("Retry-After").orElseThrow();
        assertThat(Integer.parseInt(wait)).isBetween(1, DAY_S);
        assertThat(refused.json().getInteger("retryAfter")).hasToString(wait);
        isFine(reviewer.reads(one.chat));
        isFine(reviewer.gets("/tickets/" + two.chat + "?after=1"));
        assertThat(Log.of(three.chat).kinds()).as("nothing was read").containsExactly("opened");

        List<JsonObject> looks = reviewer.looks();
        assertThat(looks).hasSize(5).allMatch(look -> look.getString("act").equals("transcript"));
        JsonObject stopped = looks.get(2);
        assertThat(stopped.getString("refused")).isEqualTo("quota");
        assertThat(stopped.getString("ticket")).isEqualTo(three.chat);
        assertThat(Watcher.items(Watcher.lead().gets("/audit?refused=true&who=" + reviewer.sub())))
                .containsExactly(stopped);
    }

    @Test
    void a_quota_is_a_persons_own_at_whatever_node_and_begins_anew_each_day() {
        Play.Actors here = reviewer.actors();
        for (int i = 0; i < 2; i++) isFine(reviewer.at(Stage.node().url()).reads(Play.ride().chat));
        isRefused(reviewer.reads(Play.ride().chat), 429, "rate-limited");
        isFine(Watcher.at(here.url(), Role.REVIEWER).reads(Play.ride().chat));
        Db.run("update look set at = at - interval '1 day' where who = '" + reviewer.sub() + "'");
        isFine(reviewer.reads(Play.ride().chat));
    }

    @Test
    void what_a_lead_exports_has_been_read() {
        Watcher lead = Watcher.at(frugal.url(), Role.LEAD);
        isFine(lead.gets("/tickets/" + Play.ride().chat + "/export?reason=x"));
        isFine(lead.gets("/tickets/" + Play.ride().chat + "/export?reason=x"));
        isRefused(lead.gets("/tickets/" + Play.ride().chat + "/export?reason=x"), 429, "rate-limited");
        isRefused(lead.reads(Play.ride().chat), 429, "rate-limited");
    }

    @Test
    void many_at_once_are_counted_one_after_the_other() {
        Crowd.Call[] calls = Stream.generate(Play::ride)
                .limit(12)
                .<Crowd.Call>map(ride -> () -> reviewer.reads(ride.chat))
                .toArray(Crowd.Call[]::new);
        assertThat(Crowd.atOnce(calls))
                .extracting(Http.Answer::status)
                .containsOnly(200, 429)
                .filteredOn(status -> status == 200)
                .hasSize(2);
    }

    @Test
    void the_next_page_of_a_search_is_the_same_search() {
        for (int i = 0; i < 3; i++) Play.ride();
        Http.Answer first = reviewer.gets("/tickets?limit=1");
        isFine(first);
        isFine(reviewer.gets("/tickets?limit=1&cursor=" + first.json().getString("next")));
        isFine(reviewer.gets("/tickets?kind=verification"));
        isFine(reviewer.gets("/tickets?limit=2"));
        isRefused(reviewer.gets("/tickets?kind=transaction"), 429, "rate-limited");
        assertThat(reviewer.looks().get(0).getString("refused")).isEqualTo("quota");
        assertThat(reviewer.looks().get(0).getJsonObject("search").getString("kind"))
                .isEqualTo("transaction");
    }
}
