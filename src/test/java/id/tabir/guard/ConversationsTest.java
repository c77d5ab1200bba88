package id.tabir.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The command's core: a line in, a line out. */
class ConversationsTest {

    private static String run(String lines, boolean sound) throws IOException {
        StringWriter out = new StringWriter();
        boolean read = Conversations.run(new BufferedReader(new StringReader(lines)), out, new Guard());
        assertThat(read).isEqualTo(sound);
        return out.toString();
    }

    @Test
    void a_conversation_is_answered_message_by_message() throws IOException {
        String line = """
                {"id":"a","ticket_type":"transaction","extra":1,"messages":[{"from":"staff","text":"halo"},{"from":"staff","text":"wa 081234567890"}]}
                """;
        assertThat(run(line, true)).isEqualTo("""
                {"id":"a","messages":[{"action":"allow","text_delivered":"halo","findings":[]},{"action":"mask","text_delivered":"wa [nomor telepon]","findings":[{"kind":"phone","start":3,"end":15}]}]}
                """);
    }

    @Test
    void a_blocked_message_delivers_nothing() throws IOException {
        String line = """
                {"id":1,"ticket_type":"verification","messages":[{"from":"staff","text":"otp nya berapa"}]}
                """;
        assertThat(run(line, true))
                .contains("\"action\":\"block\",\"text_delivered\":\"\"")
                .contains("ask-secret");
    }

    @Test
    void lines_know_nothing_of_each_other() throws IOException {
        String line =
                "{\"id\":\"x\",\"ticket_type\":\"transaction\",\"messages\":[{\"from\":\"staff\",\"text\":\"0812\"}]}\n";
        assertThat(run(line.repeat(3), true)).doesNotContain("mask");
    }

    @Test
    void a_bad_line_gets_an_error_in_its_place() throws IOException {
        String good = "{\"id\":\"x\",\"ticket_type\":\"transaction\",\"messages\":[]}\n";
        assertThat(run("nonsense\n" + good, false)).startsWith("{\"error\":\"is not JSON\"}\n{\"id\":\"x\"");
        assertThat(run("{\"id\":\"y\",\"ticket_type\":\"taxi\",\"messages\":[]}\n", false))
                .contains("\"id\":\"y\"", "ticket_type must be");
        assertThat(run("{\"id\":\"y\",\"ticket_type\":\"transaction\",\"messages\":[{\"from\":\"staff\"}]}\n", false))
                .contains("messages[0].text");
    }

    @Test
    void a_comparison_shows_what_would_fare_differently() throws IOException, PolicyException {
        String yaml = """
                version: loose
                rules:
                  - kinds: [phone]
                    action: flag
                  - kinds: [handle, email, nik, kk, npwp, bank, card, otp, pin]
                    action: mask
                  - kinds: [ask-secret, ask-number, off-platform, flirt, private-deal, ask-personal]
                    action: flag
                """;
        String line = """
                {"id":"a","ticket_type":"transaction","messages":[{"from":"staff","text":"halo"},{"from":"staff","text":"wa 081234567890"}]}
                """;
        StringWriter out = new StringWriter();
        boolean sound = new Changes(new Guard(), new Guard(Policy.read(yaml)))
                .run(new BufferedReader(new StringReader(line + "nonsense\n")), out, JsonNode::toString);
        assertThat(sound).isFalse();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .contains("\"message\":1", "\"from\":\"staff\"", "\"text\":\"wa 081234567890\"")
                .contains("\"action\":\"mask\"", "\"action\":\"flag\"", "\"rule\":\"mobile\"", "\"reasons\":[");
        assertThat(lines.get(2))
                .isEqualTo("{\"conversations\":1,\"unreadable\":1,\"messages\":2,\"changed\":1,"
                        + "\"actions\":{\"mask > flag\":1},\"found\":{},\"lost\":{}}");
    }

    @Test
    void another_score_alone_is_no_change_and_what_is_found_or_lost_is_counted() throws IOException, PolicyException {
        String yaml = String.join("\n", Tables.lines("policy.yaml"));
        String lines = """
                {"id":"a","ticket_type":"transaction","messages":[{"from":"staff","text":"wa 081234567890"}]}
                {"id":"b","ticket_type":"transaction","messages":[{"from":"staff","text":"gudang 8123456789"}]}
                """;
        Guard heavier = new Guard(Policy.read(yaml + "\nweights: {contact-word: 29}\n"));
        assertThat(compared(lines, new Guard(), heavier)).hasSize(1);
        Guard lower = new Guard(Policy.read(yaml.replace("threshold: 50", "threshold: 30")));
        assertThat(compared(lines, new Guard(), lower).get(1)).contains("\"found\":{\"phone\":1},\"lost\":{}");
        assertThat(compared(lines, lower, new Guard()).get(1)).contains("\"found\":{},\"lost\":{\"phone\":1}");
    }

    private static List<String> compared(String lines, Guard old, Guard fresh) throws IOException {
        StringWriter out = new StringWriter();
        new Changes(old, fresh).run(new BufferedReader(new StringReader(lines)), out, JsonNode::toString);
        return out.toString().lines().toList();
    }
}
