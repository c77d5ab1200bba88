package id.tabir.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.app.Terminal.Said;
import id.tabir.guard.Policy;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator tunes the guard on their own history, at a terminal, before any of it goes live. */
class GuardCommandStory {
    private static final String LINES = """
            {"id":"a","ticket_type":"transaction","messages":[{"from":"staff","text":"gudang 8123456789"},\
            {"from":"customer","text":"baik"}]}
            {"id":"b","ticket_type":"transaction","messages":[{"from":"staff","text":"\\u001b[2Jwa 081234567890"}]}
            """;

    @TempDir
    Path folder;

    @Test
    void the_policy_in_the_jar_is_printed_as_it_is_read() throws Exception {
        Said said = at().runs(Map.of(), "", "guard", "--print-policy");
        assertThat(said.exit()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(Policy.read(said.out()).hash()).isEqualTo(Policy.standard().hash());
    }

    @Test
    void a_dry_run_judges_by_the_option_else_by_the_variable_else_by_the_jar() throws Exception {
        Path mine = policy("mine.yaml", "threshold: 30");
        Map<String, String> set = Map.of("TABIR_GUARD_POLICY", mine.toString());
        Path jar = policy("jar.yaml", "threshold: 50");
        assertThat(first(at().runs(Map.of(), LINES, "guard"))).isEqualTo("allow");
        assertThat(first(at().runs(set, LINES, "guard"))).isEqualTo("mask");
        assertThat(first(at().runs(Map.of(), LINES, "guard", "--policy", mine.toString())))
                .isEqualTo("mask");
        assertThat(first(at().runs(set, LINES, "guard", "--policy", jar.toString())))
                .isEqualTo("allow");
    }

    @Test
    void findings_are_bare_unless_one_asks_why() throws Exception {
        String mine = policy("mine.yaml", "threshold: 30").toString();
        Said bare = at().runs(Map.of(), LINES, "guard", "--policy", mine);
        assertThat(finding(bare).fieldNames()).containsExactly("kind", "start", "end");
        Said why = at().runs(Map.of(), LINES, "guard", "--policy", mine, "--why");
        assertThat(finding(why).getString("rule")).isEqualTo("mobile without prefix");
        assertThat(finding(why).getInteger("score")).isBetween(30, 50);
        assertThat(finding(why).getJsonArray("reasons")).contains("bare");
    }

    @Test
    void a_comparison_says_what_would_change_to_programs_and_to_people() throws Exception {
        String old = policy("old.yaml", "threshold: 50").toString();
        String mine = policy("mine.yaml", "threshold: 30").toString();
        Said said = at().runs(Map.of(), LINES, "guard", "--diff", old, mine);
        assertThat(said.exit()).isZero();
        List<JsonObject> lines = said.out().lines().map(JsonObject::new).toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).getString("id")).isEqualTo("a");
        assertThat(lines.get(0).getInteger("message")).isZero();
        assertThat(lines.get(0).getJsonObject("old").getString("action")).isEqualTo("allow");
        assertThat(lines.get(0).getJsonObject("new").getString("action")).isEqualTo("mask");
        assertThat(lines.get(1).encode())
                .isEqualTo("{\"conversations\":2,\"unreadable\":0,\"messages\":3,\"changed\":1,"
                        + "\"actions\":{\"allow > mask\":1},\"found\":{\"phone\":1},\"lost\":{}}");

        Said text = at().runs(Map.of(), LINES, "guard", "--diff", mine, old, "--text");
        assertThat(text.out())
                .contains("\"a\", message 1, staff: mask → allow")
                .contains("old   \"gudang [nomor telepon]\"")
                .contains("gone  phone \"8123456789\", rule \"mobile without prefix\"")
                .contains("1 of 3 messages in 2 conversations would fare differently.");
    }

    @Test
    void what_a_terminal_would_act_on_is_written_out() throws Exception {
        String old = policy("old.yaml", "threshold: 50").toString();
        String mine = policy("mine.yaml", "threshold: 100\nweights: {contact-word: 0, local: 0}")
                .toString();
        Said text = at().runs(Map.of(), LINES + "nonsense\n", "guard", "--diff", old, mine, "--text");
        assertThat(text.exit()).isEqualTo(1);
        assertThat(text.out()).contains("\\u{1b}[2J").doesNotContain("\u001b");
        assertThat(text.out()).contains("can't be read: is not JSON", "Lines that could not be read: 1.");
    }

    @Test
    void a_wrong_policy_is_refused_with_file_line_and_reason_wherever_it_is_named() throws Exception {
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), "version: a\nrules:\n  - kinds: [fone]\n");
        String sentence = "wrong.yaml (%s) can't be used: line 3: a kind can't be \"fone\"; it may be phone, ";
        Said option = at().runs(Map.of(), LINES, "guard", "--policy", wrong.toString());
        assertThat(option.exit()).isEqualTo(2);
        assertThat(option.sentence()).contains(String.format(sentence, "--policy"));
        Said server = at().runs(Map.of("TABIR_GUARD_POLICY", wrong.toString()), "", "serve");
        assertThat(server.exit()).isEqualTo(2);
        assertThat(server.sentence()).contains(String.format(sentence, "TABIR_GUARD_POLICY"));
        assertThat(folder.resolve("data"))
                .as("refused before a database is made")
                .doesNotExist();
    }

    private Terminal at() {
        return new Terminal(folder);
    }

    /** The jar's policy with another threshold, and what follows it. */
    private Path policy(String name, String threshold) throws IOException {
        try (var in = Policy.class.getResourceAsStream("/guard/policy.yaml")) {
            String standard = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Files.writeString(folder.resolve(name), standard.replaceFirst("(?m)^threshold: .*$", threshold));
        }
    }

    private static String first(Said said) {
        return message(said).getString("action");
    }

    private static JsonObject finding(Said said) {
        return message(said).getJsonArray("findings").getJsonObject(0);
    }

    private static JsonObject message(Said said) {
        assertThat(said.exit()).as(said.err()).isZero();
        return new JsonObject(said.out().lines().findFirst().orElseThrow())
                .getJsonArray("messages")
                .getJsonObject(0);
    }
}
