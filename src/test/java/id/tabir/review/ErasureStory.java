package id.tabir.review;

import static id.tabir.review.Reviewer.entries;
import static id.tabir.review.Reviewer.q;
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
import id.tabir.play.Talker;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was said is forgotten, and the log still says that it was said. All words and numbers are made up. */
class ErasureStory {
    private static final String WORD = "kelopakmawar" + System.nanoTime();

    private static final long PATIENCE_S = 40;

    private final Reviewer reviewer = new Reviewer(Role.REVIEWER);
    private final Reviewer lead = new Reviewer(Role.LEAD);
    private final Play ride = talk();

    private static Play talk() {
        Play ride = Play.with("transaction", new JsonObject().put("title", "Antar " + WORD));
        ride.sends(ride.customerToken(), "c1", "saya bawa " + WORD);
        ride.sends(ride.staffToken(), "s1", "hubungi 0812-9876-5432 soal " + WORD);
        var report = new JsonObject().put("category", "other").put("text", "dia bilang " + WORD);
        ride.chat(ride.customerToken(), "POST", "/reports", report);
        return ride;
    }

    private Http.Answer erases() {
        return ride.platform("POST", "/erase", null);
    }

    @Test
    void nothing_of_what_was_said_is_left_in_the_database() {
        reviewer.findsInTime(q(WORD), ride.chat);
        String key = dataKey();
        assertThat(traces()).isNotEmpty();
        ride.closes();
        JsonObject erased = erases().json();
        assertThat(erased.getString("erasedAt")).isNotNull();
        assertThat(erased.containsKey("title")).isFalse();
        assertThat(traces()).isEmpty();
        assertThat(dataKey()).as("the key of what was sealed").isNotEqualTo(key);
        assertThat(Db.ask("select known from ticket where id = '" + ride.chat + "'"))
                .containsExactly("{}");
        assertThat(Db.ask("select 1 from content where ticket = '" + ride.chat + "'"))
                .as("only the entry that says so has content")
                .hasSize(1);
        assertThat(reviewer.finds(q(WORD))).isEmpty();
    }

    /** What ANALYZE keeps of a column outlives its rows. */
    @Test
    void what_an_erasure_destroys_is_not_sampled_for_the_planner() {
        reviewer.findsInTime(q(WORD), ride.chat);
        List<String> words = traces();
        assertThat(words).contains("content.body", "report.text", "review_text.words", "ticket.title");
        Db.run("analyze content, ticket, report, review_text");
        assertThat(Db.ask("select tablename || '.' || attname from pg_stats where schemaname = 'public'"))
                .contains("content.ticket")
                .doesNotContainAnyElementsOf(words)
                .doesNotContain("content.salt", "content.sealed", "ticket.data_key", "ticket.known");
    }

    private String dataKey() {
        return Db.ask("select encode(data_key, 'hex') from ticket where id = '" + ride.chat + "'")
                .get(0);
    }

    /** The columns of any table that hold the word, as text or bytes. */
    private static List<String> traces() {
        String hex = HexFormat.of().formatHex(WORD.getBytes(UTF_8));
        List<String> columns = Db.ask("""
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'public' and table_name not like 'flyway%' and table_name <> 'erased'
                """);
        return columns.stream()
                .filter(column -> {
                    String[] names = column.split("\\.");
                    String text = "\"" + names[1] + "\"::text";
                    return !Db.ask("select 1 from \"" + names[0] + "\" where " + text + " ilike '%" + WORD + "%' or "
                                    + text + " like '%" + hex + "%' limit 1")
                            .isEmpty();
                })
                .toList();
    }

    @Test
    void the_records_stay_and_one_says_when() {
        ride.closes();
        List<String> before =
                Db.ask("select encode(content, 'hex') from entry where ticket = '" + ride.chat + "' order by entry");
        String at = erases().json().getString("erasedAt");
        List<String> after =
                Db.ask("select encode(content, 'hex') from entry where ticket = '" + ride.chat + "' order by entry");
        assertThat(after.subList(0, before.size())).isEqualTo(before);
        assertThat(Db.ask("select kind || ' ' || actor from entry where ticket = '" + ride.chat
                        + "' order by entry desc limit 1"))
                .containsExactly("erased platform");
        assertThat(Db.ask("select to_char(at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"') from erased"
                        + " where ticket = '" + ride.chat + "'"))
                .containsExactly(at);
        // Its own content is whole: it says why.
        Log.Line said = Log.of(ride.chat).lines().get(0);
        assertThat(Content.hash(said.salt().getBytes(), said.body()))
                .isEqualTo(said.hash().getBytes());
        assertThat(said.open().getString("reason")).isEqualTo("request");
    }

