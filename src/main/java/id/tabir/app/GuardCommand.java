package id.tabir.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.guard.Conversations;
import id.tabir.guard.Guard;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code guard}: what the guard would do with conversations, by the very code that the relay uses. */
@Command(
        name = "guard",
        description = {
            "Reads conversations as JSON Lines on stdin, writes on stdout what the guard would do, a line each.",
            "In:  {\"id\", \"ticket_type\": \"transaction\"|\"verification\", \"messages\": [{\"from\", \"text\"}]}",
            "Out: {\"id\", \"messages\": [{\"action\", \"text_delivered\", \"findings\": [{\"kind\", \"start\", \"end\"}]}]}",
            "A line that can't be read gives {\"id\"?, \"error\"} in its place, and exit code 1 at the end."
        },
        mixinStandardHelpOptions = true)
final class GuardCommand implements Callable<Integer> {
    @Override
    public Integer call() throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        var out = new BufferedWriter(new OutputStreamWriter(System.out, UTF_8));
        return Conversations.run(in, out, new Guard()) ? 0 : 1;
    }
}
