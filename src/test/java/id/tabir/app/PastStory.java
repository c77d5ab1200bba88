package id.tabir.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tabir.app.history.History;
import id.tabir.app.history.Plan;
import id.tabir.base.StartFailure;
import id.tabir.guard.Guard;
import id.tabir.identity.Role;
import id.tabir.identity.SigningKey;
import id.tabir.ledger.note.Checkpoint;
import id.tabir.ledger.note.SignedNote;
import id.tabir.operations.DatabaseUrl;
import id.tabir.operations.EmbeddedDatabase;
import id.tabir.operations.Settings;
import id.tabir.play.Http;
import id.tabir.play.Play;
import id.tabir.play.Stage;
import id.tabir.vault.Vault;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A made-up past, as the demo writes it: the log holds it, the numbers tell of it, the weekly report shows it. */
@Timeout(240)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PastStory implements Play.Actors {
    private static final int TICKETS = 600;
    private static final long PATIENCE_S = 60;

    private Path folder;
    private final Vertx vertx = Vertx.vertx();
    private EmbeddedDatabase database;
    private Server server;
    private SigningKey tokens;
    private Path token;
    private Pool pool;

    @BeforeAll
    void two_months_are_written(@TempDir Path made) throws IOException {
        folder = made;
        database = EmbeddedDatabase.start(folder, Path.of("target", "postgres-programs"));
        server = Server.start(Settings.read(Map.of(
                "TABIR_HTTP_PORT", "0",
                "TABIR_DATA_DIR", folder.toString(),
                "TABIR_DATABASE_URL", text(database.app()),
                "TABIR_DATABASE_OWNER_URL", text(database.owner()))));
        tokens = SigningKey.development(vertx, folder, "tabir");
        token = Files.writeString(folder.resolve("token"), token(Role.LEAD, "lina"));
        pool = pool(database.app());
        write();
    }

    @AfterAll
    void ends() {
        pool.close().toCompletionStage().toCompletableFuture().join();
        server.stop();
        database.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private Pool pool(DatabaseUrl url) {
        return PgBuilder.pool().connectingTo(url.connectOptions()).using(vertx).build();
    }

    private void write() {
        Vault vault = Vault.readOrMake(folder.resolve("keyset.json"));
        new History(pool, vault, new Guard(), (what, done, total) -> {}).write(plan(), List.of());
    }

    private static Plan plan() {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        return new Plan(now.minusDays(60), now.minusHours(1), TICKETS, 0);
    }

    private static String text(DatabaseUrl url) {
        return "postgresql://" + url.user() + ":" + url.password() + "@"
                + url.place().host() + ":" + url.place().port() + "/"
                + url.place().database();
    }

    @Override
    public String url() {
        return server.url();
    }

    @Override
    public String token(Role role, String sub) {
        return tokens.mint(role, sub, null, Duration.ofHours(1)).token();
    }

    private long count(String sql) {
        return pool.query("select (" + sql + ")::bigint as n")
                .execute()
                .map(rows -> rows.iterator().next().getLong("n"))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private JsonObject numbers() {
        String from = LocalDate.now(ZoneOffset.UTC).minusDays(70).toString();
        Http.Answer answer =
                Http.call("GET", url() + "/v1/review/numbers?from=" + from, token(Role.LEAD, "lina"), null);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static long sum(JsonObject numbers, String... path) {
        return numbers.getJsonArray("weeks").stream()
                .map(JsonObject.class::cast)
                .mapToLong(week -> path.length == 1
                        ? week.getLong(path[0])
                        : week.getJsonObject(path[0]).getLong(path[1]))
                .sum();
    }

    @Test
    void its_log_verifies_and_the_database_holds_what_the_log_says() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (size() < count("select count(*) from entry") && System.nanoTime() < deadline) Thread.onSpinWait();
        Spoken said = Spoken.by("verify", url(), "--token-file", token, "--database", text(database.app()));
        assertThat(said.exit()).as(said.out() + said.err()).isZero();
        assertThat(said.out()).contains(", " + TICKETS + " tickets, ");
        assertThat(
                        count(
                                "select count(*) from ticket_head h where h.last_entry <> (select count(*) from entry e where e.ticket = h.ticket)"))
                .isZero();
    }

    private long size() {
        String note = Http.call("GET", url() + "/v1/log/checkpoint", null, null).text();
        return Checkpoint.of(SignedNote.parse(note)).size();
    }

    @Test
    void no_number_that_was_said_is_to_be_read() {
        assertThat(count("select count(*) from content where findings like '%\"phone\"%'"))
                .isPositive();
        assertThat(count("select count(*) from content where body::json ->> 'text' like '%0000%'"))
                .isZero();
    }

    @Test
    void the_numbers_add_up_to_what_was_written() {
        JsonObject numbers = numbers();
        assertThat(sum(numbers, "messages")).isEqualTo(count("select count(*) from entry where kind = 'message'"));
        assertThat(sum(numbers, "blocked")).isEqualTo(count("select count(*) from entry where kind = 'blocked'"));
        assertThat(sum(numbers, "cases", "opened"))
                .isEqualTo(count("select count(*) from review_case where second_of is null"));
        assertThat(sum(numbers, "cases", "decided"))
                .isEqualTo(count("select count(*) from review_case where second_of is null and state = 'decided'"))
                .isEqualTo(sum(numbers, "cases", "clean")
                        + sum(numbers, "cases", "coaching")
                        + sum(numbers, "cases", "violation"));
        assertThat(sum(numbers, "looks", "transcripts"))
                .isEqualTo(count("select count(*) from look where act = 'transcript'"));
        assertThat(numbers.getJsonObject("open").getLong("total"))
                .isEqualTo(count("select count(*) from review_case where state = 'open'"));
    }

    @Test
    void one_contractor_is_worse_than_the_company_itself() {
        List<JsonObject> employers = numbers().getJsonArray("employers").stream()
                .map(JsonObject.class::cast)
                .toList();
        assertThat(employers).extracting(one -> one.getString("employer")).contains("Mitra Roda Senja", "own");
        assertThat(rate(employers, "Mitra Roda Senja")).isGreaterThan(rate(employers, "Mitra Berkas Fajar"));
    }

    private static double rate(List<JsonObject> employers, String name) {
        return employers.stream()
                .filter(one -> name.equals(one.getString("employer")))
                .mapToDouble(one -> one.getDouble("perThousand"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_clerk_who_went_wrong_is_suspended_after_a_violation_and_says_nothing_afterwards() {
        assertThat(count("select count(*) from staff where suspended_at is not null"))
                .isEqualTo(1);
        assertThat(count("""
                select count(*) from sanction x join review_case c on c.id = x.case_id
                where x.kind = 'suspension' and x.state = 'confirmed' and c.verdict = 'violation'""")).isEqualTo(1);
        assertThat(count("""
                select count(*) from entry e join content c using (ticket, entry) join staff s on s.no = c.sender
                where s.suspended_at < e.at""")).isZero();
    }

    @Test
    void what_reviewers_looked_at_and_asked_for_is_told_to_leads_with_its_reasons() {
        List<JsonObject> reveals = items("/reveals?limit=200");
        assertThat(reveals).hasSize((int) count("select count(*) from reveal")).isNotEmpty();
        assertThat(reveals).allMatch(one -> one.containsKey("reason") && one.containsKey("askedBy"));
        List<JsonObject> searches = items("/audit?limit=200&act=search");
        assertThat(searches).hasSize((int) count("select count(*) from look where act = 'search'"));
        assertThat(searches).allMatch(one -> one.getJsonObject("search").containsKey("finding"));
    }

    private List<JsonObject> items(String below) {
        Http.Answer answer = Http.call("GET", url() + "/v1/review" + below, token(Role.LEAD, "lina"), null);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    @Test
    void it_is_written_once_and_only_where_nothing_else_is() {
        long before = count("select count(*) from entry");
        write();
        assertThat(count("select count(*) from entry")).isEqualTo(before);

        Play.ride();
        Pool other = pool(Stage.app());
        var elsewhere = new History(other, Stage.vault(), new Guard(), (what, done, total) -> {});
        assertThatThrownBy(() -> elsewhere.write(plan(), List.of()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("empty data folder");
        other.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void the_weekly_report_is_a_page_or_a_sheet() throws IOException {
        String week = DateTimeFormatter.ISO_WEEK_DATE
                .format(LocalDate.now(ZoneOffset.UTC).minusWeeks(1))
                .substring(0, 8);
        Spoken page = Spoken.by("weekly", url(), "--token-file", token);
        assertThat(page.exit()).as(page.err()).isZero();
        assertThat(page.out())
                .contains("<html lang=\"id\">", "Laporan mingguan " + week, "<svg", "Mitra Roda Senja", "Nomor telepon")
                .doesNotContain("petugas-", "stf_", "tkt_");
        Path file = folder.resolve("week.csv");
        Spoken sheet =
                Spoken.by("weekly", url(), "--token-file", token, "--week", week, "--format", "csv", "--out", file);
        assertThat(sheet.exit()).as(sheet.err()).isZero();
        assertThat(Files.readString(file)).startsWith("\"week\",\"group\"").contains("\"" + week + "\",\"messages\"");
        assertThat(Spoken.by("weekly", url(), "--token-file", token, "--lang", "en")
                        .out())
                .contains("<html lang=\"en\">", "Weekly report");
    }

    @Test
    void what_the_weekly_report_cannot_do_is_one_sentence() throws IOException {
        Path reviewers = Files.writeString(folder.resolve("reviewer"), token(Role.REVIEWER, "rita"));
        assertThat(Spoken.by("weekly", url(), "--token-file", reviewers).err())
                .contains("--token-file needs a lead's.");
        assertThat(Spoken.by("weekly", url(), "--token-file", token, "--week", "2026-W99")
                        .err())
                .contains("There is no week 2026-W99");
        Spoken wrong = Spoken.by("weekly", url(), "--token-file", token, "--format", "pdf");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("--format must be html, csv or json.");
    }

    @Test
    void metrics_hold_counts_and_nobodys_name_or_id() {
        long waiting = count("select count(*) from reveal where state = 'asked'");
        String said = "tabir_messages_total " + count("select count(*) from entry where kind = 'message'") + ".0";
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        String text = "";
        while (!text.contains(said) && System.nanoTime() < deadline)
            text = Http.call("GET", url() + "/metrics", null, null).text();
        assertThat(text)
                .contains(said, "tabir_findings_total{kind=\"flirt\"} ", "tabir_cases_open{severity=\"3\"} ")
                .contains(
                        "tabir_cases_oldest_seconds ",
                        "tabir_reveals_waiting " + waiting + ".0",
                        "tabir_flagged_total ")
                .doesNotContain("tkt_", "stf_", "cse_", "pengemudi", "petugas", "Mitra", "demo-");
    }
}