    @Test
    void everyone_is_told_since_when_it_is_gone() {
        ride.closes();
        String at = erases().json().getString("erasedAt");
        assertThat(ride.platform("GET", "", null).json().getString("erasedAt")).isEqualTo(at);
        assertThat(ride.chat(ride.customerToken(), "GET", "", null).json().getString("erasedAt"))
                .isEqualTo(at);
        JsonObject messages =
                ride.chat(ride.customerToken(), "GET", "/messages", null).json();
        assertThat(messages)
                .isEqualTo(new JsonObject()
                        .put("items", new JsonArray())
                        .put("more", false)
                        .put("erasedAt", at));
        JsonObject read = reviewer.reads(ride.chat, "");
        assertThat(read.getJsonObject("ticket").getString("erasedAt")).isEqualTo(at);
        assertThat(entries(read))
                .extracting(e -> e.getString("kind"))
                .containsExactly("opened", "message", "message", "reported", "closed", "erased", "read-transcript");
        assertThat(entries(read))
                .extracting(e -> e.getBoolean("erased", false))
                .containsExactly(true, true, true, true, true, false, false);
        assertThat(entries(read).get(5).getString("reason")).isEqualTo("request");
        assertThat(read.encode()).doesNotContain(WORD);
        var about = new JsonObject().put("category", "other").put("text", "lagi " + WORD);
        assertThat(ride.chat(ride.customerToken(), "POST", "/reports", about).code())
                .isEqualTo("erased");
    }

    @Test
    void a_socket_that_joins_is_shown_nothing_and_goes_on() {
        ride.closes();
        erases();
        try (Talker customer = ride.customer()) {
            assertThat(customer.joins(ride.chat, 0).getInteger("lastSeq")).isEqualTo(2);
            assertThat(customer.rest())
                    .extracting(frame -> frame.getString("type"))
                    .doesNotContain("message");
            customer.send(new JsonObject().put("type", "ping"));
            customer.hears("pong");
        }
        // The clientId went with the message.
        assertThat(ride.sends(ride.customerToken(), "c1", "saya bawa " + WORD).code())
                .isEqualTo("ticket-closed");
    }

    @Test
    void once_more_changes_nothing_and_an_open_ticket_must_be_closed_first() {
        assertThat(erases().code()).isEqualTo("ticket-open");
        assertThat(traces()).isNotEmpty();
        ride.closes();
        Http.Answer first = ride.platform("POST", "/erase", new JsonObject().put("reason", "diminta pelanggan"));
        assertThat(first.status()).isEqualTo(200);
        assertThat(erases().json()).isEqualTo(first.json());
        assertThat(Db.ask("select 1 from erased where ticket = '" + ride.chat + "'"))
                .hasSize(1);
        // The same opening is still known again (CONTRACT section 5).
        assertThat(ride.platform("GET", "", null).json().getString("ref")).isEqualTo(ride.ref);
    }

    @Test
    void a_legal_hold_beats_the_platform_until_it_is_released() {
        assertThat(reviewer.holds(ride.chat, "perkara").code()).isEqualTo("forbidden");
        assertThat(lead.holds("tkt_00000000000000000000000000", "perkara").status())
                .isEqualTo(404);
        assertThat(lead.holds(ride.chat, "perkara 12").status()).isEqualTo(204);
        ride.closes();
        Http.Answer refused = erases();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("legal-hold");
        assertThat(refused.text()).doesNotContain("perkara");
        JsonObject read = reviewer.reads(ride.chat, "");
        assertThat(read.getJsonObject("ticket").getBoolean("held")).isTrue();
        assertThat(entries(read))
                .filteredOn(e -> e.getString("kind").equals("held"))
                .singleElement()
                .satisfies(e -> assertThat(e.getString("reason")).isEqualTo("perkara 12"));
        assertThat(Db.ask("select 1 from content where ticket = '" + ride.chat + "' and body like '%perkara%'"))
                .isEmpty();
        assertThat(lead.releases(ride.chat).status()).isEqualTo(204);
        assertThat(lead.releases(ride.chat).status()).isEqualTo(204);
        assertThat(erases().status()).isEqualTo(200);
        assertThat(lead.holds(ride.chat, "terlambat").code()).isEqualTo("erased");
        assertThat(entries(reviewer.reads(ride.chat, "")))
                .extracting(e -> e.getString("kind"))
                .containsSubsequence("held", "closed", "released", "erased")
                .containsOnlyOnce("released");
    }

    @Test
    void each_node_notes_what_another_erased(@TempDir Path folder) throws Exception {
        try (Stream<Path> keys = Files.list(Stage.keys())) {
            for (Path key : keys.filter(Files::isRegularFile).toList()) {
                if (!key.endsWith("erasures.journal")) Files.copy(key, folder.resolve(key.getFileName()));
            }
        }
        Server other = Stage.start(Map.of("TABIR_DATA_DIR", folder.toString()));
        try {
            ride.closes();
            String at = erases().json().getString("erasedAt");
            Path journal = folder.resolve("erasures.journal");
            String line = ride.chat + " 6 " + at + " platform\n";
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
            while (!Files.readString(journal).contains(line) && System.nanoTime() < deadline) Thread.onSpinWait();
            assertThat(journal).content().containsOnlyOnce(line);
        } finally {
            other.stop();
        }
    }

    @Test
    void what_is_erased_is_noted_outside_the_database() throws Exception {
        ride.closes();
        String at = erases().json().getString("erasedAt");
        assertThat(Stage.keys().resolve("erasures.journal")).content().contains(ride.chat + " 6 " + at + " platform\n");
    }
}
