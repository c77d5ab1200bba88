package id.tabir.guard;

/** Where the clauses of a message end. */
final class Clauses {
    /** Words that a clause may have before or behind one: without a limit, long texts would take longer than they are long. */
    private static final int LONGEST = 24;

    private final Words words;
    private final Reading r;

    Clauses(Words words) {
        this.words = words;
        this.r = words.reading;
    }

    /** First word of the clause of a word. */
    int start(int w) {
        int from = w;
        while (from > 0 && w - from < LONGEST && !parted(from - 1)) from--;
        return from;
    }

    /** Last word of the clause of a word. */
    int end(int w) {
        int to = w;
        while (to - w < LONGEST && !closes(to)) to++;
        return to;
    }

    /** Whether a clause or the message ends behind a word. */
    boolean closes(int w) {
        return w + 1 >= words.size() || parted(w);
    }

    /** Whether a clause ends behind a word, which is not the last one. */
    boolean parted(int w) {
        return stands(",.;!?\n", w, words.start(w + 1));
    }

    /** Whether a question mark stands behind a word. */
    boolean questioned(int w) {
        return stands("?", w, w + 1 == words.size() ? r.size() : words.start(w + 1));
    }

    private boolean stands(String marks, int w, int until) {
        for (int i = words.end(w); i < until; i++) if (marks.indexOf(r.at(i)) >= 0) return true;
        return false;
    }
}
