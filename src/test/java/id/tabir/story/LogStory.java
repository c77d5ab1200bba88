package id.tabir.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.ledger.Content;
import id.tabir.play.Db;
import id.tabir.play.Http;
import id.tabir.play.Log;
import id.tabir.play.Play;
import id.tabir.vault.DataKey;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the database keeps of a ticket's life. All numbers are made up. */
class LogStory {
    private static final String NUMBER = "+6281298765432";
    private static final List<String> TRACES = List.of("81298765432", "98765432", "0812-9876");
    /** Where ids of the platform stand in the clear: what Tabir itself must look up; a link lives ten minutes. */
    private static final Set<String> MAY_HOLD_IDS =
            Set.of("ticket.ref", "ticket.customer_id", "staff.platform_id", "link.sub");

    private final Play ride = life();
    private final Log log = Log.of(ride.chat).isSound();

    private static Play life() {
        Play ride = Play.with(
                "transaction",
                new JsonObject()
                        .put("title", "antar, telepon 0812-9876-5432")
                        .put(
                                "customer",
                                new JsonObject()
                                        .put("id", "cust-" + System.nanoTime())
                                        .put("phones", new JsonArray().add(NUMBER))));
        String customer = Play.Actors.onStage()
                .token(
                        id.tabir.identity.Role.CUSTOMER,
                        ride.ticket.getJsonObject("customer").getString("id"));
        ride.sends(customer, "a", "saya di lobi");
        ride.sends(customer, "b", "hubungi 0812-9876-5432 ya");
        ride.sends(ride.staffToken(), "c", "tolong kirim kode OTP kamu ke saya sekarang");
        ride.sends(ride.staffToken(), "d", "otw kak");
        ride.chat(
                customer,
                "POST",
                "/reports",
                new JsonObject()
                        .put("category", "other")
                        .put("text", "dia minta " + NUMBER)
                        .put("seq", 1));
        ride.platform("POST", "/links", new JsonObject().put("party", "customer"));
        ride.platform(
                "POST",
                "/extend",
                new JsonObject().put("expiresAt", Instant.now().plusSeconds(900).toString()));
        ride.assigns("next-driver");
        ride.closes();
        return ride;
    }

    @Test
    void every_act_is_an_entry_with_its_actor() {
        assertThat(log.kinds())
                .startsWith("opened", "message", "message")
                .contains("reported", "extended", "assigned")
                .endsWith("closed");
        assertThat(log.lines()).extracting(Log.Line::actor).contains("platform", "customer", "staff");
        assertThat(log.kinds()).as("the demand for a code").contains("blocked");
    }

    @Test
    void each_content_commits_to_the_hidden_part_that_is_sealed_with_it() throws GeneralSecurityException {
        DataKey key = log.key();
        for (Log.Line line : log.lines()) {
            byte[] hidden = line.unsealed(key);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(hidden);
            assertThat(line.open().getString("sealed")).isEqualTo(HexFormat.of().formatHex(digest));
            assertThat(new JsonObject(Content.hiddenJson(hidden)).getString("actor"))
                    .as(line.kind())
                    .isNotBlank();
            assertThat(line.salt().length()).isEqualTo(32);
            assertThat(line.open().fieldNames()).doesNotContain("actor", "original", "clientId");
        }
        Log.Line masked = log.messages().get(1);
        assertThat(masked.original(key)).isEqualTo("hubungi 0812-9876-5432 ya");
        assertThat(masked.open().getString("text")).doesNotContain("9876");
    }

    @Test
    void salts_are_never_used_twice() {
        assertThat(log.lines()).extracting(Log.Line::salt).doesNotHaveDuplicates();
    }

    @Test
    void no_number_and_no_id_of_the_platform_stands_in_the_clear() {
        String customer = ride.ticket.getJsonObject("customer").getString("id");
        List<String> ids = List.of(customer, ride.staffId, ride.ref);
        List<String> columns = Db.ask("""
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = current_schema() and data_type in ('text', 'bytea', 'ARRAY', 'tsvector')
                  and table_name not like 'flyway%'
                """);
        assertThat(columns).contains("content.body", "content.sealed", "ticket.known", "report.text");
        for (String column : columns) {
            for (String trace : TRACES)
                assertThat(found(column, trace)).as("%s in %s", trace, column).isZero();
            if (MAY_HOLD_IDS.contains(column)) continue;
            for (String id : ids)
                assertThat(found(column, id)).as("%s in %s", id, column).isZero();
        }
    }

    private int found(String column, String text) {
        String[] names = column.split("\\.");
        String hex = HexFormat.of().formatHex(text.getBytes(UTF_8));
        String seen = "convert_to(" + names[1] + "::text, 'UTF8')";
        String sql = "select count(*) from \"" + names[0] + "\" x where encode(" + seen + ", 'hex') like '%" + hex
                + "%' or lower(" + names[1] + "::text) like '%" + hex + "%'";
        return Integer.parseInt(Db.ask(sql).get(0));
    }

    @Test
    void people_see_neither_ref_nor_ids_nor_numbers() {
        Play other = Play.ride();
        other.sends(other.staffToken(), "a", "halo");
        for (String path : List.of("", "/messages")) {
            Http.Answer answer = other.chat(other.customerToken(), "GET", path, null);
            assertThat(answer.text()).doesNotContain(other.ref, other.staffId, other.customerId);
        }
    }
}
