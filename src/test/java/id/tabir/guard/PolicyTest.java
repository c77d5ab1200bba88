package id.tabir.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A policy is data; a wrong one is refused with its line and the reason. */
class PolicyTest {
    private static final String REST = """
              - kinds: [phone, handle, email, nik, kk, npwp, bank, card, otp, pin]
                action: mask
              - kinds: [ask-secret, ask-number, off-platform, flirt, private-deal, ask-personal]
                action: flag
            """;

    private static Talk under(String policy, TicketKind kind) throws PolicyException {
        return new Talk(new Guard(Policy.read(policy)), Setting.of(kind, Language.ID));
    }

    @Test
    void the_first_rule_that_fits_decides() throws PolicyException {
        String policy = """
                version: mine
                rules:
                  - kinds: [phone]
                    ticket: verification
                    from: staff
                    action: block
                """ + REST;
        assertThat(under(policy, TicketKind.VERIFICATION).staff("081234567890").action())
                .isEqualTo(Action.BLOCK);
        assertThat(under(policy, TicketKind.VERIFICATION)
                        .customer("081234567890")
                        .action())
                .isEqualTo(Action.MASK);
        assertThat(under(policy, TicketKind.TRANSACTION).staff("081234567890").action())
                .isEqualTo(Action.MASK);
    }

    @Test
    void thresholds_weights_and_words_are_the_operators() throws PolicyException {
        String text = "gudang 8123456789";
        assertThat(under("version: a\nrules:\n" + REST, TicketKind.TRANSACTION)
                        .staff(text)
                        .action())
                .isEqualTo(Action.ALLOW);
        assertThat(under("version: a\nthreshold: 30\nrules:\n" + REST, TicketKind.TRANSACTION)
                        .staff(text)
                        .action())
                .isEqualTo(Action.MASK);
        assertThat(under("version: a\nweights: {bare: 60}\nrules:\n" + REST, TicketKind.TRANSACTION)
                        .staff(text)
                        .action())
                .isEqualTo(Action.MASK);
        assertThat(under("version: a\nwords: {contact: [gudang]}\nrules:\n" + REST, TicketKind.TRANSACTION)
                        .staff(text)
                        .action())
                .isEqualTo(Action.MASK);
        assertThat(under("version: a\nforget: {contact: [wa], platform: [wa]}\nrules:\n" + REST, TicketKind.TRANSACTION)
                        .staff("wa 8123456789")
                        .action())
                .isEqualTo(Action.ALLOW);
    }

    @Test
    void a_policy_has_a_version_and_a_hash() throws PolicyException {
        Policy policy = Policy.read("version: \"7\"\nrules:\n" + REST);
        assertThat(policy.version()).isEqualTo("7");
        assertThat(policy.hash())
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(Policy.standard().hash());
    }

    @Test
    void the_example_of_the_readme_does_what_it_says() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf("```yaml\n") + "```yaml\n".length();
        String example = readme.substring(start, readme.indexOf("```", start));
        String number = "wa saya 081234567890";
        assertThat(under(example, TicketKind.TRANSACTION).customer(number).action())
                .isEqualTo(Action.FLAG);
        assertThat(under(example, TicketKind.TRANSACTION).staff(number).action())
                .isEqualTo(Action.MASK);
        assertThat(under(example, TicketKind.VERIFICATION).customer(number).action())
                .isEqualTo(Action.MASK);
    }

    @Test
    void what_is_wrong_is_named_with_its_line() {
        refused("version: a\nrules:\n  - kinds: [fone]\n    action: mask\n", 3, "a kind can't be \"fone\"");
        refused("version: a\nrules:\n  - kinds: [flirt]\n    action: mask\n", 4, "flirt has nothing to mask");
        refused("version: a\nrules:\n  - kinds: [flirt]\n    akcion: flag\n", 4, "has no \"akcion\"");
        refused("version: a\nrules:\n  - kinds: [phone]\n    action: mask\n", 3, "no rule decides on handle");
        refused("version: a\nthreshold: 200\nrules:\n" + REST, 2, "threshold must be from 0 to 100");
        refused("rules:\n" + REST, 1, "version is missing");
        refused("version: " + "a".repeat(101) + "\nrules:\n" + REST, 1, "version must be at most 100 characters");
        refused("version: a\nversion: b\n", 2, "not YAML");
        refused("version: [a\n", 1, "not YAML");
        refused("", 1, "empty");
        refused("version: a\nrules:\n" + REST + "---\nversion: b\n", 8, "a second document begins");
        refused("version: a\nweights: {nonsense: 3}\nrules:\n" + REST, 2, "a clue can't be");
    }

    private static void refused(String yaml, int line, String reason) {
        assertThatThrownBy(() -> Policy.read(yaml))
                .isInstanceOfSatisfying(
                        PolicyException.class,
                        e -> assertThat(e.line()).as(yaml).isEqualTo(line))
                .hasMessageContaining(reason);
    }
}
