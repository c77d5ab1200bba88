package id.tabir.guard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The hosts that lead out of the app, and the mail providers: tables of the class path. */
final class Domains {
    static final Set<String> HOSTS = new HashSet<>();
    static final Set<String> PROVIDERS = new HashSet<>();
    static final Set<String> ENDINGS = new HashSet<>();
    private static final Set<String> DOTLESS = new HashSet<>();
    /** Provider names that are words, too, and say nothing by themselves. */
    private static final Set<String> UNCLEAR = Set.of("mail", "email", "live", "plasa", "telkom", "proton");

    private static final List<String> STUCK = List.of("com", "coid", "net");

    static {
        Tables.rows("hosts.tsv", (owner, list) -> {
            for (String host : list.split(" ")) {
                HOSTS.add(host);
                DOTLESS.add(host.replace(".", ""));
            }
        });
        Tables.rows("mailers.tsv", (what, list) -> (what.equals("endings") ? ENDINGS : PROVIDERS)
                .addAll(List.of(list.split(" "))));
    }

    private Domains() {}

    /** Whether a word is a host without its dot: "wame". */
    static boolean dotless(String word) {
        return DOTLESS.contains(word);
    }

    /** The provider that a word names, also as "gmailcom"; empty if none. */
    static String provider(String word) {
        if (UNCLEAR.contains(word)) return "";
        if (PROVIDERS.contains(word)) return word;
        for (String ending : STUCK) {
            String cut = word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : "";
            if (PROVIDERS.contains(cut)) return cut;
        }
        return "";
    }
}
