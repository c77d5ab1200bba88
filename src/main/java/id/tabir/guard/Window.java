package id.tabir.guard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said before on a ticket, oldest first, blocked attempts included: at most the last 20 of each sender. Immutable. */
public final class Window {
    /** How many messages of each sender are remembered. */
    public static final int PER_SENDER = 20;

    private static final Window EMPTY = new Window(List.of());

    private final List<Said> said;

    private Window(List<Said> said) {
        this.said = said;
    }

    /** One message as it was sent; {@code blocked} if the other party never got it. */
    public static final class Said {
        private final Party from;
        private final String text;
        private final boolean blocked;
        // Read once, then kept: a race only reads the same text twice.
        private volatile @Nullable Remembered remembered;

        public Said(Party from, String text, boolean blocked) {
            this.from = from;
            this.text = text;
            this.blocked = blocked;
        }

        public Party from() {
            return from;
        }

        public String text() {
            return text;
        }

        public boolean blocked() {
            return blocked;
        }

        Trace trace(Lexicon lexicon) {
            Remembered known = remembered;
            if (known == null || known.lexicon() != lexicon) {
                known = new Remembered(lexicon, Trace.of(Message.of(text, lexicon)));
                remembered = known;
            }
            return known.trace();
        }
    }

    private record Remembered(Lexicon lexicon, Trace trace) {}

    public static Window empty() {
        return EMPTY;
    }

    public List<Said> said() {
        return said;
    }

    /** This window and one message more, without the oldest of the same sender if that is one too many. */
    public Window plus(Party from, String text, boolean blocked) {
        int mine = 0;
        for (Said s : said) if (s.from() == from) mine++;
        boolean full = mine >= PER_SENDER;
        List<Said> next = new ArrayList<>(said.size() + 1);
        for (Said s : said) {
            if (full && s.from() == from) full = false;
            else next.add(s);
        }
        next.add(new Said(from, text, blocked));
        return new Window(List.copyOf(next));
    }
}
