package id.tabir.app;

import id.tabir.base.StartFailure;
import id.tabir.operations.Settings;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
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
        run(start(Settings.read(System.getenv()), false), spec);
        return 0;
    }

    /** Starts a server that drains when the process is told to end, also while it is still on its way up. */
    static Server start(Settings settings, boolean demo) throws InterruptedException {
        SpareHeap.giveBack();
        var starting = new FutureTask<>(() -> Server.start(settings, demo));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> drain(starting), "drain"));
        starting.run();
        try {
            return starting.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StartFailure failure) throw failure;
            throw new IllegalStateException(e.getCause());
        }
    }

    private static void drain(FutureTask<Server> starting) {
        boolean isUnderWay = !starting.isDone();
        try {
            // A process that leaves through a hook would say 143, though all went well.
            if (starting.get().stop()) Runtime.getRuntime().halt(0);
        } catch (ExecutionException e) {
            // It never came up and has cleaned up after itself: told to end, or with an exit code of its own.
            if (isUnderWay) Runtime.getRuntime().halt(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says where it listens and stays until the process is told to end. */
    static void run(Server server, CommandSpec spec) throws InterruptedException {
        spec.commandLine().getOut().println("listening on " + server.url());
        new CountDownLatch(1).await();
    }
}
