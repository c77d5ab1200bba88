package id.tabir.app;

import id.tabir.operations.Restore;
import id.tabir.operations.Settings;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code restore}: puts a backup into the database of the settings. */
@Command(
        name = "restore",
        description = {
            "Puts a backup into the database of the settings (TABIR_DATABASE_URL, else the embedded one in"
                    + " TABIR_DATA_DIR), as a whole or not at all. No server may be running on it.",
            "The log goes on in a new generation, so that nobody takes it for the one that had more entries. The next"
                    + " 'serve' needs the keys that the backup was written with, and erases again what erasures.journal"
                    + " in TABIR_DATA_DIR says."
        },
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder that 'backup' wrote.")
    private Path folder;

    @Option(names = "--replace", description = "Destroy the log that the database already holds.")
    private boolean replace;

    @Override
    public Integer call() {
        Settings settings = Settings.read(System.getenv());
        Restore.Summary done;
        try (var bar = new ProgressBar(spec.commandLine().getErr())) {
            done = Restore.run(settings.storage(), folder, replace, bar);
        }
        spec.commandLine()
                .getOut()
                .println("restored " + done.rows() + " rows as of " + done.at() + "; the log's generation is "
                        + done.generation() + " now");
        return 0;
    }
}
