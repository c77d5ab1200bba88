package id.tabir.operations;

import java.util.List;

/** Makes what other programs say fit into one sentence of ours. */
final class Sentences {
    private static final int MAX_LENGTH = 300;

    private Sentences() {}

    /** The last line that says something, shortened. */
    static String oneLine(String text) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        String line = lines.isEmpty() ? "no message" : lines.get(lines.size() - 1);
        return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "…";
    }
}
