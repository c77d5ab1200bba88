package id.tabir.guard;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Words and phrases with what each stands for, as bits. Words and phrases have numbers here, so that reading a message
 * makes no strings.
 */
final class Glossary {
    /** The longest phrase, in words. */
    private static final int PHRASE = 4;

    private static final int LONGEST_WORD = 24;
    /** Marks what longer phrases begin with. */
    static final long STARTS = 1L << 63;

    private static final String LEET = "oizeasbtbg";

    private final Vocabulary vocabulary = new Vocabulary();
    private final Phrases phrases = new Phrases();
    private final boolean prefixes;
    /** By the number of a word or, behind those, of a phrase. */
    private final long[] bits;
    /** By the number of a word, that of the form in which phrases have it. */
    private final int[] inPhrases;
    /** By the number of a word, that of the word for which it is a slip of the finger. */
    private final int[] meant;
    /** Words that stand in a list, rather than in a phrase only. */
    private final boolean[] listed;

    /**
     * @param entries made with {@link #add}
     * @param more words that get a number only
     * @param prefixes whether an unknown word is tried without its prefix
     */
    Glossary(Map<String, Long> entries, Collection<String> more, boolean prefixes) {
        this(entries, more, prefixes, Map.of());
    }

    /** As above; {@code usual} gives the form under which phrases list a word that is written otherwise, too. */
    Glossary(Map<String, Long> entries, Collection<String> more, boolean prefixes, Map<String, String> usual) {
        usual.forEach((written, word) -> {
            vocabulary.add(written);
            vocabulary.add(word);
        });
        for (String entry : entries.keySet()) for (String word : entry.split("_", -1)) vocabulary.add(word);
        for (String word : more) vocabulary.add(word);
        Map<String, String> slips = prefixes ? Shorthand.slips(entries.keySet(), vocabulary) : Map.of();
        slips.keySet().forEach(vocabulary::add);
        this.prefixes = prefixes;
        bits = new long[vocabulary.size() + entries.size()];
        listed = new boolean[vocabulary.size()];
        inPhrases = new int[vocabulary.size()];
        Arrays.setAll(inPhrases, id -> id);
        usual.forEach((written, word) -> inPhrases[vocabulary.add(written)] = vocabulary.add(word));
        meant = new int[vocabulary.size()];
        Arrays.setAll(meant, id -> id);
        slips.forEach((written, word) -> meant[vocabulary.add(written)] = vocabulary.add(word));
        Map<String, Integer> known = new HashMap<>();
        entries.keySet().stream().sorted().forEach(entry -> enter(entry, known, entries));
    }

    /** Adds a bit to a word, or a phrase whose words are joined by {@code _}. */
    static void add(Map<String, Long> entries, String word, long bit) {
        if (word.isEmpty()) return;
        entries.merge(word, bit, (a, b) -> a | b);
        int cut = word.indexOf('_');
        while (cut > 0) {
            entries.merge(word.substring(0, cut), STARTS, (a, b) -> a | b);
            cut = word.indexOf('_', cut + 1);
        }
    }

    /** Whether an entry's bits say more than that a phrase begins with it. */
    static boolean means(long bits) {
        return (bits & ~STARTS) != 0;
    }

    /** Gives an entry its bits; a phrase after the shorter one that it goes on from. */
    private void enter(String entry, Map<String, Integer> known, Map<String, Long> entries) {
        int cut = entry.lastIndexOf('_');
        int id;
        if (cut <= 0) {
            id = vocabulary.add(entry);
            listed[id] = (entries.getOrDefault(entry, 0L) & ~STARTS) != 0;
        } else {
            Integer shorter = known.get(entry.substring(0, cut));
            if (shorter == null) throw new IllegalStateException("the phrase " + entry + " has no beginning");
            id = vocabulary.size() + known.size();
            phrases.put(shorter, vocabulary.add(entry.substring(cut + 1)), id);
        }
        known.put(entry, id);
        bits[id] = entries.getOrDefault(entry, 0L);
    }

    /** How many words have a number. */
    int size() {
        return vocabulary.size();
    }

    /** The number of a word, or {@link Vocabulary#UNKNOWN}. */
    int number(String word) {
        return vocabulary.find(word.toCharArray(), 0, word.length());
    }

    /**
     * What each word of a message stands for, by itself and in phrases.
     *
     * @param ids filled with the words' numbers
     */
    long[] read(Words words, int[] ids) {
        char[] symbols = words.reading.symbols();
        int n = words.size();
        long[] found = new long[n];
        boolean starts = false;
        for (int w = 0; w < n; w++) {
            ids[w] = Vocabulary.UNKNOWN;
            if (words.length(w) > LONGEST_WORD) continue;
            int from = words.start(w);
            int to = words.end(w);
            ids[w] = number(symbols, from, to);
            if (words.digitsOnly(w)) found[w] = ids[w] >= 0 ? bits[ids[w]] : 0;
            else if (words.lettersOnly(w)) found[w] = bits(ids[w], symbols, from, to);
            else found[w] = leet(w, ids, symbols, from, to);
            starts |= found[w] < 0;
        }
        if (!starts) return found;
        for (int w = 0; w < n; w++) if (found[w] < 0) phrases(words, ids, w, found);
        for (int w = 0; w < n; w++) found[w] &= ~STARTS;
        return found;
    }

