package id.tabir.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.app.Server;
import id.tabir.identity.Role;
import id.tabir.play.Db;
import id.tabir.play.Http;
import id.tabir.play.Log;
import id.tabir.play.Play;
import id.tabir.play.Stage;
import id.tabir.play.Talker;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The platform's calls on tickets. */
class TicketStory {
    private static final Play.Actors PEOPLE = Play.Actors.onStage();
    /** Made up, as all numbers here. */
    private static final String NUMBER = "+6281200000001";

    @Test
    void a_ticket_tells_the_platform_what_the_contract_names() {
        Play ride = Play.with("transaction", new JsonObject().put("title", "Ke Stasiun Gambir"));
        JsonObject ticket = ride.ticket;
        assertThat(ticket.fieldNames())
                .containsExactlyInAnyOrder(
                        "id", "ref", "kind", "state", "title", "openedAt", "expiresAt", "customer", "staff", "lastSeq");
        assertThat(ticket.getString("id")).matches("tkt_[0-9a-hjkmnp-tv-z]{26}");
        assertThat(ticket.getString("openedAt")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(Instant.parse(ticket.getString("expiresAt")))
                .isEqualTo(Instant.parse(ticket.getString("openedAt")).plus(24, ChronoUnit.HOURS));
        assertThat(ticket.getJsonObject("customer").getString("id")).isEqualTo(ride.customerId);
        assertThat(ticket.getJsonObject("customer").getString("alias"))
                .isNotEqualTo(ticket.getJsonObject("staff").getString("alias"));
        assertThat(ride.platform("GET", "", null).json()).isEqualTo(ticket);
    }

    @Test
    void the_same_opening_again_is_200_whatever_happened_since_and_another_409() {
        Play.Plan plan = Play.Plan.ride();
        plan.body().put("expiresAt", Instant.now().plusSeconds(60).toString());
        plan.body().getJsonObject("customer").put("phones", new JsonArray().add(NUMBER));
        Http.Answer first = plan.opens(PEOPLE.url());
        assertThat(first.status()).isEqualTo(201);
        assertThat(plan.opens(PEOPLE.url()).json()).isEqualTo(first.json());
        on(plan.ref(), "/assign", new JsonObject().put("staff", new JsonObject().put("id", "next")));
        on(plan.ref(), "/close", new JsonObject().put("reason", "completed"));
        Db.run("update ticket set expires_at = expires_at - interval '2 days' where ref = '" + plan.ref() + "'");
        Http.Answer again = plan.opens(PEOPLE.url());
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().getString("state")).isEqualTo("closed");
        assertThat(again.json().getString("id")).isEqualTo(first.json().getString("id"));

        for (JsonObject other : List.of(
                plan.body().copy().put("kind", "verification"),
                plan.body().copy().put("title", "x"),
                plan.body().copy().put("language", "en"),
                plan.body().copy().put("customer", new JsonObject().put("id", "other")),
                plan.body()
                        .copy()
                        .put("expiresAt", Instant.now().plusSeconds(90).toString()))) {
            Http.Answer conflict = new Play.Plan(plan.ref(), other).opens(PEOPLE.url());
            assertThat(conflict.status()).as("%s", other).isEqualTo(409);
            assertThat(conflict.code()).isEqualTo("ticket-conflict");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kind\":\"party\"}",
                "{\"staff\":{\"id\":\"SAME\"}}",
                "{\"staff\":{\"id\":\"a b\"}}",
                "{\"staff\":{}}",
                "{\"customer\":{\"id\":\"c\",\"phones\":[\"0812\"]}}",
                "{\"expiresAt\":\"2020-01-01T00:00:00Z\"}",
                "{\"expiresAt\":\"2199-01-01T00:00:00Z\"}",
                "{\"expiresAt\":\"tomorrow\"}",
                "{\"title\":7}",
                "{\"language\":\"fr\"}",
                "{\"colour\":\"red\"}"
            })
    void an_opening_that_is_wrong_is_400_and_names_the_field(String wrong) {
        Play.Plan plan = Play.Plan.ride();
        JsonObject change = new JsonObject(
                wrong.replace("SAME", plan.body().getJsonObject("customer").getString("id")));
        JsonObject body = change.isEmpty() ? change : plan.body().mergeIn(change);
        Http.Answer answer = new Play.Plan(plan.ref(), body).opens(PEOPLE.url());
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid-request");
        assertThat(answer.json().getJsonArray("errors")).isNotEmpty();
        assertThat(on(plan.ref(), "/close", new JsonObject().put("reason", "other"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_title_is_masked_for_both_parties() {
        Play ride = Play.with("transaction", new JsonObject().put("title", "hubungi 0812-0000-0001 ya"));
        assertThat(ride.ticket.getString("title")).doesNotContain("0812");
        assertThat(ride.chat(ride.customerToken(), "GET", "", null).text()).doesNotContain("0000");
    }

    @Test
    void closing_again_answers_the_first_reason_and_time() {
        Play ride = Play.ride();
        JsonObject first = ride.closes().json();
        Http.Answer again = ride.platform("POST", "/close", new JsonObject().put("reason", "rejected"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first);
        assertThat(first.getString("closeReason")).isEqualTo("completed");
        assertThat(Log.of(ride.chat).isSound().kinds()).containsExactly("opened", "closed");
    }

    @Test
    void assigning_the_same_person_changes_nothing_and_a_comeback_gets_a_new_alias() {
        Play ride = Play.ride();
        Set<String> aliases = new HashSet<>();
        aliases.add(alias(ride.ticket));
        assertThat(ride.assigns(ride.staffId).json()).isEqualTo(ride.ticket);
        for (String staff : List.of("second", ride.staffId, "second", ride.staffId)) {
            Http.Answer assigned = ride.assigns(staff);
            assertThat(assigned.status()).isEqualTo(200);
            assertThat(aliases.add(alias(assigned.json()))).isTrue();
        }
        assertThat(ride.assigns(ride.customerId).status()).isEqualTo(400);
        assertThat(Log.of(ride.chat).isSound().kinds())
                .containsExactly("opened", "assigned", "assigned", "assigned", "assigned");
    }

    private static String alias(JsonObject ticket) {
        return ticket.getJsonObject("staff").getString("alias");
    }

    @Test
    void on_a_closed_ticket_the_rest_is_409_after_what_is_wrong_with_the_body() {
        Play ride = Play.ride();
        ride.closes();
        String later = Instant.now().plusSeconds(600).toString();
        Map<String, JsonObject> good = Map.of(
                "/assign", new JsonObject().put("staff", new JsonObject().put("id", "next")),
                "/extend", new JsonObject().put("expiresAt", later),
                "/tokens", new JsonObject().put("party", "customer"),
                "/links", new JsonObject().put("party", "staff"));
        good.forEach((path, body) -> {
            Http.Answer answer = ride.platform("POST", path, body);
            assertThat(answer.status()).as(path).isEqualTo(409);
            assertThat(answer.code()).isEqualTo("ticket-closed");
        });
        Map<String, JsonObject> bad = Map.of(
                "/assign", new JsonObject().put("staff", new JsonObject().put("id", ride.customerId)),
                "/extend", new JsonObject().put("expiresAt", "2020-01-01T00:00:00Z"),
                "/tokens", new JsonObject().put("party", "customer").put("ttl", "PT25H"),
                "/links", new JsonObject().put("party", "nobody"));
        bad.forEach((path, body) -> {
            assertThat(ride.platform("POST", path, body).status()).as(path).isEqualTo(400);
            assertThat(on("nowhere", path, body).status()).as(path).isEqualTo(404);
        });
    }

    @Test
    void the_end_moves_both_ways_and_nothing_is_accepted_past_it() {
        Play ride = Play.ride();
        String later = Instant.now()
                .plus(29, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.MILLIS)
                .toString();
        assertThat(ride.platform("POST", "/extend", new JsonObject().put("expiresAt", later))
                        .json()
                        .getString("expiresAt"))
                .isEqualTo(later);
        String soon =
                Instant.now().plusMillis(700).truncatedTo(ChronoUnit.MILLIS).toString();
        assertThat(ride.platform("POST", "/extend", new JsonObject().put("expiresAt", soon))
                        .status())
                .isEqualTo(200);
        Http.Answer last;
        int sent = 0;
        do last = ride.sends(ride.customerToken(), "c" + sent++, "halo");
        while (last.status() == 201);
        assertThat(last.code()).isEqualTo("ticket-closed");
        for (Log.Line line : Log.of(ride.chat).isSound().messages())
            assertThat(line.at_ms()).isLessThan(Instant.parse(soon).toEpochMilli());
        assertThat(ride.assigns("too-late").code()).isEqualTo("ticket-closed");
    }

    @Test
    void tickets_expire_by_themselves_once_on_two_nodes() {
        Server other = Stage.start(Map.of());
        try {
            List<Play> rides = new ArrayList<>();
            for (int i = 0; i < 20; i++) rides.add(Play.ride());
            Talker customer = rides.get(0).at(other.url()).customer();
            customer.joins(rides.get(0).chat, 0);
            String soon = Instant.now().plusMillis(800).toString();
            for (Play ride : rides) ride.platform("POST", "/extend", new JsonObject().put("expiresAt", soon));
            JsonObject end = customer.hears(f -> "closed".equals(f.getString("state")));
            assertThat(end.getString("closeReason")).isEqualTo("expired");
            for (Play ride : rides) {
                JsonObject ticket;
                do ticket = ride.platform("GET", "", null).json();
                while (ticket.getString("state").equals("open"));
                assertThat(ticket.getString("closeReason")).isEqualTo("expired");
                assertThat(Instant.parse(ticket.getString("closedAt")))
                        .isBetween(Instant.parse(soon), Instant.parse(soon).plusSeconds(5));
                Log log = Log.of(ride.chat).isSound();
                assertThat(log.kinds()).containsExactly("opened", "extended", "closed");
                assertThat(log.lines().get(2).actor()).isEqualTo("system");
            }
            customer.close();
        } finally {
            other.stop();
        }
    }

    @Test
    void lists_are_newest_first_and_page_through_without_gap_or_double() {
        List<String> mine = new ArrayList<>();
        for (int i = 0; i < 12; i++) mine.add(0, (i % 3 == 0 ? Play.verification() : Play.ride()).ref);
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonObject page = list("limit=5" + cursor);
            assertThat(page.getJsonArray("items").size()).isLessThanOrEqualTo(5);
            page.getJsonArray("items").forEach(t -> seen.add(((JsonObject) t).getString("ref")));
            cursor = page.containsKey("next") ? "&cursor=" + page.getString("next") : null;
        } while (cursor != null && seen.size() < 12);
        assertThat(seen).startsWith(mine.subList(0, 12).toArray(String[]::new)).doesNotHaveDuplicates();
        list("kind=verification&state=open&limit=200").getJsonArray("items").forEach(t -> {
            assertThat(((JsonObject) t).getString("kind")).isEqualTo("verification");
            assertThat(((JsonObject) t).getString("state")).isEqualTo("open");
        });
        for (String query : List.of("limit=0", "limit=201", "limit=x", "cursor=%21", "state=shut", "colour=red"))
            assertThat(platform("GET", "?" + query).status()).as(query).isEqualTo(400);
    }

    private static JsonObject list(String query) {
        return platform("GET", "?" + query).json();
    }

    private static Http.Answer platform(String method, String rest) {
        return Http.call(method, PEOPLE.url() + "/v1/tickets" + rest, PEOPLE.token(Role.PLATFORM, "host"), null);
    }

    private static Http.Answer on(String ref, String below, JsonObject body) {
        String url = PEOPLE.url() + "/v1/tickets/" + ref + below;
        return Http.call("POST", url, PEOPLE.token(Role.PLATFORM, "host"), body);
    }

    @Test
    void a_minted_token_is_the_partys_and_narrowed() {
        Play ride = Play.ride();
        Http.Answer minted = ride.platform(
                "POST", "/tokens", new JsonObject().put("party", "customer").put("ttl", "PT10M"));
        assertThat(minted.status()).isEqualTo(201);
        assertThat(Instant.parse(minted.json().getString("expiresAt")))
                .isBetween(Instant.now().plusSeconds(540), Instant.now().plusSeconds(601));
        String token = minted.json().getString("token");
        assertThat(ride.sends(token, "a", "halo").status()).isEqualTo(201);
        Play other =
                Play.with("transaction", new JsonObject().put("customer", new JsonObject().put("id", ride.customerId)));
        assertThat(other.chat(token, "GET", "", null).status()).isEqualTo(404);
        assertThat(Http.call("GET", PEOPLE.url() + "/v1/chats", token, null)
                        .json()
                        .getJsonArray("items"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"customer,/chat#c=", "staff,/desk#c="})
    void a_link_lets_in_once(String party, String start) {
        Play ride = Play.ride();
        Http.Answer made = ride.platform("POST", "/links", new JsonObject().put("party", party));
        assertThat(made.status()).isEqualTo(201);
        String url = made.json().getString("url");
        assertThat(url).contains(start);
        assertThat(Instant.parse(made.json().getString("expiresAt")))
                .isBetween(Instant.now().plusSeconds(590), Instant.now().plusSeconds(601));
        String code = url.substring(url.indexOf("#c=") + 3);
        assertThat(Db.ask("select count(*) from link where encode(code, 'escape') like '%" + code + "%'"))
                .containsExactly("0");
        Http.Answer in = trade(code);
        assertThat(in.json().fieldNames()).contains("token", "expiresAt");
        assertThat(ride.sends(in.json().getString("token"), "a", "halo").status())
                .isEqualTo(201);
        assertThat(trade(code).status()).isEqualTo(404);
    }

    @Test
    void a_customers_link_is_for_the_ticket_and_a_staff_members_for_the_desk() {
        Play one = Play.ride();
        Play other = Play.with(
                "transaction",
                new JsonObject()
                        .put("customer", new JsonObject().put("id", one.customerId))
                        .put("staff", new JsonObject().put("id", one.staffId)));
        assertThat(chatsBehindLink(one, "customer")).containsExactly(one.chat);
        assertThat(chatsBehindLink(one, "staff")).containsExactly(other.chat, one.chat);
    }

    private static List<String> chatsBehindLink(Play play, String party) {
        String url = play.platform("POST", "/links", new JsonObject().put("party", party))
                .json()
                .getString("url");
        String token = trade(url.substring(url.indexOf('=') + 1)).json().getString("token");
        var items =
                Http.call("GET", PEOPLE.url() + "/v1/chats", token, null).json().getJsonArray("items");
        return items.stream().map(item -> ((JsonObject) item).getString("id")).toList();
    }

    @Test
    void a_title_is_masked_where_something_is_found_and_never_withheld() {
        Play play = Play.with(
                "verification", new JsonObject().put("title", "Verifikasi: kirim kode OTP, hubungi 0812-0000-1234"));
        assertThat(play.ticket.getString("title")).isEqualTo("Verifikasi: kirim kode OTP, hubungi [nomor telepon]");
    }

    @Test
    void a_code_runs_out() {
        Play ride = Play.ride();
        String url = ride.platform("POST", "/links", new JsonObject().put("party", "customer"))
                .json()
                .getString("url");
        Db.run("update link set expires_at = expires_at - interval '10 minutes 1 second' where chat = '" + ride.chat
                + "'");
        assertThat(trade(url.substring(url.indexOf('=') + 1)).status()).isEqualTo(404);
        assertThat(trade("nonsense").status()).isEqualTo(404);
    }

    private static Http.Answer trade(String code) {
        return Http.call("POST", PEOPLE.url() + "/v1/links", null, new JsonObject().put("code", code));
    }
}
