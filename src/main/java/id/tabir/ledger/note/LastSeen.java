package id.tabir.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.base.StartFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The last checkpoint that this machine has seen of a log, in a file: whoever rolls the log back must find it too. */
public final class LastSeen {
    /** Its name in the data folder. */
    public static final String NAME = "log-checkpoint";

    private final Path file;

    public LastSeen(Path file) {
        this.file = file;
    }

    /** @throws StartFailure if the file holds something else */
    public @Nullable Checkpoint read() {
        try {
            if (!Files.exists(file)) return null;
            return Checkpoint.of(SignedNote.parse(Files.readString(file)));
        } catch (IOException | IllegalArgumentException e) {
            throw new StartFailure("The last seen checkpoint in " + file + " can't be read; if the log was not restored"
                    + " from a backup, remove the file.");
        }
    }

    /** Blocks. Whole or not at all: a file that says less than was seen would be worth nothing. */
    public void remember(SignedNote checkpoint) throws IOException {
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".checkpoint", ".tmp");
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(checkpoint.toString().getBytes(UTF_8)));
            channel.force(true);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
