package id.tabir.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;

/** Reads the guard's tables from the class path: one row a line, a tab between its head and the rest, {@code #} comments. */
final class Tables {
    private Tables() {}

    static List<String> lines(String name) {
        try (InputStream in = Tables.class.getResourceAsStream("/guard/" + name)) {
            if (in == null) throw new IllegalStateException("the jar lacks guard/" + name);
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void rows(String name, BiConsumer<String, String> row) {
        for (String line : lines(name)) {
            if (line.isBlank() || line.startsWith("#")) continue;
            int tab = line.indexOf('\t');
            if (tab < 0) throw new IllegalStateException("guard/" + name + " has a line without a tab: " + line);
            row.accept(line.substring(0, tab), line.substring(tab + 1));
        }
    }
}
