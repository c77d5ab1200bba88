package id.tabir.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import id.tabir.base.StartFailure;
import id.tabir.guard.Changes;
import id.tabir.guard.Conversations;
import id.tabir.guard.Conversations.Detail;
import id.tabir.guard.Guard;
import id.tabir.operations.GuardPolicy;
import id.tabir.operations.Settings;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code guard}: what the guard would do with conversations, by the very code that the relay uses. */
@Command(
        name = "guard",
        description = {
            "Reads conversations as JSON Lines on stdin, writes on stdout what the guard would do.",
            "A line each; nothing is stored or sent.",
            "",
            "In:   {\"id\", \"ticket_type\": \"transaction\"|\"verification\",",
            "       \"messages\": [{\"from\": \"customer\"|\"staff\", \"text\"}]}",
            "Out:  {\"id\", \"messages\": [{\"action\", \"text_delivered\",",
            "       \"findings\": [{\"kind\", \"start\", \"end\"}]}]}",
            "Diff: {\"id\", \"message\", \"from\", \"text\", \"old\", \"new\"} for each message that",
            "       would fare differently, and the counts in the last line",
            "",
            "A line that can't be read gives {\"id\"?, \"error\"} in its place, and exit code 1",
            "at the end. It judges by --policy, else by TABIR_GUARD_POLICY, else by the",
            "policy in the jar.",
            ""
        },
        footer = {
            "",
            "A policy of one's own, and what it would change on one's own history:",
            "  tabir guard --print-policy > old.yaml; cp old.yaml mine.yaml",
            "  tabir guard --policy mine.yaml --why < history.jsonl",
            "  tabir guard --diff old.yaml mine.yaml --text < history.jsonl"
        },
        mixinStandardHelpOptions = true)
final class GuardCommand implements Callable<Integer> {
    @Option(names = "--policy", paramLabel = "FILE", description = "Judge by this policy.")
    private @Nullable Path policy;

    @Option(
            names = "--diff",
            arity = "2",
            paramLabel = "OLD NEW",
            hideParamSyntax = true,
            description = "Write only what would change from one policy to the other.")
    private @Nullable List<Path> diff;

    @Option(names = "--why", description = "Add rule, score and reasons to each finding; --diff always does.")
    private boolean why;

    @Option(names = "--text", description = "With --diff: write for people instead of JSON Lines.")
    private boolean text;

    @Option(names = "--print-policy", description = "Print the policy in the jar, to start one's own from.")
    private boolean print;

    @Override
    public Integer call() throws IOException {
        if (print) return printPolicy();
        if (diff != null && policy != null) throw new StartFailure("--diff names both policies: leave out --policy.");
        if (diff == null && text) throw new StartFailure("--text goes with --diff.");
        return diff == null ? judge() : compare(diff.get(0), diff.get(1));
    }

    private int judge() throws IOException {
        var guard = new Guard(
                policy == null
                        ? GuardPolicy.of(Settings.guardPolicy(System.getenv()))
                        : GuardPolicy.read("--policy", policy));
        Detail detail = why ? Detail.REASONS : Detail.PLACES;
        return onStdin((in, out) -> Conversations.run(in, out, guard, detail));
    }

    private int compare(Path old, Path fresh) throws IOException {
        var changes =
                new Changes(new Guard(GuardPolicy.read("--diff", old)), new Guard(GuardPolicy.read("--diff", fresh)));
        return onStdin((in, out) -> changes.run(in, out, text ? ReadableChange::of : JsonNode::toString));
    }

    /** Works through all lines; gives whether all could be read. */
    private interface Work {
        boolean run(CountedLines in, Writer out) throws IOException;
    }

    private static int onStdin(Work work) throws IOException {
        var in = new CountedLines(new InputStreamReader(System.in, UTF_8), Stderr.isTerminal() ? System.err : null);
        var out = new BufferedWriter(new OutputStreamWriter(System.out, UTF_8));
        try {
            return work.run(in, out) ? 0 : 1;
        } catch (IOException e) {
            // Writing to System.out never throws.
            throw new StartFailure("Standard input can't be read: " + e.getMessage() + ".");
        }
    }

    private static int printPolicy() throws IOException {
        try (InputStream in = GuardCommand.class.getResourceAsStream("/guard/policy.yaml")) {
            if (in == null) throw new IllegalStateException("the jar lacks guard/policy.yaml");
            in.transferTo(System.out);
            System.out.flush();
        }
        return 0;
    }
}
