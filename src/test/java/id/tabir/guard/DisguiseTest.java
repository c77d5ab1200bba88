package id.tabir.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for all texts: disguises keep detection, invisible characters change nothing, offsets are sound. */
class DisguiseTest {
    private static final List<String> NUMBERS = List.of("081234567890", "085798765432", "08817654321", "0895120034567");
    private static final Setting RIDE = Setting.of(TicketKind.TRANSACTION, Language.ID);
    private static final String[] INVISIBLE = {"\u200b", "\u200c", "\u2060", "\ufeff", "\u00ad"};

    private final Guard guard = new Guard();

    @Test
    void each_disguise_and_each_pair_of_them_of_a_number_is_seen_through() {
        List<String> missed = new ArrayList<>();
        Disguises.ALL.forEach((first, f) -> Disguises.ALL.forEach((second, g) -> {
            for (String number : NUMBERS) {
                String text = "wa saya " + g.apply(f.apply(number)) + " ya";
                Verdict verdict = guard.inspect(RIDE, Window.empty(), Party.STAFF, text);
                if (digitsLeft(verdict) > 0) missed.add(first + " + " + second + ": " + verdict.delivered());
            }
        }));
        assertThat(missed).isEmpty();
    }

    /** Letters and digits that were not in the frame of the sentence. */
    private static int digitsLeft(Verdict verdict) {
        String rest = verdict.delivered()
                .replace("[nomor telepon]", "")
                .replace("wa saya", "")
                .replace("ya", "");
        return (int) rest.codePoints().filter(Character::isLetterOrDigit).count();
    }

    @Test
    void a_character_that_cannot_be_seen_changes_no_verdict() {
        Random random = new Random(7);
        for (JsonNode conversation : Corpus.read("tune.jsonl")) {
            for (JsonNode message : conversation.path("messages")) {
                String text = message.path("text").asText();
                int at = random.nextInt(text.length() + 1);
                if (at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at))) continue;
                String dotted =
                        text.substring(0, at) + INVISIBLE[random.nextInt(INVISIBLE.length)] + text.substring(at);
                Verdict plain = guard.inspect(RIDE, Window.empty(), Party.CUSTOMER, text);
                Verdict hidden = guard.inspect(RIDE, Window.empty(), Party.CUSTOMER, dotted);
                assertThat(hidden.action()).as(text).isEqualTo(plain.action());
                assertThat(kinds(hidden)).as(text).isEqualTo(kinds(plain));
            }
        }
    }

    private static List<Kind> kinds(Verdict verdict) {
        return verdict.findings().stream().map(Finding::kind).toList();
    }

    @Test
    void no_offset_splits_a_surrogate_pair() {
        for (String name : List.of("tune.jsonl", "hand.jsonl")) {
            for (JsonNode conversation : Corpus.read(name)) {
                for (JsonNode message : conversation.path("messages"))
                    sound(message.path("text").asText());
            }
        }
    }

    private void sound(String text) {
        Verdict verdict = guard.inspect(RIDE, Window.empty(), Party.CUSTOMER, text);
        for (Finding finding : verdict.findings()) {
            assertThat(finding.start()).isBetween(0, finding.end() - 1);
            assertThat(finding.end()).isLessThanOrEqualTo(text.length());
            assertThat(splits(text, finding.start())).isFalse();
            assertThat(splits(text, finding.end())).isFalse();
        }
        assertThat(verdict.delivered().codePoints().noneMatch(cp -> cp >= 0xd800 && cp < 0xe000))
                .isTrue();
    }

    private static boolean splits(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }
}
