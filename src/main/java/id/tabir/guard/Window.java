package id.tabir.guard;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What was said before on a ticket, oldest first, blocked attempts included: at most the last 20 of each sender. Immutable. */
public final class Window {
    /** How many messages of each sender are remembered. */
    public static final int PER_SENDER = 20;

    private static final Window EMPTY = new Window(new Said[0], 0);

    private final Said[] said;
    private final int staff;

    private Window(Said[] said, int staff) {
        this.said = said;
        this.staff = staff;
    }

    /** One message as it was sent, and what the guard keeps in mind of it. */
    static final class Said {
        private final Party from;
        private final String text;
        // Read once, then kept: a race only reads the same text twice.
        private volatile @Nullable Trace trace;

        Said(Party from, String text, @Nullable Trace trace) {
            this.from = from;
            this.text = text;
            this.trace = trace;
        }

        Party from() {
            return from;
        }

        Trace trace(Lexicon lexicon) {
            Trace known = trace;
            if (known == null || known.lexicon() != lexicon) {
                known = Trace.of(Message.of(text, lexicon), lexicon);
                trace = known;
            }
            return known;
        }
    }

    public static Window empty() {
        return EMPTY;
    }

    public int size() {
        return said.length;
    }

    Said get(int i) {
        return said[i];
    }

    /** This window and one message more, without the oldest of the same sender if that is one too many. */
    public Window plus(Party from, String text) {
        return plus(new Said(from, text, null));
    }

    /** The same with a message that was judged just now, which needs no second reading. */
    public Window plus(Verdict verdict) {
        return plus(verdict.said());
    }

    private Window plus(Said last) {
        int n = said.length;
        int mine = last.from == Party.STAFF ? staff : n - staff;
        if (mine < PER_SENDER) {
            Said[] next = Arrays.copyOf(said, n + 1);
            next[n] = last;
            return new Window(next, last.from == Party.STAFF ? staff + 1 : staff);
        }
        int oldest = 0;
        while (said[oldest].from != last.from) oldest++;
        Said[] next = new Said[n];
        System.arraycopy(said, 0, next, 0, oldest);
        System.arraycopy(said, oldest + 1, next, oldest, n - oldest - 1);
        next[n - 1] = last;
        return new Window(next, staff);
    }
}
