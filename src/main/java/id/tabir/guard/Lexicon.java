package id.tabir.guard;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What words and phrases hint at: the jar's lists and what a policy adds to them. Words and phrases have numbers here,
 * so that reading a message makes no strings.
 */
final class Lexicon {
    /** The longest phrase, in words. */
    static final int PHRASE = 4;

    private static final long STARTS = 1L << 63;
    private static final String LEET = "oizeasbtbg";

    private final Vocabulary vocabulary = new Vocabulary();
    private final Phrases phrases = new Phrases();
    /** By the number of a word or, behind those, of a phrase. */
    private final long[] tags;
    /** Words that stand in a list, rather than in a phrase only. */
    private final boolean[] listed;

    private final byte[] signs;

    Lexicon(Map<Tag, List<String>> more, Map<Tag, List<String>> less) {
        Map<String, Long> lists = new HashMap<>();
        Tables.rows("words.tsv", (tag, list) -> {
            for (String word : list.split(" ")) add(lists, Tag.of(tag), word);
        });
        more.forEach((tag, list) -> list.forEach(word -> add(lists, tag, word.replace(' ', '_'))));
        less.forEach((tag, list) ->
                list.forEach(word -> lists.computeIfPresent(word.replace(' ', '_'), (w, tags) -> tags & ~tag.bit)));
        Map<String, Integer> known = new HashMap<>();
        for (String entry : lists.keySet()) for (String word : entry.split("_", -1)) vocabulary.add(word);
        Signs.each((word, sign) -> vocabulary.add(word));
        int words = vocabulary.size();
        tags = new long[words + lists.size()];
        listed = new boolean[words];
        signs = new byte[words];
        Signs.each((word, sign) -> sign(vocabulary.add(word), sign));
        lists.keySet().stream().sorted().forEach(entry -> enter(entry, known, lists));
    }

    private void sign(int word, int sign) {
        signs[word] = (byte) (signs[word] | sign);
    }

    private static void add(Map<String, Long> lists, Tag tag, String word) {
        if (word.isEmpty()) return;
        lists.merge(word, tag.bit, (a, b) -> a | b);
        int cut = word.indexOf('_');
        while (cut > 0) {
            lists.merge(word.substring(0, cut), STARTS, (a, b) -> a | b);
            cut = word.indexOf('_', cut + 1);
        }
    }

    /** Gives an entry its tags; a phrase after the shorter one that it goes on from. */
    private void enter(String entry, Map<String, Integer> known, Map<String, Long> lists) {
        int cut = entry.lastIndexOf('_');
        int id;
        if (cut <= 0) {
            id = vocabulary.add(entry);
            listed[id] = true;
        } else {
            Integer shorter = known.get(entry.substring(0, cut));
            if (shorter == null) throw new IllegalStateException("the phrase " + entry + " has no beginning");
            id = vocabulary.size() + known.size();
            phrases.put(shorter, vocabulary.add(entry.substring(cut + 1)), id);
        }
        known.put(entry, id);
        tags[id] = lists.getOrDefault(entry, 0L);
    }

    /** The number of a word, or {@link Vocabulary#UNKNOWN}. */
    int word(char[] chars, int from, int to) {
        return vocabulary.find(chars, from, to);
    }

    /** Whether a word is a sign of an address; see {@link Signs}. */
    int signs(int word) {
        return word < 0 ? 0 : signs[word];
    }

    /** The tags of a folded word, also if its letters are repeated or it carries a clitic. */
    long tags(char[] chars, int from, int to) {
        return tags(word(chars, from, to), chars, from, to);
    }

    long tags(int word, char[] chars, int from, int to) {
        if (word >= 0 && listed[word]) return tags[word];
        if (!doubled(chars, from, to)) return stem(chars, from, to);
        char[] single = collapsed(chars, from, to);
        int found = listed(single, 0, single.length);
        if (found >= 0 && tags[found] != 0) return tags[found];
        long stem = stem(chars, from, to);
        return stem == 0 ? stem(single, 0, single.length) : stem;
    }

    private int listed(char[] chars, int from, int to) {
        int word = word(chars, from, to);
        return word >= 0 && listed[word] ? word : Vocabulary.UNKNOWN;
    }

    private long stem(char[] chars, int from, int to) {
        for (char[] clitic : Clitics.endingIn(chars[to - 1])) {
            if (!Clitics.hangs(clitic, chars, from, to)) continue;
            int found = listed(chars, from, to - clitic.length);
            if (found >= 0) return tags[found];
        }
        return 0;
    }

    /** The form of a word under which phrases that start with it are listed. */
    int opening(int word, char[] chars, int from, int to) {
        if (word >= 0 && starts(tags[word])) return word;
        return word(chars, from, Clitics.bare(chars, from, to));
    }

    /** The phrase that another becomes with a word more, by numbers, the word as it is or bare; below 0 if none. */
    int phrase(int phrase, int word, char[] chars, int from, int to) {
        int longer = phrases.next(phrase, word);
        if (longer >= 0 && tags[longer] != 0) return longer;
        int bare = Clitics.bare(chars, from, to);
        return bare == to ? longer : phrases.next(phrase, word(chars, from, bare));
    }

    long phraseTags(int phrase) {
        return phrase < 0 ? 0 : tags[phrase];
    }

    boolean starts(long tags) {
        return (tags & STARTS) != 0;
    }

    /** The tags of a word with digits in it, read as letters. */
    long leetTags(char[] chars, int from, int to) {
        int found = listed(chars, from, to);
        if (found >= 0) return tags[found] & ~STARTS;
        char[] letters = Arrays.copyOfRange(chars, from, to);
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] >= '0' && letters[i] <= '9') letters[i] = LEET.charAt(letters[i] - '0');
        }
        char[] single = collapsed(letters, 0, letters.length);
        found = listed(single, 0, single.length);
        return found < 0 ? 0 : tags[found] & ~STARTS;
    }

    private static boolean doubled(char[] chars, int from, int to) {
        for (int i = from + 1; i < to; i++) if (chars[i] == chars[i - 1]) return true;
        return false;
    }

    private static char[] collapsed(char[] chars, int from, int to) {
        char[] single = new char[to - from];
        int n = 0;
        for (int i = from; i < to; i++) if (i == from || chars[i] != chars[i - 1]) single[n++] = chars[i];
        return Arrays.copyOf(single, n);
    }
}
