package id.tabir.evidence;

import id.tabir.base.Csv;
import id.tabir.ledger.audit.Transcript;
import java.util.List;
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
        return Csv.of(Stream.concat(head, lines).toList());
    }
}
