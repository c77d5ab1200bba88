package id.tabir.standing;

import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.identity.Role;
import id.tabir.play.Db;
import id.tabir.play.Http;
import id.tabir.play.Log;
import id.tabir.play.Play;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A report has an id, an outcome, and for compliance those who may have known the customer. */
class ReportStory {
    private static final String STAFFS = "+6281200000178";
    private static final String STRANGERS = "+6281200000179";

    private final Office office = Office.onStage();
    private final Play play = Play.ride();

    private static JsonObject contact(String number) {
        return new JsonObject()
                .put("category", "outside-contact")
                .put("text", "dia menelepon saya")
                .put(
                        "contact",
                        new JsonObject()
                                .put("how", "call")
                                .put("at", "2026-11-22T20:15:00+07:00")
                                .put("number", number));
    }

    private String reports(JsonObject body) {
        Http.Answer answer = play.chat(play.customerToken(), "POST", "/reports", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().fieldNames()).containsExactly("id");
        return answer.json().getString("id");
    }

    private Http.Answer review(String method, String below, JsonObject body) {
        return office.review(Role.REVIEWER, "rev-of-reports", method, below, body);
    }

    private JsonObject seen(String id) {
        return items(review("GET", "/reports?category=outside-contact", null)).stream()
                .filter(one -> id.equals(one.getString("id")))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonObject> items(Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    @Test
    void a_number_is_compared_with_those_of_staff_and_only_its_fingerprint_is_kept() {
        office.registers("caller", new JsonObject().put("phones", new JsonArray().add(STAFFS)));
        String yes = reports(contact(STAFFS));
        String no = reports(contact(STRANGERS));
        assertThat(seen(yes).getJsonObject("contact").getBoolean("numberIsStaff"))
                .isTrue();
        assertThat(seen(no).getJsonObject("contact").getBoolean("numberIsStaff"))
                .isFalse();
        assertThat(seen(no).getJsonObject("contact").getString("at")).isEqualTo("2026-11-22T13:15:00.000Z");
        assertThat(Db.ask("select r::text || c::text from report r join report_contact c on c.report = r.id"))
                .noneMatch(row -> row.contains("81200000178") || row.contains("81200000179"));
        JsonObject first =
                items(review("GET", "/reports/" + yes + "/people", null)).get(0);
        assertThat(first.getString("staff")).isEqualTo(Office.publicId("caller"));
        assertThat(first.getJsonArray("why")).contains("number");
        assertThat(items(review("GET", "/reports/" + no + "/people", null))
                        .get(0)
                        .getJsonArray("why"))
                .doesNotContain("number");
    }

    @Test
    void everyone_who_was_assigned_or_looked_is_listed_the_most_likely_first() {
        String before = play.staffId;
        play.assigns("second-" + play.ref);
        var customer = new JsonObject().put("customer", new JsonObject().put("id", play.customerId));
        Play elsewhere = Play.with("verification", customer);
        Play unrelated = Play.ride();
        office.review(Role.LEAD, "looker-" + play.ref, "GET", "/tickets/" + elsewhere.chat, null);
        String id = reports(new JsonObject().put("category", "outside-contact"));
        Http.Answer answer = review("GET", "/reports/" + id + "/people", null);
        List<JsonObject> people = items(answer);
        assertThat(people)
                .extracting(p -> p.getString("staff"))
                .containsExactly(
                        Office.publicId("second-" + play.ref),
                        Office.publicId(before),
                        Office.publicId("looker-" + play.ref),
                        Office.publicId(elsewhere.staffId));
        assertThat(people.get(0).getJsonArray("why")).containsExactly("this-ticket", "assigned");
        assertThat(people.get(2).getJsonArray("why")).containsExactly("looked");
        assertThat(answer.text()).doesNotContain(play.customerId, "looker-", Office.publicId(unrelated.staffId));
    }

    @Test
    void whoever_took_a_transcript_out_of_the_house_has_looked_too() {
        office.review(
                Role.LEAD,
                "taker-" + play.ref,
                "GET",
                "/tickets/" + play.chat + "/export?format=csv&reason=audit",
                null);
        String id = reports(new JsonObject().put("category", "outside-contact"));
        assertThat(items(review("GET", "/reports/" + id + "/people", null)))
                .filteredOn(p -> p.getString("staff").equals(Office.publicId("taker-" + play.ref)))
                .singleElement()
                .satisfies(p -> assertThat(p.getJsonArray("why")).containsExactly("looked"));
    }

    @Test
    void the_reporter_alone_sees_how_it_ended_also_after_the_close() {
        play.closes();
        String id = reports(new JsonObject().put("category", "harassment"));
        assertThat(own(play.customerToken())).hasSize(1);
        assertThat(own(play.customerToken()).get(0).containsKey("outcome")).isFalse();
        var outcome = new JsonObject().put("outcome", "confirmed").put("reason", "as the log shows");
        assertThat(review("PUT", "/reports/" + id + "/outcome", outcome).status())
                .isEqualTo(200);
        assertThat(own(play.customerToken()).get(0).getString("outcome")).isEqualTo("confirmed");
        assertThat(own(play.customerToken()).toString()).doesNotContain("as the log shows");
        assertThat(own(play.staffToken()))
                .as("nobody is told who reported them")
                .isEmpty();
        assertThat(Log.of(play.chat).isSound().kinds())
                .containsExactly("opened", "closed", "reported", "report-closed");
        Db.run("update ticket set closed_at = closed_at - interval '91 days' where id = '" + play.chat + "'");
        assertThat(play.chat(play.customerToken(), "GET", "/reports", null).status())
                .isEqualTo(404);
    }

    private List<JsonObject> own(String token) {
        return items(play.chat(token, "GET", "/reports", null));
    }

    @Test
    void staff_can_report_a_customer_and_who_takes_over_does_not_see_it() {
        var body = new JsonObject().put("category", "harassment").put("text", "kata-kata kasar");
        assertThat(play.chat(play.staffToken(), "POST", "/reports", body).status())
                .isEqualTo(201);
        assertThat(own(play.staffToken())).hasSize(1);
        assertThat(own(play.customerToken())).isEmpty();
        play.assigns("next-" + play.ref);
        play.staffId = "next-" + play.ref;
        assertThat(own(play.staffToken())).isEmpty();
    }

    @Test
    void a_contact_goes_with_outside_contact_only_and_is_forgotten_with_the_ticket() {
        assertThat(play.chat(
                                play.customerToken(),
                                "POST",
                                "/reports",
                                contact(STAFFS).put("category", "other"))
                        .status())
                .isEqualTo(400);
        assertThat(play.chat(play.customerToken(), "POST", "/reports", contact("0812"))
                        .status())
                .isEqualTo(400);
        String id = reports(contact(STRANGERS));
        play.closes();
        assertThat(play.platform("POST", "/erase", new JsonObject().put("reason", "request"))
                        .status())
                .isEqualTo(200);
        assertThat(Db.ask("select 1 from report_contact where report = '" + id + "'"))
                .isEmpty();
    }
}
