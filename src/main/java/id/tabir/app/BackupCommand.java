package id.tabir.app;

import id.tabir.operations.Backup;
import id.tabir.operations.Settings;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backup}: copies the database of the settings into a folder. */
@Command(
        name = "backup",
        description = {
            "Copies the database of the settings (TABIR_DATABASE_URL, else the embedded one in TABIR_DATA_DIR) into a"
                    + " folder, while servers go on: one snapshot, with all that was acknowledged before it began.",
            "Keys are not in it: keep TABIR_KEYSET and the log key (or keyset.json and the like of the data folder), and"
                    + " erasures.journal, apart from it. Without the keyset nothing sealed in it can ever be opened."
        },
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "A folder of the backup's own: new, or empty.")
    private Path folder;

    @Override
    public Integer call() {
        Settings settings = Settings.read(System.getenv());
        Backup.Summary made;
        try (var bar = new ProgressBar(spec.commandLine().getErr())) {
            made = Backup.run(settings.storage(), folder, bar);
        }
        spec.commandLine()
                .getOut()
                .println("backed up " + made.rows() + " rows as of " + made.at() + " into " + folder);
        return 0;
    }
}
