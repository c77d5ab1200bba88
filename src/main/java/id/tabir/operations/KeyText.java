package id.tabir.operations;

import id.tabir.vault.KeyFile;
import java.nio.file.Path;

/** A key named by a variable: by a file's path or, where JSON or PEM stands in it, by itself. */
public record KeyText(String variable, String value) {

    /** @throws id.tabir.base.StartFailure naming the variable if the file can't be read */
    public String read() {
        return isInline() ? value : KeyFile.read(Path.of(value), "The key of " + variable);
    }

    /** Where the key is, for a sentence; never the key. */
    public String where() {
        return isInline() ? "The key in " + variable : "The key of " + variable + " in " + value;
    }

    private boolean isInline() {
        return value.startsWith("{") || value.startsWith("-----BEGIN");
    }

    @Override
    public String toString() {
        return where();
    }
}
