package id.tabir.guard;

/** What account names look like. */
final class Names {
    private static final int MOST_CONSONANTS = 4;
    private static final String[] AFFIXES = {"me", "ber", "di", "ter", "pe", "ke", "se", "ng", "ny"};
    private static final int SHORTEST_WORD = 3;
    static final int NONE = 0;
    static final int WORD = 1;
    static final int MIXED = 2;

    private Names() {}

    /** Whether a name is plain letters, or letters with digits, dots and underscores, or no name. */
    static int shape(Squeezed s, int start, int end) {
        boolean letter = false;
        boolean digit = false;
        boolean mark = false;
        for (int i = start; i < end; i++) {
            if (s.at(i) >= 'a' && s.at(i) <= 'z') letter = true;
            else if (s.at(i) == '_' || s.at(i) == '.' || s.at(i) == '-') mark = true;
            else digit = true;
        }
        if (!letter) return NONE;
        if (!digit && !mark) return WORD;
        if (digit && !mark && s.at(start) >= '0' && s.at(start) <= '9' && end - start <= 6) return NONE;
        return MIXED;
    }

    /** The first letter or digit of a name from one of its ends on. */
    static int inner(Squeezed s, int i, int stop, int step) {
        int at = i;
        while (at + step != stop && !s.name(at)) at += step;
        return at;
    }

    /** Whether it has an underscore, or a dot that was spoken. */
    static boolean underscored(Squeezed s, int start, int end) {
        for (int i = start; i < end; i++) if (s.at(i) == '_' || (s.told(i) && s.at(i) == '.')) return true;
        return false;
    }

    static boolean digits(Squeezed s, int start, int end) {
        for (int i = start; i < end; i++) if (s.at(i) >= '0' && s.at(i) <= '9') return true;
        return false;
    }

    /** Whether it is a word said twice, as one writes it in a hurry: "pelan2", "jalan2nya". */
    static boolean reduplicated(Squeezed s, int start, int end) {
        int two = start;
        while (two < end && s.at(two) >= 'a' && s.at(two) <= 'z') two++;
        if (two - start < SHORTEST_WORD || two == end || s.at(two) != '2') return false;
        String rest = s.slice(two + 1, end);
        return rest.isEmpty() || rest.equals("nya") || rest.equals("an") || rest.equals("in");
    }

    /** Whether letters have the build of an Indonesian word: affixes, and no heap of consonants. */
    static boolean wordlike(String text) {
        if (unspeakable(text)) return false;
        for (String affix : AFFIXES) if (text.startsWith(affix) && text.length() > affix.length() + 2) return true;
        return text.endsWith("nya") || text.endsWith("kan") || text.endsWith("in") || text.endsWith("an");
    }

    /** Whether consonants stand together as in no Indonesian word: "dikyprtm". */
    private static boolean unspeakable(String text) {
        int row = 0;
        for (int i = 0; i < text.length(); i++) {
            row = "aeiou".indexOf(text.charAt(i)) >= 0 ? 0 : row + 1;
            if (row > MOST_CONSONANTS) return true;
        }
        return false;
    }
}
