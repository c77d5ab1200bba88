package id.tabir.app;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongConsumer;

/** Says on a terminal how far a long run has come; elsewhere nothing. */
final class Progress implements LongConsumer {
    private static final long PACE_NS = 200_000_000;

    private final PrintWriter err;
    private final String unit;
    private final boolean isTerminal = Stderr.isTerminal();
    private long last_ns = System.nanoTime();
    private boolean said;

    Progress(PrintWriter err, String unit) {
        this.err = err;
        this.unit = unit;
    }

    @Override
    public void accept(long done) {
        if (!isTerminal || System.nanoTime() - last_ns < PACE_NS) return;
        last_ns = System.nanoTime();
        said = true;
        err.printf(Locale.ROOT, "\r%,d %s", done, unit);
        err.flush();
    }

    void end() {
        if (said) err.println();
    }
}
