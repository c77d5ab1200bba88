package id.tabir.operations;

import id.tabir.base.StartFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A key named by a variable: a file's path or, for JSON and PEM, the key itself. */
public record KeySource(String variable, String value) {
    private static final long MAX_BYTES = 1 << 20;

    /** @throws StartFailure naming the variable if the file can't be read */
    public String text() {
        if (isInline()) {
            return value;
        }
        try {
            Path file = Path.of(value);
            if (Files.size(file) > MAX_BYTES) {
                throw new StartFailure(variable + ": the file " + file + " is larger than 1 MiB; that is no key file.");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException | InvalidPathException e) {
            throw new StartFailure(variable + ": the file it names can't be read; it must be the path of a readable"
                    + " UTF-8 file, for example " + variable + "=/etc/tabir/key.");
        }
    }

    private boolean isInline() {
        return value.startsWith("{") || value.startsWith("-----BEGIN");
    }

    @Override
    public String toString() {
        return isInline() ? variable + "=…" : variable + "=" + value;
    }
}
