package id.tabir.app;

import id.tabir.base.StartFailure;
import id.tabir.evidence.TranscriptPage;
import id.tabir.ledger.Entry;
import id.tabir.ledger.audit.Fault;
import id.tabir.ledger.audit.FolderLog;
import id.tabir.ledger.audit.Known;
import id.tabir.ledger.audit.LogAudit;
import id.tabir.ledger.audit.LogAudit.RecordWatch;
import id.tabir.ledger.audit.LogSource;
import id.tabir.ledger.audit.RemoteLog;
import id.tabir.ledger.audit.Report;
import id.tabir.ledger.audit.Start;
import id.tabir.ledger.audit.Transcript;
import id.tabir.ledger.note.Checkpoint;
import id.tabir.ledger.note.LogName;
import id.tabir.ledger.note.VerifierKey;
import id.tabir.vault.KeyFile;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify}: checks a log, or what was exported from one, trusting nobody but the log's key. */
@Command(
        name = "verify",
        description = {
            "Checks a running server's whole log, a folder with one, an exported transcript or a receipt.",
            "Exit 0 and a summary, or exit 1 and what is wrong, where: edited, missing, inserted, reordered, cut off,",
            "rolled back, forged or forked. Without a token only the hashes of a running log are checked, not its records.",
            "Of a log that was restored from a backup it says what the backup did not have."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private static final int WRONG = 1;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE|URL",
            description = "A transcript (JSON or HTML), a receipt, a folder with checkpoint, key and tile/,"
                    + " or the server's address.")
    private String what;

    @Option(names = "--token-file", paramLabel = "F", description = "File with the token of a reviewer or lead.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--key",
            paramLabel = "K",
            description = "The log's key (as /v1/log/key gives it), or a file with it; default: the log's own word.")
    private @Nullable String key;

    @Option(
            names = "--witness",
            paramLabel = "DIR",
            description = "Folder of a witness: the log must be the one that it has seen.")
    private @Nullable Path witness;

    @Option(
            names = "--state",
            paramLabel = "F",
            description = "File that remembers how far a good log was checked; the next run goes on from there.")
    private @Nullable Path state;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "postgresql://… of the server's database: what it holds must be what the log says.")
    private @Nullable String database;

    @Option(
            names = "--before",
            paramLabel = "DIR",
            description = "Folder with a copy of the log as it was before it was restored from a backup: names each"
                    + " record that the backup did not have.")
    private @Nullable Path before;

    @Override
    public Integer call() throws InterruptedException {
        if (what.matches("https?://.*")) return checkLog(new RemoteLog(what, token()));
        Path path = Path.of(what);
        if (Files.isDirectory(path)) return checkLog(new FolderLog(path));
        String text = KeyFile.read(path, "What to verify");
        return checkTranscript(Transcript.parse(text, what), text);
    }

    private @Nullable String token() {
        return tokenFile == null ? null : KeyFile.read(tokenFile, "The token").strip();
    }

    private VerifierKey key(String own) {
        String text = own;
        if (key != null) text = key.contains("+") ? key : KeyFile.read(Path.of(key), "The log's key");
        try {
            return VerifierKey.parse(text);
        } catch (IllegalArgumentException e) {
            throw new StartFailure("The log's key must be of the form name+id+base64, as /v1/log/key gives it.");
        }
    }

    private int checkTranscript(Transcript transcript, String text) {
        VerifierKey own = transcript.key();
        if (own == null && key == null) throw new StartFailure(what + " names no key; give the log's by --key.");
        VerifierKey by = key(String.valueOf(own));
        Fault fault = transcript.check(by);
        if (fault == null && Transcript.isPage(text) && !TranscriptPage.shows(transcript, text))
            fault = new Fault(
                    Fault.Kind.EDITED,
                    null,
                    "the page is not the one that was exported, and may show something else than its proof says");
        if (fault != null) return wrong(fault);
        Checkpoint now = Checkpoint.of(transcript.checkpoint());
        String ticket = transcript.ticket() == null ? "a receipt" : "ticket " + transcript.ticket();
        String disclosed = transcript.disclosed() == 0 ? "" : ", " + transcript.disclosed() + " with what they hid";
        out().printf(
                        Locale.ROOT,
                        "ok: %s, %d entries%s, in the log %s of %d entries%n",
                        ticket,
                        transcript.pieces().size(),
                        disclosed,
                        now.origin(),
                        now.size());
        signedBy(by);
        Entry erasure = transcript.erasure();
        if (erasure != null) out().println(Forgotten.said(erasure, transcript.withoutContent()));
        return 0;
    }

    private int checkLog(LogSource log) throws InterruptedException {
        VerifierKey by = key(key == null ? log.key() : "");
        VerifyState kept = state == null ? null : VerifyState.read(state);
        VerifyState earlier = kept != null && isBefore(kept.checkpoint(), by) ? kept : null;
        if (earlier != null && key == null) return wrong(restored(earlier.checkpoint(), by));
        List<Known> known = known(kept, by);
        var contents = database == null ? null : new DatabaseCheck(database);
        var losses = new Losses(log, by, earlier, before);
        var forgotten = new Forgotten();
        RecordWatch each = contents == null ? forgotten : contents;
        RecordWatch seen = (leaf, entry) -> {
            each.see(leaf, entry);
            losses.see(leaf, entry);
        };
        boolean isWhole = earlier != null || database != null || before != null;
        Report report = audit(log, by, known, isWhole ? null : kept, seen);
        Fault fault = report.fault();
        if (fault == null && contents != null) fault = contents.finish(log, by, report);
        if (fault == null) fault = losses.finish(known);
        if (fault != null) return wrong(fault);
        summary(log, report, by);
        losses.notes().forEach(out()::println);
        (contents == null ? forgotten.notes() : contents.notes()).forEach(out()::println);
        if (state != null && report.checkpoint() != null) VerifyState.write(state, log, report);
        return 0;
    }

    private static boolean isBefore(Checkpoint then, VerifierKey by) {
        return LogName.parse(then.origin()).isBefore(LogName.parse(by.name()));
    }

    /** Nobody is led from one log to another without having been told: a restore can also be a way to drop entries. */
    private static Fault restored(Checkpoint then, VerifierKey by) {
        return new Fault(
                Fault.Kind.ROLLED_BACK,
                null,
                "the last run has seen " + then.origin() + " with " + then.size()
                        + " entries; it was restored from a backup and goes on as " + by.name()
                        + ": to follow it, name its key by --key");
    }

    /** What others have seen, of this log and of what it was before. */
    private List<Known> known(@Nullable VerifyState kept, VerifierKey by) {
        List<Known> known = new ArrayList<>();
        if (kept != null) known.add(new Known("the last run", kept.checkpoint()));
        if (witness != null) known.addAll(WitnessFolder.known(witness, by));
        return known;
    }

    private Report audit(LogSource log, VerifierKey by, List<Known> known, @Nullable VerifyState kept, RecordWatch seen)
            throws InterruptedException {
        // Where only hashes were read last time, records are read from the beginning.
        Start start = kept != null && (kept.withEntries() || !log.hasEntries()) ? kept.start() : null;
        List<Known> ofThis =
                known.stream().filter(one -> !isBefore(one.checkpoint(), by)).toList();
        try (var bar = new ProgressBar(spec.commandLine().getErr())) {
            return new LogAudit(log, by, ofThis, start).run(done -> bar.at("entries", done, 0), seen);
        }
    }

    private void summary(LogSource log, Report report, VerifierKey by) {
        Checkpoint now = report.checkpoint();
        if (now == null) return;
        String read = log.hasEntries()
                ? report.order().tickets().size() + " tickets"
                : "hashes only: records need --token-file";
        out().printf(
                        Locale.ROOT,
                        "ok: %s, %d entries, %s, root %s%n",
                        now.origin(),
                        now.size(),
                        read,
                        HexFormat.of().formatHex(now.root()));
        signedBy(by);
    }

    private void signedBy(VerifierKey by) {
        out().println("signed by " + by + (key == null ? " (its own word: compare it with one you know)" : ""));
    }

    private int wrong(Fault fault) {
        out().println(fault);
        return WRONG;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
