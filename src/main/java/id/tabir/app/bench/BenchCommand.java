package id.tabir.app.bench;

import id.tabir.app.ProgressBar;
import id.tabir.app.bench.Load.Result;
import id.tabir.base.StartFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench}: durable messages per second and latency of this machine, over real sockets. */
@Command(
        name = "bench",
        description = {
            "Starts a server of its own and measures what this machine carries.",
            "Messages committed and acknowledged a second, and the time to the ack, over real sockets in a closed loop,"
                    + " with token, guard, gate and log.",
            "Where pgbench is installed, PostgreSQL's own rate of single-row INSERTs is measured in the same run."
        },
        mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {
    /** Even: each of two servers comes first as often as the other. */
    private static final int TURNS = 4;

    private static final int MOST_PAIRS = 5000;
    private static final int MOST_SECONDS = 3600;
    private static final int MOST_TICKETS = 1_000_000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--pairs",
            split = ",",
            paramLabel = "N",
            defaultValue = "10,100,500",
            description = "Pairs of a customer and a staff member, one or several sizes (default: ${DEFAULT-VALUE}).")
    private List<Integer> pairs;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "10",
            description =
                    "Seconds to measure each, once the server's JVM has compiled what it needs: that takes 15 s to"
                            + " 4 minutes more (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--idle",
            paramLabel = "N",
            defaultValue = "0",
            description = "Also measure the memory of each of N joined sockets that say nothing (default: none).")
    private int idle;

    @Option(
            names = "--without-tree",
            description = "Measure each in turn with a second server that appends nothing to the log's tree.")
    private boolean withoutTree;

    @Option(
            names = "--review",
            paramLabel = "N",
            defaultValue = "0",
            description = "Instead, write N tickets with 20 messages each and measure how fast compliance is answered.")
    private int review;

    @Override
    public Integer call() throws IOException, InterruptedException {
        check("--pairs", pairs.stream().allMatch(p -> p >= 1 && p <= MOST_PAIRS), "1 to " + MOST_PAIRS);
        check("--seconds", seconds >= 1 && seconds <= MOST_SECONDS, "1 to " + MOST_SECONDS);
        check("--idle", idle >= 0 && idle <= 2 * MOST_PAIRS, "0 to " + 2 * MOST_PAIRS);
        check("--review", review >= 0 && review <= MOST_TICKETS, "1 to " + MOST_TICKETS);
        tell("starting a server and a database of its own");
        if (review > 0) return review();
        try (var subject = Subject.start();
                var load = new Load(subject)) {
            if (idle > 0) idle(load);
            if (withoutTree) compare(load);
            else talk(subject, load);
        }
        return 0;
    }

    private static void check(String option, boolean good, String range) {
        if (!good) throw new StartFailure(option + " must be from " + range + ".");
    }

    private int review() {
        try (var subject = Subject.start();
                var bench = new ReviewBench(subject, spec.commandLine().getOut())) {
            tell("writing " + review + " tickets");
            try (var bar = new ProgressBar(spec.commandLine().getErr())) {
                bench.write(review, bar);
            }
            bench.measure();
        }
        return 0;
    }

    private void idle(Load load) {
        tell("connecting " + idle + " sockets that say nothing");
        Load.Idle each = load.idle(idle);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "idle: %.1f kB of memory a joined socket, %.1f kB of it live on the heap, %d sockets%n",
                each.resident_kB(),
                each.heap_kB(),
                idle);
        out.flush();
    }

    /** In turn, in both orders, and each beside a server that has come to rest: what is left over is the tree's. */
    private void compare(Load with) {
        tell("starting a server without the log's tree");
        try (var bare = Subject.start("-Dtabir.tree=off");
                var without = new Load(bare)) {
            for (int size : pairs) {
                double on = 0;
                double off = 0;
                for (int turn = 0; turn < TURNS; turn++) {
                    if (turn % 2 == 0) on += round("with the log's tree", with, size);
                    off += round("without it", without, size);
                    if (turn % 2 == 1) on += round("with the log's tree", with, size);
                }
                spec.commandLine()
                        .getOut()
                        .printf(Locale.ROOT, "%d pairs: the log's tree costs %.1f %%%n", size, 100 * (1 - on / off));
            }
        }
    }

    private double round(String what, Load load, int size) {
        tell(what + ", " + size + " pairs, " + seconds + " s");
        Result result = load.talk(size, seconds);
        spec.commandLine().getOut().println(what + ", " + line(result, Optional.empty()));
        tell("waiting until the server rests");
        load.awaitQuiet();
        return result.perSecond();
    }

    /** PostgreSQL's own rate right before each: machines have better and worse minutes. */
    private void talk(Subject subject, Load load) throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        tell("warming up, until the server's JVM has compiled what it needs");
        load.talk(pairs.get(0), 1);
        for (int size : pairs) {
            load.awaitQuiet();
            tell("pgbench, 32 clients, twice " + seconds + " s");
            Optional<Baseline> rows = Baseline.measure(subject.owner(), seconds);
            out.println(rows.map(BenchCommand::line).orElse("pgbench is not installed: no comparison"));
            tell(size + " pairs, " + seconds + " s");
            out.println(line(load.talk(size, seconds), rows));
            out.flush();
        }
    }

    private static String line(Baseline rows) {
        return String.format(
                Locale.ROOT,
                "pgbench, one INSERT a transaction, 32 clients: %.0f rows/s prepared, %.0f as it is unless told otherwise",
                rows.prepared(),
                rows.plain());
    }

    private static String line(Result r, Optional<Baseline> rows) {
        String ratio = rows.map(b -> String.format(
                        Locale.ROOT,
                        ", %.2f times pgbench prepared, %.2f times its default",
                        r.perSecond() / b.prepared(),
                        r.perSecond() / b.plain()))
                .orElse("");
        return String.format(
                Locale.ROOT,
                "%d pairs: %.0f messages/s%s; ack p50 %.1f ms, p95 %.1f ms, p99 %.1f ms; cores: server %.2f,"
                        + " database %.2f, load %.2f; server's memory %d MB; refused %d",
                r.pairs(),
                r.perSecond(),
                ratio,
                r.p50_ms(),
                r.p95_ms(),
                r.p99_ms(),
                r.cost().cores().server(),
                r.cost().cores().database(),
                r.cost().cores().load(),
                r.cost().resident_kB() / 1024,
                r.refused());
    }

    private void tell(String what) {
        spec.commandLine().getErr().println("bench: " + what + " …");
    }
}
