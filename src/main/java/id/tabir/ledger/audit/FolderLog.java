package id.tabir.ledger.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.base.StartFailure;
import id.tabir.ledger.tree.TilePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A log copied into a folder: {@code checkpoint}, {@code key}, {@code tile/} and {@code restored/} as they are below
 * {@code /v1/log}.
 */
public final class FolderLog implements LogSource {
    private final Path folder;

    public FolderLog(Path folder) {
        this.folder = folder;
    }

    @Override
    public String checkpoint() {
        return text("checkpoint");
    }

    @Override
    public String key() {
        return text("key");
    }

    @Override
    public byte @Nullable [] tile(int level, TilePath path) {
        return read("tile/" + level + "/" + path);
    }

    @Override
    public byte @Nullable [] entries(TilePath path) {
        return read("tile/entries/" + path);
    }

    @Override
    public @Nullable String restored(int generation) {
        byte[] bytes = read("restored/" + generation);
        return bytes == null ? null : new String(bytes, UTF_8);
    }

    @Override
    public boolean hasEntries() {
        return Files.isDirectory(folder.resolve("tile/entries"));
    }

    private String text(String name) {
        byte[] bytes = read(name);
        if (bytes == null) throw new StartFailure("There is no " + name + " in " + folder + ".");
        return new String(bytes, UTF_8);
    }

    private byte @Nullable [] read(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new StartFailure(folder.resolve(name) + " can't be read.");
        }
    }
}
