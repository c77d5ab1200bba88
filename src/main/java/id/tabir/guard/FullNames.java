package id.tabir.guard;

import java.util.List;

/** Finds the full name under which somebody is to be looked for on a network: "cari di FB nama lengkap …". */
final class FullNames {
    private static final int FEWEST_WORDS = 2;
    private static final int MOST_WORDS = 4;
    private static final int SHORTEST = 3;
    /** How far from the network's word the name may begin. */
    private static final int NEAR = 6;
    /** Small words between the name and a network behind it. */
    private static final int BETWEEN = 2;

    private static final int SCORE = 80;
    private static final long CUES = Tag.SEARCH.bit | Tag.ACCOUNT.bit | Tag.MINE.bit;
    private static final long LEADS = CUES | Tag.JOINER.bit | Tag.SUGGEST.bit | Tag.NUMBER.bit;

    private final Message message;
    private final Words words;

    private FullNames(Message message) {
        this.message = message;
        this.words = message.words;
    }

    static void into(Message message, Scene scene, List<Find> finds) {
        FullNames names = new FullNames(message);
        if (Handles.spokenOf(message, scene) && names.add(0, names.end(0), finds)) return;
        if (!message.has(Tag.NETWORK) || (message.tags & CUES) == 0) return;
        for (int w = 0; w < names.words.size(); w++) {
            if (names.words.has(w, Tag.NETWORK) && (names.behind(w, finds) || names.before(w, finds))) return;
        }
    }

    /** "Fb saya …", "cari di fb nama lengkap …". */
    private boolean behind(int network, List<Find> finds) {
        for (int w = network + 1; w < Math.min(words.size(), network + NEAR); w++) {
            if (add(w, end(w), finds)) return true;
            if ((words.tags(w) & LEADS) == 0 && !words.is(w, "lengkap") && !words.is(w, "lengkapku")) return false;
        }
        return false;
    }

    /** Where a name ends that begins with a word; at that word if none does. */
    private int end(int first) {
        int end = first;
        while (end < words.size() && end - first < MOST_WORDS && name(end) && (end == first || joined(end))) end++;
        return end;
    }

    /** "Cari … di fb". */
    private boolean before(int network, List<Find> finds) {
        int end = network;
        while (end > 0 && network - end < BETWEEN && words.has(end - 1, Tag.VIA)) end--;
        int first = end;
        while (first > 0 && end - first < MOST_WORDS && name(first - 1) && (first == end || joined(first))) first--;
        return first > 0 && end < network && (words.tags(first - 1) & CUES) != 0 && add(first, end, finds);
    }

    /** A word that is no other, or that is written as a name and has no more than an everyday meaning. */
    private boolean name(int w) {
        if (!words.lettersOnly(w) || words.length(w) < SHORTEST) return false;
        boolean upper = message.reading.upper(words.start(w));
        if (words.tags(w) == 0) return upper || !Names.wordlike(words.text(w));
        return upper && words.tags(w) == Tag.PLAIN.bit;
    }

    /** Whether nothing but blanks stands before a word. */
    private boolean joined(int w) {
        for (int i = words.end(w - 1); i < words.start(w); i++) if (message.reading.at(i) != ' ') return false;
        return true;
    }

    private boolean add(int first, int end, List<Find> finds) {
        if (end - first < FEWEST_WORDS) return false;
        boolean unknown = false;
        for (int w = first; w < end; w++) unknown |= words.tags(w) == 0;
        if (!unknown) return false;
        List<String> reasons = List.of("full name");
        finds.add(new Find(Kind.HANDLE, words.start(first), words.end(end - 1), "full name", SCORE, reasons));
        return true;
    }
}
