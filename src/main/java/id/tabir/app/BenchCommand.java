package id.tabir.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code bench}: reads conversations and writes what the bench would do. */
@Command(name = "bench", mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 2;
    }
}
