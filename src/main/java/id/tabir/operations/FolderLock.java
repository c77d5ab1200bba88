package id.tabir.operations;

import id.tabir.base.StartFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/** Holds a data folder for one server process; the system lets go of it when the process ends, however it ends. */
final class FolderLock implements AutoCloseable {
    private static final String NAME = "server.lock";
    private static final int MAX_PID_BYTES = 20;

    /**
     * Folders held by this process. They are not asked of the file: a process that closes any channel of a locked file
     * loses its lock.
     */
    private static final Set<Path> HELD = new HashSet<>();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** @throws StartFailure if a living process, this one included, holds the folder */
    static FolderLock take(Path folder) throws IOException {
        Path real = folder.toRealPath();
        synchronized (HELD) {
            if (HELD.contains(real)) {
                throw inUse(folder, Long.toString(ProcessHandle.current().pid()));
            }
            var channel = FileChannel.open(
                    real.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                String holder = read(channel);
                channel.close();
                throw inUse(folder, holder);
            }
            write(channel, ProcessHandle.current().pid() + "\n");
            HELD.add(real);
            return new FolderLock(real, channel);
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (HELD) {
            channel.close();
            HELD.remove(folder);
        }
    }

    private static String read(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(MAX_PID_BYTES);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).strip();
    }

    private static void write(FileChannel channel, String text) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static StartFailure inUse(Path folder, String pid) {
        return new StartFailure("The data folder " + folder + " is in use by a running server (pid " + pid
                + "); stop it, or set TABIR_DATA_DIR to another folder.");
    }

    /** Makes the folder, readable by its owner alone, if it isn't there. */
    static void make(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new StartFailure(folder + " is not a folder; set TABIR_DATA_DIR to one.");
        }
        if (!Files.exists(folder)) {
            Path parent = folder.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(folder, Private.FOLDER);
        }
    }
}
