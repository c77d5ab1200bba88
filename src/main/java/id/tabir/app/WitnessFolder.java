package id.tabir.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.base.StartFailure;
import id.tabir.ledger.audit.Known;
import id.tabir.ledger.note.Checkpoint;
import id.tabir.ledger.note.LogName;
import id.tabir.ledger.note.SignedNote;
import id.tabir.ledger.note.SignerKey;
import id.tabir.ledger.note.VerifierKey;
import id.tabir.vault.KeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a witness keeps: {@code key.pem} and {@code key} of its own, {@code log-key} of the log it watches, and every
 * cosigned checkpoint in {@code checkpoints/}, named by size,
 * and by generation from the second on.
 */
final class WitnessFolder {
    private final Path folder;

    WitnessFolder(Path folder) {
        this.folder = folder;
    }

    /** The witness's key, made if there is none yet. */
    SignerKey ownKey(String name) {
        Path pem = folder.resolve("key.pem");
        String text = KeyFile.readOrMake(pem, "The witness's key", SignerKey::newPem);
        SignerKey key = SignerKey.parse(text, "The witness's key in " + pem, name, VerifierKey.COSIGNATURE);
        write("key", key.verifier() + "\n");
        return key;
    }

    /** The log that this witness watches; null before its first visit. */
    @Nullable
    VerifierKey logKey() {
        return Files.exists(folder.resolve("log-key")) ? key("log-key") : null;
    }

    void watch(VerifierKey log) {
        write("log-key", log + "\n");
    }

    void keep(SignedNote cosigned) {
        write("checkpoints/" + name(Checkpoint.of(cosigned)), cosigned.toString());
    }

    /** What no witness may sign, kept as evidence. */
    void refuse(SignedNote note) {
        write("refused/" + name(Checkpoint.of(note)) + "-" + System.currentTimeMillis(), note.toString());
    }

    private static String name(Checkpoint checkpoint) {
        int generation = LogName.parse(checkpoint.origin()).generation();
        // What was seen before a restore stays beside what was seen after it.
        String size = String.format(Locale.ROOT, "%020d", checkpoint.size());
        return generation == 1 ? size : size + "-g" + generation;
    }

    /** The largest one of this log. */
    @Nullable
    Checkpoint last(VerifierKey log) {
        List<Checkpoint> all = checkpoints(log);
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    /**
     * What the witness of a folder has seen of a log, also before it was restored.
     *
     * @throws StartFailure if it has seen nothing of it as it is now
     */
    static List<Known> known(Path folder, VerifierKey log) {
        if (!Files.isDirectory(folder)) throw new StartFailure(folder + " (--witness) is no folder.");
        var opened = new WitnessFolder(folder);
        String who = "the witness " + opened.key("key").name();
        List<Known> all = new ArrayList<>();
        LogName name = LogName.parse(log.name());
        for (int generation = 1; generation < name.generation(); generation++) {
            VerifierKey then = log.named(new LogName(name.origin(), generation).toString());
            opened.checkpoints(then).forEach(one -> all.add(new Known(who, one)));
        }
        List<Checkpoint> now = opened.checkpoints(log);
        if (now.isEmpty() && !all.isEmpty())
            throw new StartFailure("The witness in " + folder + " has seen this log before it was restored, but not as "
                    + log.name() + ": let it follow by 'witness --log-key " + log + "'.");
        if (now.isEmpty())
            throw new StartFailure("The witness in " + folder + " has seen nothing signed as " + log.name()
                    + " by this key: it watches another log.");
        now.forEach(one -> all.add(new Known(who, one)));
        return all;
    }

    private List<Checkpoint> checkpoints(VerifierKey log) {
        Path kept = folder.resolve("checkpoints");
        if (!Files.isDirectory(kept)) return List.of();
        VerifierKey own = key("key");
        List<Checkpoint> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(kept)) {
            for (Path file : files.sorted().toList()) {
                SignedNote note = SignedNote.parse(Files.readString(file, UTF_8));
                if (!own.verifies(note)) throw new StartFailure(file + " was not signed by this witness.");
                if (log.verifies(note)) all.add(Checkpoint.of(note));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new StartFailure("The checkpoints in " + kept + " can't be read.");
        }
        return all;
    }

    private VerifierKey key(String name) {
        Path file = folder.resolve(name);
        try {
            return VerifierKey.parse(KeyFile.read(file, "A key"));
        } catch (IllegalArgumentException e) {
            throw new StartFailure(file + " holds no key of the form name+id+base64.");
        }
    }

    private void write(String name, String text) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text, UTF_8);
        } catch (IOException e) {
            throw new StartFailure(file + " can't be written.");
        }
    }
}
