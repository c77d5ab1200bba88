package id.tabir.app;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.channels.FileChannel;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Lines read from stdin, counted aloud for whoever waits at a terminal. */
final class CountedLines extends BufferedReader {
    private static final long PACE_NS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final String WIPE = "\r\u001b[K";

    private final @Nullable PrintStream terminal;
    private final FileChannel file = new FileInputStream(FileDescriptor.in).getChannel();
    private final long began_ns = System.nanoTime();
    private long said_ns = began_ns;
    private long lines;
    private boolean shown;

    /** @param terminal where to count, or null: in silence */
    CountedLines(Reader in, @Nullable PrintStream terminal) {
        super(in);
        this.terminal = terminal;
    }

    @Override
    public @Nullable String readLine() throws IOException {
        String line = super.readLine();
        if (terminal == null) return line;
        long now_ns = System.nanoTime();
        if (line == null) {
            if (shown) terminal.print(WIPE);
        } else {
            lines++;
            if (now_ns - said_ns >= PACE_NS) say(terminal, now_ns);
        }
        return line;
    }

    private void say(PrintStream terminal, long now_ns) {
        said_ns = now_ns;
        shown = true;
        long rate = lines * TimeUnit.SECONDS.toNanos(1) / Math.max(1, now_ns - began_ns);
        terminal.print(WIPE + String.format(Locale.ROOT, "%,d conversations, %,d a second%s", lines, rate, share()));
        terminal.flush();
    }

    /** How much of a file has been read; nothing of a pipe. */
    private String share() {
        try {
            long size = file.size();
            return size > 0 ? ", " + 100 * file.position() / size + " %" : "";
        } catch (IOException e) {
            return "";
        }
    }
}
