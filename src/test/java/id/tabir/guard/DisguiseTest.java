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
                .replace(" dan ", "")
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

    @Test
    void a_character_that_cannot_be_seen_changes_no_verdict_in_a_talk() {
        Random random = new Random(11);
        for (JsonNode conversation : Corpus.read("rounds.jsonl")) {
            TicketKind kind = TicketKind.of(conversation.path("ticket_type").asText());
            Talk plain = new Talk(kind);
            Talk hidden = new Talk(kind);
            for (JsonNode message : conversation.path("messages")) {
                Party from = Party.of(message.path("from").asText());
                String text = message.path("text").asText();
                Verdict was = plain.says(from, text);
                Verdict is = hidden.says(from, riddled(text, random));
                assertThat(is.action()).as(text).isEqualTo(was.action());
                assertThat(kinds(is)).as(text).isEqualTo(kinds(was));
            }
        }
    }

    /** The text with invisible characters at three places. */
    private static String riddled(String text, Random random) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < 3; i++) {
            int at = random.nextInt(out.length() + 1);
            if (at < out.length() && Character.isLowSurrogate(out.charAt(at))) continue;
            out.insert(at, INVISIBLE[random.nextInt(INVISIBLE.length)]);
        }
        return out.toString();
    }

    @Test
    void harmless_text_and_what_stands_around_a_mask_come_out_as_they_went_in() {
        for (String name : List.of("tune.jsonl", "held.jsonl", "hand.jsonl", "rounds.jsonl")) {
            for (JsonNode conversation : Corpus.read(name)) {
                Talk talk =
                        new Talk(TicketKind.of(conversation.path("ticket_type").asText()));
                for (JsonNode message : conversation.path("messages")) {
                    String text = message.path("text").asText();
                    Verdict verdict = talk.says(Party.of(message.path("from").asText()), text);
                    if (verdict.action() == Action.BLOCK)
                        assertThat(verdict.delivered()).isEmpty();
                    else if (verdict.action() != Action.MASK)
                        assertThat(verdict.delivered()).isEqualTo(text);
                    else assertThat(pieces(verdict)).as(text).allMatch(text::contains);
                }
            }
        }
    }

    /** What was delivered around the masks, and that the masks say what they are. */
    private static List<String> pieces(Verdict verdict) {
        List<String> pieces = new ArrayList<>();
        int at = 0;
        for (Span span : verdict.masked()) {
            assertThat(verdict.delivered().substring(span.start(), span.end()))
                    .isEqualTo(span.kind().mask(Language.ID));
            pieces.add(verdict.delivered().substring(at, span.start()));
            at = span.end();
        }
        pieces.add(verdict.delivered().substring(at));
        return pieces;
    }

    private static List<Kind> kinds(Verdict verdict) {
        return verdict.findings().stream().map(Finding::kind).toList();
    }

    @Test
    void no_offset_splits_a_surrogate_pair() {
        for (String name : List.of("tune.jsonl", "hand.jsonl", "rounds.jsonl")) {
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
