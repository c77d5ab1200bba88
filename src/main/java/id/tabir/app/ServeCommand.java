package id.tabir.app;

import id.tabir.operations.Settings;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code serve}: runs the server until SIGTERM. */
@Command(
        name = "serve",
        description = {
            "Runs the server until SIGTERM, which drains it: sends under way are committed and acknowledged.",
            "Without TABIR_DATABASE_URL it brings a PostgreSQL of its own, in TABIR_DATA_DIR."
        },
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Server server = Server.start(Settings.read(System.getenv()));
        run(server, spec);
        return 0;
    }

    /** Says where it listens and stays until the process is told to end. */
    static void run(Server server, CommandSpec spec) throws InterruptedException {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.stop();
                            // A process that leaves through a hook would say 143, though all went well.
                            Runtime.getRuntime().halt(0);
                        },
                        "drain"));
        spec.commandLine().getOut().println("listening on " + server.url());
        new CountDownLatch(1).await();
    }
}