    private void phrases(Words words, int[] ids, int w, long[] found) {
        char[] symbols = words.reading.symbols();
        int phrase = opening(ids[w], symbols, words.start(w), words.end(w));
        for (int next = w + 1; next < words.size() && next < w + PHRASE; next++) {
            if (phrase < 0 || words.length(next) > LONGEST_WORD) return;
            phrase = longer(phrase, ids[next], symbols, words.start(next), words.end(next));
            long here = phrase < 0 ? 0 : bits[phrase];
            for (int k = w; k <= next; k++) found[k] |= here & ~STARTS;
            if (here >= 0) return;
        }
    }

    /** What a folded word stands for, also if its letters are repeated or it carries a clitic. */
    long bits(char[] chars, int from, int to) {
        return bits(vocabulary.find(chars, from, to), chars, from, to);
    }

    private long bits(int word, char[] chars, int from, int to) {
        if (word >= 0 && listed[word]) return bits[word];
        // It may still open a phrase.
        long found = loose(chars, from, to) | (word >= 0 ? bits[word] : 0);
        if ((found & ~STARTS) != 0 || !prefixes) return found;
        for (Prefixes.Prefix prefix : Prefixes.beginningWith(chars[from])) {
            if (!prefix.hangs(chars, from, to)) continue;
            char[] root = prefix.root(chars, from, to);
            int id = listed(root, 0, root.length);
            long inner = (id >= 0 ? bits[id] : stem(root, 0, root.length)) & ~STARTS;
            if (inner != 0) return found | inner;
        }
        return found;
    }

    private long loose(char[] chars, int from, int to) {
        if (!Drawn.out(chars, from, to)) return stem(chars, from, to);
        char[] single = Drawn.single(chars, from, to);
        int found = listed(single, 0, single.length);
        if (found >= 0 && bits[found] != 0) return bits[found];
        long stem = stem(chars, from, to);
        return stem == 0 ? stem(single, 0, single.length) : stem;
    }

    private int listed(char[] chars, int from, int to) {
        int word = vocabulary.find(chars, from, to);
        return word >= 0 && listed[word] ? word : Vocabulary.UNKNOWN;
    }

    private long stem(char[] chars, int from, int to) {
        for (char[] clitic : Clitics.endingIn(chars[to - 1])) {
            if (!Clitics.hangs(clitic, chars, from, to)) continue;
            int found = vocabulary.find(chars, from, to - clitic.length);
            if (found >= 0 && bits[found] != 0) return bits[found];
        }
        return 0;
    }

    /** The form of a word under which phrases that start with it are listed. */
    private int opening(int word, char[] chars, int from, int to) {
        if (word >= 0 && bits[word] < 0) return inPhrases[word];
        return inPhrases(vocabulary.find(chars, from, Clitics.bare(chars, from, to)));
    }

    /** The phrase that another becomes with a word more, the word as it is or bare; below 0 if none. */
    private int longer(int phrase, int word, char[] chars, int from, int to) {
        int longer = phrases.next(phrase, inPhrases(word));
        if (longer >= 0 && bits[longer] != 0) return longer;
        int bare = Clitics.bare(chars, from, to);
        return bare == to ? longer : phrases.next(phrase, inPhrases(vocabulary.find(chars, from, bare)));
    }

    private int inPhrases(int word) {
        return word < 0 ? word : inPhrases[word];
    }

    /** The bits of a word with digits in it, read as letters. */
    private long leet(int w, int[] ids, char[] chars, int from, int to) {
        int word = ids[w];
        if (word >= 0 && listed[word]) return bits[word] & ~STARTS;
        char[] letters = Arrays.copyOfRange(chars, from, to);
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] >= '0' && letters[i] <= '9') letters[i] = LEET.charAt(letters[i] - '0');
        }
        if (prefixes) {
            ids[w] = number(letters, 0, letters.length);
            return bits(ids[w], letters, 0, letters.length);
        }
        char[] single = Drawn.single(letters, 0, letters.length);
        int found = listed(single, 0, single.length);
        return found < 0 ? 0 : bits[found] & ~STARTS;
    }

    /** The number of a word as it is, mistyped or drawn out: "kodee", "kdoe". */
    private int number(char[] chars, int from, int to) {
        int id = vocabulary.find(chars, from, to);
        if (id >= 0) return meant[id];
        if (!prefixes || !Drawn.out(chars, from, to)) return id;
        for (char[] shorter : Drawn.shorter(chars, from, to)) {
            id = vocabulary.find(shorter, 0, shorter.length);
            if (id >= 0) break;
        }
        return id < 0 ? id : meant[id];
    }
}
