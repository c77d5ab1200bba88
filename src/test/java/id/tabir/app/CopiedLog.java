package id.tabir.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.ledger.audit.LogSource;
import id.tabir.ledger.note.Checkpoint;
import id.tabir.ledger.note.SignedNote;
import id.tabir.ledger.tree.TileId;
import id.tabir.ledger.tree.TilePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A log as somebody keeps it in a folder. */
final class CopiedLog {
    private CopiedLog() {}

    static Path of(LogSource log, Path to) throws IOException {
        String note = log.checkpoint();
        write(to.resolve("checkpoint"), note.getBytes(UTF_8));
        write(to.resolve("key"), log.key().getBytes(UTF_8));
        long size = Checkpoint.of(SignedNote.parse(note)).size();
        for (int level = 0; TileId.count(level, size) > 0; level++) {
            long count = TileId.count(level, size);
            for (long first = 0; first < count; first += TilePath.FULL) {
                TilePath path = TilePath.holding(first, count);
                write(to.resolve("tile/" + level + "/" + path), log.tile(level, path));
                if (level == 0) write(to.resolve("tile/entries/" + path), log.entries(path));
            }
        }
        return to;
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
