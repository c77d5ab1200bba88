package id.tabir.guard;

/** Where a message stands in the talk: who says it, on what ticket, and what was said just before. */
final class Scene {
    private static final int RECENT = 4;

    final Setting setting;
    final Party from;
    final Window before;
    final Lexicon lexicon;
    private final long asked;
    private final long mentioned;
    private final long announced;
    private final boolean smallAnswer;
    private final boolean wasAsked;

    Scene(Setting setting, Party from, Window window, Lexicon lexicon) {
        this.setting = setting;
        this.from = from;
        this.before = window;
        this.lexicon = lexicon;
        long asks = 0;
        long own = 0;
        long others = 0;
        boolean small = false;
        boolean otherSeen = false;
        boolean question = false;
        int since = Math.max(0, before.size() - RECENT);
        for (int i = before.size() - 1; i >= since; i--) {
            Trace trace = trace(i);
            if (before.get(i).from() == from) {
                own |= trace.tags();
            } else if (trace.asks() || trace.tags() != 0) {
                if (!otherSeen) small = trace.asksForSmallNumber();
                otherSeen = true;
                others |= trace.tags();
                if (trace.asks()) asks |= trace.tags();
                question |= trace.asks();
            }
        }
        asked = asks;
        mentioned = others;
        announced = own;
        smallAnswer = small;
        wasAsked = question;
    }

    Trace trace(int i) {
        return before.get(i).trace(lexicon);
    }

    /** What the other party asked for lately, as tags. */
    boolean asked(Tag tag) {
        return tag.in(asked);
    }

    /** Whether the other party has asked or demanded anything lately. */
    boolean wasAsked() {
        return wasAsked;
    }

    /** What the other party spoke of lately, as tags. */
    boolean mentioned(Tag tag) {
        return tag.in(mentioned);
    }

    /** What the sender spoke of lately, as tags. */
    boolean announced(Tag tag) {
        return tag.in(announced);
    }

    /** Whether the other party just asked for a house number, a time, an amount. */
    boolean smallAnswer() {
        return smallAnswer;
    }
}
