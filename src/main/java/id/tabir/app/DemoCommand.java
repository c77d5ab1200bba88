package id.tabir.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code demo}: reads conversations and writes what the demo would do. */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 2;
    }
}
