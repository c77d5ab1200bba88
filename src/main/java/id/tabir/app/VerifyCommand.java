package id.tabir.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify}: checks the log; it says so while there is no tree to check. */
@Command(
        name = "verify",
        description = "Checks an exported transcript, or a running server's whole log. Not built yet.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("unused")
    @Parameters(paramLabel = "FILE|URL", description = "The exported transcript, or the server's address.")
    private String what;

    @SuppressWarnings("unused")
    @Option(names = "--token-file", paramLabel = "F", description = "File with the token of a reviewer or lead.")
    private @Nullable Path tokenFile;

    @Override
    public Integer call() {
        spec.commandLine()
                .getErr()
                .println("verify is not built yet: this version keeps the log's records, not yet the tree.");
        return Main.UNUSABLE;
    }
}
