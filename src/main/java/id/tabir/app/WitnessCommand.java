package id.tabir.app;

import id.tabir.base.StartFailure;
import id.tabir.ledger.audit.RemoteLog;
import id.tabir.ledger.audit.Visit;
import id.tabir.ledger.note.Checkpoint;
import id.tabir.ledger.note.SignedNote;
import id.tabir.ledger.note.SignerKey;
import id.tabir.ledger.note.VerifierKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code witness}: watches a log from another machine, with a key of its own, so that its past can't be rewritten. */
@Command(
        name = "witness",
        description = {
            "Watches a log: fetches its checkpoints, checks that each goes on from the last one, cosigns and keeps them.",
            "Run it where those who run the server have no hand. What does not go on is kept too, and ends it with exit 1."
        },
        mixinStandardHelpOptions = true)
final class WitnessCommand implements Callable<Integer> {
    private static final int WRONG = 1;
    private static final int MOST_SECONDS = 86_400;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "URL", description = "The server's address.")
    private String url;

    @Option(
            names = "--dir",
            required = true,
            paramLabel = "D",
            description = "Folder of this witness; made if missing.")
    private Path dir;

    @Option(
            names = "--name",
            paramLabel = "N",
            defaultValue = "tabir.local/witness",
            description = "The name it signs under (default: ${DEFAULT-VALUE}).")
    private String name;

    @Option(
            names = "--every",
            paramLabel = "S",
            defaultValue = "10",
            description = "Seconds between visits (default: ${DEFAULT-VALUE}).")
    private int every;

    @Option(names = "--once", description = "Pay one visit and end.")
    private boolean once;

    @Option(
            names = "--log-key",
            paramLabel = "K",
            description = "The key of the log to watch from now on, also after a restore; default: the first one met.")
    private @Nullable String logKey;

    @Override
    public Integer call() throws InterruptedException {
        if (every < 1 || every > MOST_SECONDS)
            throw new StartFailure("--every must be from 1 to " + MOST_SECONDS + ".");
        if (!name.matches("[\\p{Graph}&&[^+]]{1,200}"))
            throw new StartFailure("--name must be printable ASCII without space and without +.");
        var folder = new WitnessFolder(dir);
        SignerKey own = folder.ownKey(name);
        var log = new RemoteLog(url, null);
        VerifierKey watched = watched(folder, log);
        spec.commandLine().getOut().println("watching " + watched + " as " + own.verifier());
        while (true) {
            if (!visit(folder, own, log, watched)) return WRONG;
            if (once) return 0;
            TimeUnit.SECONDS.sleep(every);
        }
    }

    private VerifierKey watched(WitnessFolder folder, RemoteLog log) {
        VerifierKey known = folder.logKey();
        try {
            VerifierKey key =
                    logKey != null ? VerifierKey.parse(logKey) : known != null ? known : VerifierKey.parse(log.key());
            folder.watch(key);
            return key;
        } catch (IllegalArgumentException e) {
            throw new StartFailure("The log's key must be of the form name+id+base64, as /v1/log/key gives it.");
        }
    }

    /** False if the log isn't the one it was. A server that can't be reached is tried again, unless once is enough. */
    private boolean visit(WitnessFolder folder, SignerKey own, RemoteLog log, VerifierKey watched) {
        Checkpoint last = folder.last(watched);
        Visit visit;
        try {
            visit = Visit.pay(log, watched, last);
        } catch (StartFailure e) {
            if (once) throw e;
            spec.commandLine().getErr().println(e.getMessage());
            return true;
        }
        SignedNote note = visit.note();
        if (visit.fault() != null || note == null) {
            if (note != null) folder.refuse(note);
            spec.commandLine().getOut().println(visit.fault());
            return false;
        }
        Checkpoint now = Checkpoint.of(note);
        boolean isNew = last == null || last.size() != now.size() || !Arrays.equals(last.root(), now.root());
        if (isNew) folder.keep(own.sign(note, Instant.now().getEpochSecond()));
        if (isNew) spec.commandLine().getOut().println("cosigned " + now.size() + " entries");
        return true;
    }
}
