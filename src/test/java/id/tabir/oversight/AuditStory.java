package id.tabir.oversight;

import static id.tabir.oversight.Watcher.encoded;
import static id.tabir.oversight.Watcher.isFine;
import static id.tabir.oversight.Watcher.isRefused;
import static id.tabir.oversight.Watcher.items;
import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.identity.Role;
import id.tabir.play.Db;
import id.tabir.play.Http;
import id.tabir.play.Log;
import id.tabir.play.Play;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Those who watch are watched. */
class AuditStory {
    private final Watcher reviewer = Watcher.reviewer();
    private final Watcher lead = Watcher.lead();
    private final Play ride = Play.ride();

    @Test
    void a_lead_sees_who_looked_at_what_when_and_why() {
        isFine(reviewer.searches("dompet"));
        isFine(reviewer.gets("/tickets/" + ride.chat + "?reason=" + encoded("pelanggan mengeluh")));
        List<JsonObject> looks = reviewer.looks();
        assertThat(looks).extracting(look -> look.getString("act")).containsExactly("transcript", "search");
        JsonObject read = looks.get(0);
        assertThat(read.getString("who")).isEqualTo(reviewer.sub());
        assertThat(read.getString("role")).isEqualTo("reviewer");
        assertThat(read.getString("ticket")).isEqualTo(ride.chat);
        assertThat(read.getString("reason")).isEqualTo("pelanggan mengeluh");
        assertThat(read.getString("at")).matches("\\d{4}-.*T.*\\.\\d{3}Z");
        assertThat(looks.get(1).getJsonObject("search").getString("q")).isEqualTo("dompet");
        Log.Line entry = Log.of(ride.chat).lines().get(1);
        assertThat(new String(entry.unsealed(Log.of(ride.chat).key()), StandardCharsets.UTF_8))
                .contains(reviewer.sub(), "pelanggan mengeluh");
    }

    @Test
    void leads_see_each_other_and_their_own_looks_even_at_the_audit() {
        isFine(lead.reads(ride.chat));
        items(lead.gets("/audit?ticket=" + ride.chat));
        isFine(lead.gets("/tickets/" + ride.chat + "/export?reason=" + encoded("sengketa 12")));
        List<JsonObject> looks = items(lead.gets("/audit?who=" + lead.sub()));
        assertThat(looks)
                .extracting(look -> look.getString("act"))
                .containsExactly("audit", "export", "audit", "transcript");
        assertThat(looks.get(0).getJsonObject("search").getString("who")).isEqualTo(lead.sub());
        assertThat(looks.get(1).getString("reason")).isEqualTo("sengketa 12");
        assertThat(lead.looks()).hasSize(4);
    }

    @Test
    void neither_words_nor_reasons_stand_open_in_the_database() {
        isFine(reviewer.gets("/tickets?reason=alasanrahasia&q=katarahasia"));
        String row = Db.ask("select row_to_json(l)::text || encode(l.sealed, 'escape') from look l where who = '"
                        + reviewer.sub() + "'")
                .get(0);
        assertThat(row).doesNotContain("rahasia").contains("search");
    }

    @Test
    void nobody_reviews_a_ticket_that_they_took_part_in() {
        Play handed = Play.ride();
        String before = handed.staffId;
        handed.assigns("next-" + before);
        for (String party : List.of(before, "next-" + before, handed.customerId)) {
            for (Watcher member : List.of(reviewer.as(party), lead.as(party))) {
                isRefused(member.reads(handed.chat), 403, "forbidden");
                assertThat(member.looks().get(0).getString("refused")).isEqualTo("party");
            }
            isRefused(lead.as(party).gets("/tickets/" + handed.chat + "/export?reason=x"), 403, "forbidden");
        }
        assertThat(Log.of(handed.chat).kinds()).containsExactly("opened", "assigned");
        isFine(reviewer.as(before).reads(ride.chat));
    }

    @Test
    void the_audit_is_narrowed_and_paged() {
        for (int i = 0; i < 3; i++) isFine(reviewer.reads(ride.chat));
        isFine(reviewer.searches("x" + UUID.randomUUID()));
        String mine = "/audit?who=" + reviewer.sub();
        assertThat(items(lead.gets(mine + "&act=search"))).hasSize(1);
        assertThat(items(lead.gets(mine + "&ticket=" + ride.chat))).hasSize(3);
        assertThat(items(lead.gets(mine + "&refused=true"))).isEmpty();
        List<JsonObject> all = items(lead.gets(mine));
        String third = all.get(1).getString("at");
        assertThat(items(lead.gets(mine + "&from=" + third))).contains(all.get(0), all.get(1));
        assertThat(items(lead.gets(mine + "&to=" + third))).doesNotContain(all.get(0), all.get(1));
        Http.Answer first = lead.gets(mine + "&limit=3");
        assertThat(items(first)).isEqualTo(all.subList(0, 3));
        Http.Answer rest = lead.gets(mine + "&limit=3&cursor=" + first.json().getString("next"));
        assertThat(items(rest)).isEqualTo(all.subList(3, 4));
        assertThat(rest.json().containsKey("next")).isFalse();
    }

    @Test
    void a_lead_sees_how_much_each_looked_against_the_others() {
        Watcher curious = Watcher.reviewer();
        isFine(reviewer.reads(ride.chat));
        isFine(reviewer.reads(ride.chat));
        isFine(lead.searches("a"));
        for (int i = 0; i < 4; i++) isFine(curious.reads(Play.ride().chat));
        isFine(curious.searches("b"));
        isRefused(curious.as(ride.staffId).reads(ride.chat), 403, "forbidden");
        Db.run("update look set at = '2020-01-05T12:00:00Z' where who in ('" + reviewer.sub() + "', '" + lead.sub()
                + "', '" + curious.sub() + "', '" + ride.staffId + "')");

        Http.Answer answer = lead.gets("/audit/people?day=2020-01-05");
        List<JsonObject> people = items(answer);
        JsonObject day = answer.json();
        assertThat(day.getString("day")).isEqualTo("2020-01-05");
        assertThat(day.getJsonObject("quotas").encode())
                .isEqualTo("{\"transcripts\":500,\"searches\":200,\"reveals\":20}");
        assertThat(day.getJsonObject("median").getDouble("transcripts")).isEqualTo(1);
        assertThat(people.get(0).encode())
                .isEqualTo("{\"who\":\"" + curious.sub() + "\",\"role\":\"reviewer\",\"transcripts\":4,\"searches\":1,"
                        + "\"reveals\":0,\"refused\":0,\"times\":5.0}");
        assertThat(people).hasSize(4);
        assertThat(people.get(3).getInteger("refused")).isEqualTo(1);
        assertThat(items(lead.gets("/audit/people?day=2020-01-04"))).isEmpty();
        isFine(lead.gets("/audit/people"));
        assertThat(items(lead.gets("/audit?act=audit&who=" + lead.sub()))).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"REVIEWER", "PLATFORM", "STAFF", "CUSTOMER"})
    void the_audit_is_for_leads(Role role) {
        var other = new Watcher(lead.actors(), role, "somebody");
        isRefused(other.gets("/audit"), 403, "forbidden");
        isRefused(other.gets("/audit/people"), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?cursor=dGt0Xw",
                "?act=read",
                "?refused=false",
                "?ticket=x",
                "?from=x",
                "/people?day=2026-02-30",
                "/people?day=x"
            })
    void what_is_asked_badly_is_refused(String query) {
        isRefused(lead.gets("/audit" + query), 400, "invalid-request");
    }
}
