package id.tabir.guard;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Words as thumbs write them: "krm" for "kirim", "dkrm" for "dikirim"; and "uangnya", which is "uang" too. */
final class Shorthand {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 9;
    private static final int SHORTEST_MISTYPED = 5;
    private static final String[] POSSESSIVES = {"nya", "ku", "mu"};

    private Shorthand() {}

    /** Adds the short forms of the words in a glossary's entries, with the bits of all words that they may stand for. */
    static void into(Map<String, Long> entries) {
        Map<String, Long> more = new HashMap<>();
        entries.forEach((word, bits) -> {
            if (word.indexOf('_') >= 0) return;
            inherit(word, entries, more);
            String skeleton = skeleton(word);
            boolean unfit = skeleton.length() < SHORTEST || word.length() > LONGEST;
            if (unfit || word.length() - skeleton.length() < 2) return;
            for (String written : new String[] {skeleton, "d" + skeleton}) {
                if (!entries.containsKey(written)) more.merge(written, bits, Shorthand::both);
            }
        });
        more.forEach((word, bits) -> {
            if (Glossary.means(bits)) entries.merge(word, bits & ~Glossary.STARTS, Shorthand::both);
        });
    }

    /**
     * Slips of the finger, each with the word that was meant: a vowel left out or two letters in the wrong order. Only
     * what is no word of the vocabulary itself; letters put in the place of others make other words too easily.
     */
    static Map<String, String> slips(Collection<String> entries, Vocabulary vocabulary) {
        Map<String, String> slips = new HashMap<>();
        entries.stream()
                .flatMap(entry -> Stream.of(entry.split("_")))
                .distinct()
                .sorted()
                .forEach(word -> {
                    if (word.length() < SHORTEST_MISTYPED) return;
                    for (int i = 1; i < word.length(); i++) {
                        String head = word.substring(0, i);
                        String tail = word.substring(i + 1);
                        if ("aeiou".indexOf(word.charAt(i)) >= 0) slip(head + tail, word, slips, vocabulary);
                        if (tail.isEmpty()) continue;
                        slip(head + tail.charAt(0) + word.charAt(i) + tail.substring(1), word, slips, vocabulary);
                    }
                });
        return slips;
    }

    private static void slip(String written, String word, Map<String, String> slips, Vocabulary vocabulary) {
        if (vocabulary.find(written.toCharArray(), 0, written.length()) < 0) slips.putIfAbsent(written, word);
    }

    /** A listed word is not looked up without its ending any more; so it gets here what its stem stands for. */
    private static void inherit(String word, Map<String, Long> entries, Map<String, Long> more) {
        for (String ending : POSSESSIVES) {
            if (!word.endsWith(ending)) continue;
            Long stem = entries.get(word.substring(0, word.length() - ending.length()));
            if (stem != null) more.merge(word, stem, Shorthand::both);
        }
    }

    private static String skeleton(String word) {
        StringBuilder skeleton = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < 'a' || c > 'z') return "";
            if ("aeiou".indexOf(c) < 0) skeleton.append(c);
        }
        return skeleton.toString();
    }

    private static long both(long a, long b) {
        return a | b;
    }
}
