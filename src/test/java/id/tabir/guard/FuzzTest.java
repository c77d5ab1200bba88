package id.tabir.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Throws mutated, random and repeated texts at the guard: no exception, sound offsets, and no text that takes long.
 * Not in the default run; with {@code mvn test -Dtest=FuzzTest -Dsurefire.excludedGroups= -Dguard.fuzz.seconds=600}.
 */
@Tag("fuzz")
class FuzzTest {
    private static final long NANOS = 1_000_000_000L;
    private static final int LONGEST = 4_000;
    private static final int TRIES = 5;

    /** Processor time of this thread; ten times what the longest message may take, so that only a bad growth shows. */
    private static final long SLOW_NANOS = 50_000_000L;

    private final Guard guard = new Guard();
    private final Random random = new Random(Long.getLong("guard.fuzz.seed", 1));
    private final List<String> seeds = seeds();
    private long slowest;
    private String slowestText = "";

    @Test
    void nothing_breaks_it_and_nothing_is_slow() {
        long end = System.nanoTime() + Long.getLong("guard.fuzz.seconds", 20) * NANOS;
        Window window = Window.empty();
        long texts = 0;
        for (; System.nanoTime() - end < 0; texts++) {
            String text = text();
            if (text.isEmpty()) continue;
            Party from = random.nextBoolean() ? Party.STAFF : Party.CUSTOMER;
            TicketKind kind = random.nextBoolean() ? TicketKind.TRANSACTION : TicketKind.VERIFICATION;
            Verdict verdict = timed(Setting.of(kind, Language.ID), window, from, text);
            sound(text, verdict);
            window = random.nextInt(60) == 0 ? Window.empty() : window.plus(verdict);
        }
        System.err.printf(
                "%,d texts; the slowest took %d us of processor time, %d characters: %.60s%n",
                texts, slowest / 1000, slowestText.length(), slowestText.replace('\n', ' '));
    }

    /** The verdict; the best of some tries counts, since the compiler and the collector take their time, too. */
    private Verdict timed(Setting setting, Window window, Party from, String text) {
        long best = Long.MAX_VALUE;
        Verdict verdict = null;
        for (int i = 0; i < TRIES && best > slowest; i++) {
            long start = processorTime();
            verdict = guard.inspect(setting, window, from, text);
            best = Math.min(best, processorTime() - start);
        }
        if (best > slowest) {
            slowest = best;
            slowestText = text;
        }
        assertThat(best).as(text).isLessThan(SLOW_NANOS);
        return verdict;
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void sound(String text, Verdict verdict) {
        for (Finding finding : verdict.findings()) {
            assertThat(finding.start()).as(text).isBetween(0, finding.end() - 1);
            assertThat(finding.end()).as(text).isLessThanOrEqualTo(text.length());
            assertThat(splits(text, finding.start()) || splits(text, finding.end()))
                    .as(text)
                    .isFalse();
        }
        if (verdict.action() == Action.ALLOW || verdict.action() == Action.FLAG) {
            assertThat(verdict.delivered()).isEqualTo(text);
        }
    }

    private static boolean splits(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }

    private String text() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> noise();
            case 2 -> repeated();
            default -> mutated();
        };
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

    /** One or two short pieces over and over: what makes bad growth show. */
    private String repeated() {
        StringBuilder part = new StringBuilder();
        for (int i = random.nextInt(2); i >= 0; i--) {
            String seed = seeds.get(random.nextInt(seeds.size()));
            int at = random.nextInt(seed.length());
            part.append(seed, at, Math.min(seed.length(), at + 1 + random.nextInt(12)));
            if (random.nextInt(3) == 0) part.append((char) (' ' + random.nextInt(90)));
        }
        String whole = part.toString().repeat(LONGEST / part.length() + 1);
        return whole.substring(0, LONGEST - random.nextInt(3));
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
        for (String name : List.of("tune.jsonl", "hand.jsonl", "rounds.jsonl")) {
            for (JsonNode conversation : Corpus.read(name)) {
                conversation
                        .path("messages")
                        .forEach(m -> seeds.add(m.path("text").asText()));
            }
        }
        return seeds;
    }
}
