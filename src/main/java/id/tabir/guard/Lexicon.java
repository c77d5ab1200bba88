package id.tabir.guard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What words and phrases hint at: the jar's lists and what a policy adds to them. */
final class Lexicon {
    /** The longest phrase, in words. */
    static final int PHRASE = 4;

    private static final long STARTS = 1L << 63;
    private static final String[] CLITICS = {
        "nyaa", "nya", "kan", "kah", "lah", "ku", "mu", "in", "an", "ne", "na", "e", "i", "s"
    };
    private static final String[] POSSESSIVES = {"nya", "ku", "mu", "ne", "na"};
    private static final int SHORTEST_STEM = 3;
    private static final String LEET = "oizeasbtbg";

    private final Map<String, Long> words = new HashMap<>();

    Lexicon(Map<Tag, List<String>> more, Map<Tag, List<String>> less) {
        Tables.rows("words.tsv", (tag, list) -> {
            for (String word : list.split(" ")) add(Tag.of(tag), word);
        });
        more.forEach((tag, list) -> list.forEach(word -> add(tag, word.replace(' ', '_'))));
        less.forEach((tag, list) ->
                list.forEach(word -> words.computeIfPresent(word.replace(' ', '_'), (w, tags) -> tags & ~tag.bit)));
    }

    private void add(Tag tag, String word) {
        if (word.isEmpty()) return;
        words.merge(word, tag.bit, (a, b) -> a | b);
        int cut = word.indexOf('_');
        while (cut > 0) {
            words.merge(word.substring(0, cut), STARTS, (a, b) -> a | b);
            cut = word.indexOf('_', cut + 1);
        }
    }

    /** The tags of one folded word, also if its letters are repeated or it carries a clitic. */
    long tags(String word) {
        Long exact = words.get(word);
        if (exact != null) return exact;
        String single = collapsed(word);
        long found = single.equals(word) ? 0 : words.getOrDefault(single, 0L);
        if (found == 0) found = stem(word);
        return found == 0 && !single.equals(word) ? stem(single) : found;
    }

    private long stem(String word) {
        for (String clitic : CLITICS) {
            if (word.length() - clitic.length() < SHORTEST_STEM || !word.endsWith(clitic)) continue;
            Long found = words.get(word.substring(0, word.length() - clitic.length()));
            if (found != null) return found;
        }
        return 0;
    }

    /** A word without what hangs on its end: "kodenya" is "kode". */
    static String bare(String word) {
        for (String clitic : POSSESSIVES) {
            if (word.length() - clitic.length() >= SHORTEST_STEM && word.endsWith(clitic)) {
                return word.substring(0, word.length() - clitic.length());
            }
        }
        return word;
    }

    /** The form of a word under which phrases that start with it are listed. */
    String opening(String word) {
        Long found = words.get(word);
        return found != null && starts(found) ? word : bare(word);
    }

    /** The tags of a word with digits in it, read as letters. */
    long leetTags(String word) {
        char[] letters = word.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] >= '0' && letters[i] <= '9') letters[i] = LEET.charAt(letters[i] - '0');
        }
        Long found = words.get(word);
        if (found == null) found = words.get(collapsed(new String(letters)));
        return found == null ? 0 : found & ~STARTS;
    }

    boolean starts(long tags) {
        return (tags & STARTS) != 0;
    }

    /** The tags of words joined by {@code _}; 0 if they are no phrase; {@link #starts} if one goes on. */
    long phrase(String joined) {
        return words.getOrDefault(joined, 0L);
    }

    private static String collapsed(String word) {
        int n = word.length();
        StringBuilder out = new StringBuilder(n);
        for (int i = 0; i < n; i++) if (i == 0 || word.charAt(i) != word.charAt(i - 1)) out.append(word.charAt(i));
        return out.toString();
    }
}
