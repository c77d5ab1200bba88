package id.tabir.vault;

import id.tabir.base.StartFailure;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/** A key in a file that only its owner may read, made once even if several processes start together. */
public final class KeyFile {
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private KeyFile() {}

    /** @throws StartFailure if there is no such file or it can't be read; {@code what} names it in the sentence */
    public static String read(Path file, String what) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new StartFailure(what + " can't be read from " + file + ".");
        }
    }

    /** The file's text, made by {@code make} if the file isn't there. Whoever comes second gets the first one's. */
    public static String readOrMake(Path file, String what, Supplier<String> make) {
        if (!Files.exists(file)) {
            try {
                write(file, make.get());
            } catch (IOException e) {
                throw new StartFailure(what + " can't be written to " + file + ".");
            }
        }
        return read(file, what);
    }

    private static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, ".key", ".tmp", PRIVATE);
        try {
            Files.writeString(draft, text);
            // A link is made whole or not at all, and never over a file that is there.
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // Another process was first: its key counts.
        } finally {
            Files.delete(draft);
        }
    }
}
