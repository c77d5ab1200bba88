package id.tabir.guard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the words of a message mean for an intention, as two sets of bits for each word; see {@link Sense}. */
final class Senses {
    /** The usual form of words that are written otherwise, too. */
    private static final Map<String, String> USUAL = usualForms();

    private static final Glossary FIRST = table(0);
    private static final Glossary SECOND = table(1);

    private final long[] first;
    private final long[] second;

    private Senses(long[] first, long[] second) {
        this.first = first;
        this.second = second;
    }

    static Senses of(Words words) {
        int[] ids = new int[words.size()];
        return new Senses(FIRST.read(words, ids), SECOND.read(words, ids));
    }

    /** Bits of the first set. */
    long first(int w) {
        return first[w];
    }

    /** Bits of the second set. */
    long second(int w) {
        return second[w];
    }

    boolean has(int w, Sense sense) {
        return w >= 0 && w < first.length && ((sense.set == 0 ? first : second)[w] & sense.bit) != 0;
    }

    void add(int w, Sense sense) {
        if (sense.set == 0) first[w] |= sense.bit;
        else second[w] |= sense.bit;
    }

    void remove(int w, Sense sense) {
        if (sense.set == 0) first[w] &= ~sense.bit;
        else second[w] &= ~sense.bit;
    }

    /** Adds all that another word stands for. */
    void add(int w, char[] word) {
        first[w] |= FIRST.bits(word, 0, word.length) & ~Glossary.STARTS;
        second[w] |= SECOND.bits(word, 0, word.length) & ~Glossary.STARTS;
    }

    void forget(int w) {
        first[w] = 0;
        second[w] = 0;
    }

    private static Glossary table(int set) {
        Map<String, Long> entries = new HashMap<>();
        Tables.rows("senses.tsv", (name, list) -> {
            Sense sense = Sense.of(name);
            if (sense.set != set) return;
            for (String word : list.split(" ")) Glossary.add(entries, usual(word), sense.bit);
        });
        Shorthand.into(entries);
        USUAL.forEach((written, word) -> {
            if (entries.getOrDefault(word, 0L) < 0) entries.merge(written, Glossary.STARTS, (a, b) -> a | b);
        });
        return new Glossary(entries, List.of(), true, USUAL);
    }

    /** A phrase in usual words; a single word as it is. */
    private static String usual(String entry) {
        if (entry.indexOf('_') < 0) return entry;
        return Stream.of(entry.split("_"))
                .map(word -> USUAL.getOrDefault(word, word))
                .collect(Collectors.joining("_"));
    }

    private static Map<String, String> usualForms() {
        Map<String, String> usual = new HashMap<>();
        Tables.rows("same.tsv", (word, list) -> {
            for (String written : list.split(" ")) usual.put(written, word);
        });
        return Map.copyOf(usual);
    }
}
