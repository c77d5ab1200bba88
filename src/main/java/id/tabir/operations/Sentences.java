package id.tabir.operations;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.List;

/** Makes what other programs say fit into one sentence of ours. */
final class Sentences {
    private static final int MAX_LENGTH = 300;

    private Sentences() {}

    /** What an exception says; those of the file system say only which file. */
    static String reason(Exception e) {
        String message = oneLine(String.valueOf(e.getMessage()));
        if (e instanceof AccessDeniedException) {
            return "no permission for " + message;
        }
        return e instanceof FileSystemException file && file.getReason() == null
                ? message + " (" + e.getClass().getSimpleName() + ")"
                : message;
    }

    /** All of it on one line, shortened, without what could fool a terminal. */
    static String flat(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}\\p{Cf}]+", " ").strip();
        return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "…";
    }

    /** The last line that says something, shortened. */
    static String oneLine(String text) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        String line = lines.isEmpty() ? "no message" : lines.get(lines.size() - 1);
        return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "…";
    }
}
