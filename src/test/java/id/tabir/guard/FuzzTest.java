package id.tabir.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Throws mutated and random texts at the guard: no exception, sound offsets. Not in the default run; with
 * {@code mvn test -Dtest=FuzzTest -Dsurefire.excludedGroups= -Dguard.fuzz.seconds=600}.
 */
@Tag("fuzz")
class FuzzTest {
    private static final long NANOS = 1_000_000_000L;
    private static final int LONGEST = 4_000;

    private final Guard guard = new Guard();
    private final Random random = new Random(Long.getLong("guard.fuzz.seed", 1));
    private final List<String> seeds = seeds();

    @Test
    void nothing_breaks_it() {
        long end = System.nanoTime() + Long.getLong("guard.fuzz.seconds", 20) * NANOS;
        Window window = Window.empty();
        while (System.nanoTime() - end < 0) {
            String text = random.nextInt(4) == 0 ? noise() : mutated();
            Party from = random.nextBoolean() ? Party.STAFF : Party.CUSTOMER;
            TicketKind kind = random.nextBoolean() ? TicketKind.TRANSACTION : TicketKind.VERIFICATION;
            Verdict verdict = guard.inspect(Setting.of(kind, Language.ID), window, from, text);
            for (Finding finding : verdict.findings()) {
                assertThat(finding.start()).as(text).isBetween(0, finding.end() - 1);
                assertThat(finding.end()).as(text).isLessThanOrEqualTo(text.length());
            }
            window = random.nextInt(30) == 0 ? Window.empty() : window.plus(verdict);
        }
    }

    private String noise() {
        StringBuilder out = new StringBuilder();
        int length = random.nextInt(60);
        for (int i = 0; i < length; i++) {
            int cp = random.nextInt(3) == 0 ? random.nextInt(0x10ffff) : random.nextInt(0x250);
            out.appendCodePoint(cp);
        }
        return out.toString();
    }

    private String mutated() {
        StringBuilder out = new StringBuilder(seeds.get(random.nextInt(seeds.size())));
        for (int i = random.nextInt(8); i >= 0 && out.length() > 0; i--) {
            int at = random.nextInt(out.length());
            switch (random.nextInt(5)) {
                case 0 -> out.deleteCharAt(at);
                case 1 -> out.insert(at, Character.toString(random.nextInt(0x1ffff)));
                case 2 -> out.insert(at, seeds.get(random.nextInt(seeds.size())));
                case 3 -> out.setCharAt(at, (char) (' ' + random.nextInt(90)));
                default ->
                    out.insert(
                            at,
                            out.substring(at, Math.min(out.length(), at + 9)).repeat(random.nextInt(40)));
            }
        }
        return out.length() > LONGEST ? out.substring(0, LONGEST) : out.toString();
    }

    private static List<String> seeds() {
        List<String> seeds = new ArrayList<>();
        for (String name : List.of("tune.jsonl", "hand.jsonl")) {
            for (JsonNode conversation : Corpus.read(name)) {
                conversation
                        .path("messages")
                        .forEach(m -> seeds.add(m.path("text").asText()));
            }
        }
        return seeds;
    }
}
