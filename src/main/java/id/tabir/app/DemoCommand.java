package id.tabir.app;

import id.tabir.app.history.History;
import id.tabir.app.history.Plan;
import id.tabir.base.StartFailure;
import id.tabir.guard.Guard;
import id.tabir.operations.GuardPolicy;
import id.tabir.operations.Settings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: the server with sample tickets, and a page that lets anybody at this machine in as a sample person. */
@Command(
        name = "demo",
        description = {
            "Runs the server with sample tickets and a page at / that opens each sample person's screen.",
            "On loopback only, with the embedded database; the samples are opened anew at each start.",
            "With --months compliance has something to look at: months of made-up tickets, judged, reviewed and decided."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final int MOST_MONTHS = 24;
    private static final int MOST_PER_DAY = 2000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--months",
            paramLabel = "N",
            defaultValue = "0",
            description = "Write the past N months first, into an empty data folder; later starts find them there.")
    private int months;

    @Option(
            names = "--per-day",
            paramLabel = "N",
            defaultValue = "40",
            description = "Tickets a day of these months (default: ${DEFAULT-VALUE}).")
    private int perDay;

    @Override
    public Integer call() throws InterruptedException {
        if (months < 0 || months > MOST_MONTHS)
            throw new StartFailure("--months must be from 1 to " + MOST_MONTHS + ".");
        if (perDay < 1 || perDay > MOST_PER_DAY)
            throw new StartFailure("--per-day must be from 1 to " + MOST_PER_DAY + ".");
        Settings settings = Settings.read(System.getenv());
        if (settings.storage().database() != null) {
            throw new StartFailure(
                    "The demo runs on its embedded database only: unset TABIR_DATABASE_URL, or use serve.");
        }
        if (!isLoopback(settings.http().host())) {
            throw new StartFailure("The demo runs on loopback only: set TABIR_HTTP_HOST to 127.0.0.1, or use serve.");
        }
        Server server = ServeCommand.start(settings, true);
        try {
            if (months > 0) writePast(settings, server);
            new DemoTickets(server.url(), server.parts().access().minting()).open();
        } catch (StartFailure e) {
            server.stop();
            throw e;
        }
        ServeCommand.run(server, spec);
        return 0;
    }

    private void writePast(Settings settings, Server server) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        OffsetDateTime from = now.minusMonths(months);
        int tickets = perDay * (int) ChronoUnit.DAYS.between(from, now);
        var guard = new Guard(GuardPolicy.of(settings.chat().guardPolicy()));
        // The last conversations are over by now.
        var plan = new Plan(from, now.minusHours(1), tickets, 0);
        try (var bar = new ProgressBar(spec.commandLine().getErr())) {
            new History(server.parts().data().pool(), Keys.vault(settings), guard, bar)
                    .write(plan, List.of(DemoPerson.DRIVER.sub(), DemoPerson.CLERK.sub()));
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
