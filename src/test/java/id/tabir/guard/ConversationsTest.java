package id.tabir.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
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
        boolean sound =
                Changes.run(new BufferedReader(new StringReader(line)), out, new Guard(), new Guard(Policy.read(yaml)));
        assertThat(sound).isTrue();
        assertThat(out.toString().lines()).hasSize(2);
        assertThat(out.toString())
                .contains("\"message\":1", "\"action\":\"mask\"", "\"action\":\"flag\"")
                .endsWith("{\"conversations\":1,\"messages\":2,\"changed\":1}\n");
    }
}
