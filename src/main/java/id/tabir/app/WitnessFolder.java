package id.tabir.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.base.StartFailure;
import id.tabir.ledger.audit.Known;
import id.tabir.ledger.note.Checkpoint;
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
 * cosigned checkpoint in {@code checkpoints/}, named by size.
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
        return String.format(Locale.ROOT, "%020d", checkpoint.size());
    }

    /** The largest one of this log. */
    @Nullable
    Checkpoint last(VerifierKey log) {
        List<Checkpoint> all = checkpoints(log);
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    /** What the witness of a folder has seen of a log. */
    static List<Known> known(Path folder, VerifierKey log) {
        if (!Files.isDirectory(folder)) throw new StartFailure(folder + " (--witness) is no folder.");
        var opened = new WitnessFolder(folder);
        String who = "the witness " + opened.key("key").name();
        List<Checkpoint> all = opened.checkpoints(log);
        if (all.isEmpty())
            throw new StartFailure("The witness in " + folder + " has seen nothing signed as " + log.name()
                    + " by this key: it watches another log.");
        return all.stream().map(checkpoint -> new Known(who, checkpoint)).toList();
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
