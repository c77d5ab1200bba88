package id.tabir.guard;

import java.util.HashMap;
import java.util.Map;

/** Words as thumbs write them: "krm" for "kirim", "dkrm" for "dikirim"; and "uangnya", which is "uang" too. */
final class Shorthand {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 9;
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
        for (char c : word.toCharArray()) {
            if (c < 'a' || c > 'z') return "";
            if ("aeiou".indexOf(c) < 0) skeleton.append(c);
        }
        return skeleton.toString();
    }

    private static long both(long a, long b) {
        return a | b;
    }
}
