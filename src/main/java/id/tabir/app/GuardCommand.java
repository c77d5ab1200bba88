package id.tabir.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code guard}: reads conversations and writes what the guard would do. */
@Command(name = "guard", mixinStandardHelpOptions = true)
final class GuardCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 2;
    }
}
