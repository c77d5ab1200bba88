package id.tabir.evidence;

import id.tabir.ledger.audit.Transcript;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A transcript as comma-separated values (RFC 4180); it can be read, not verified. */
final class TranscriptSheet {
    private TranscriptSheet() {}

    static String of(Transcript transcript) {
        Stream<List<String>> head =
                Stream.of(List.of("entry", "at", "kind", "actor", "alias", "text", "content", "original"));
        Stream<List<String>> lines = transcript.pieces().stream()
                .map(Line::of)
                .map(line -> List.of(
                        String.valueOf(line.head().entry()),
                        line.head().at(),
                        line.head().kind(),
                        line.head().actor(),
                        line.alias(),
                        line.text(),
                        line.head().hash(),
                        line.original() == null ? "" : line.original()));
        return Stream.concat(head, lines)
                .map(cells -> cells.stream().map(TranscriptSheet::cell).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
    }

    private static String cell(String text) {
        // A spreadsheet would run what begins like a formula.
        String safe = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
