package id.tabir.app;

import id.tabir.operations.Progress;
import java.io.PrintWriter;
import java.util.Locale;

/** Shows on a terminal how far a command has come; where stderr is none, it says nothing. */
public final class ProgressBar implements Progress, AutoCloseable {
    private static final int WIDTH = 30;
    private static final long PACE_NS = 100_000_000;

    private final PrintWriter out;
    private final boolean isTerminal;
    private long told_ns;
    private boolean drawn;

    public ProgressBar(PrintWriter out) {
        this.out = out;
        this.isTerminal = Stderr.isTerminal();
    }

    @Override
    public void at(String what, long done, long total) {
        long now = System.nanoTime();
        if (!isTerminal || (drawn && now - told_ns < PACE_NS)) return;
        told_ns = now;
        drawn = true;
        out.print(total > 0 ? bar(what, (double) done / total) : String.format(Locale.ROOT, "\r%,d %s", done, what));
        out.flush();
    }

    private static String bar(String what, double share) {
        double part = Math.min(1.0, share);
        int full = (int) (part * WIDTH);
        return String.format(
                Locale.ROOT,
                "\r[%s%s] %3.0f %% %-24.24s",
                "#".repeat(full),
                "-".repeat(WIDTH - full),
                part * 100,
                what);
    }

    /** Clears its line. */
    @Override
    public void close() {
        if (!drawn) return;
        out.print("\r" + " ".repeat(WIDTH + 40) + "\r");
        out.flush();
    }
}
