package id.tabir.story;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.tabir.app.Server;
import id.tabir.guard.Policy;
import id.tabir.operations.GuardPolicy;
import id.tabir.play.Db;
import id.tabir.play.Http;
import id.tabir.play.Play;
import id.tabir.play.Stage;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A node judges by the operator's own policy, says by which, and every finding names it. */
class PolicyStory {
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        log.start();
        logger().addAppender(log);
        // Tests hear warnings only, unless they ask.
        logger().setLevel(Level.INFO);
    }

    @AfterEach
    void leave() {
        logger().detachAppender(log);
        logger().setLevel(null);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(GuardPolicy.class);
    }

    @Test
    void a_policy_of_ones_own_decides_and_is_named_in_log_metrics_and_findings() throws Exception {
        String version = "mine " + UUID.randomUUID();
        Path file = policy(version, "  - {kinds: [phone], from: staff, action: block}");
        String hash = sha256(file);
        Server node = Stage.start(Map.of("TABIR_GUARD_POLICY", file.toString()));
        try {
            Play ride = Play.ride(Play.Actors.on(node.url()));
            Http.Answer sent = ride.sends(ride.staffToken(), "a", "wa 0812-3456-7890");
            assertThat(sent.code()).isEqualTo("content-blocked");
            assertThat(ride.sends(ride.customerToken(), "b", "wa 0812-3456-7890")
                            .status())
                    .isEqualTo(201);

            for (JsonObject finding : findings(ride.chat)) {
                assertThat(finding.getString("rule")).isEqualTo("mobile");
                assertThat(finding.getInteger("score")).isBetween(50, 100);
                assertThat(finding.getJsonArray("reasons")).contains("local", "contact-word");
                assertThat(finding.getString("policy")).isEqualTo(hash.substring(0, 12));
            }
            assertThat(findings(ride.chat)).hasSize(2);
            assertThat(Http.call("GET", node.url() + "/metrics", null, null).text())
                    .contains("tabir_guard_policy{hash=\"" + hash + "\",version=\"" + version + "\"} 1");
            assertThat(said(Level.INFO)).contains("version=" + version + " hash=" + hash);
            assertThat(Db.ask("select hash from guard_policy where version = '" + version + "'"))
                    .containsExactly(hash);
        } finally {
            node.stop();
        }
    }

    @Test
    void a_node_that_starts_with_another_policy_than_the_last_one_says_so_and_serves() throws Exception {
        Path mine = policy("mine " + UUID.randomUUID(), "");
        Server first = Stage.start(Map.of("TABIR_GUARD_POLICY", mine.toString()));
        first.stop();
        log.list.clear();
        Server second = Stage.start(Map.of());
        try {
            assertThat(said(Level.WARN)).hasSize(1).allSatisfy(line -> assertThat(line)
                    .contains("hash=" + Policy.standard().hash(), "last_hash=" + sha256(mine)));
            log.list.clear();
            Stage.start(Map.of()).stop();
            assertThat(said(Level.WARN)).isEmpty();
        } finally {
            second.stop();
        }
    }

    /** What was said at a level, as {@code key=value} pairs. */
    private List<String> said(Level level) {
        return log.list.stream()
                .filter(event -> event.getLevel().equals(level))
                .map(event -> event.getKeyValuePairs().stream()
                        .map(pair -> pair.key + "=" + pair.value)
                        .reduce("", (all, one) -> all.isEmpty() ? one : all + " " + one))
                .toList();
    }

    private static List<JsonObject> findings(String chat) {
        return Db.ask("select findings from content where findings is not null and ticket = '" + chat
                        + "' order by entry")
                .stream()
                .flatMap(json -> new JsonArray(json).stream())
                .map(finding -> (JsonObject) finding)
                .toList();
    }

    /** The jar's policy under another name, with a rule before its own. */
    private Path policy(String version, String rule) throws IOException {
        try (var in = Policy.class.getResourceAsStream("/guard/policy.yaml")) {
            String standard = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Files.writeString(
                    folder.resolve("policy.yaml"),
                    standard.replaceFirst("(?m)^version: .*$", "version: " + version)
                            .replaceFirst("(?m)^rules:$", "rules:\n" + rule));
        }
    }

    private static String sha256(Path file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (IOException | java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
