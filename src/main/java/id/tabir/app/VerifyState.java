package id.tabir.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.base.StartFailure;
import id.tabir.ledger.audit.LogSource;
import id.tabir.ledger.audit.Report;
import id.tabir.ledger.audit.Start;
import id.tabir.ledger.audit.TicketOrder.Last;
import id.tabir.ledger.note.Checkpoint;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code verify} remembers between runs, line by line, as a JSON parser would take longer than the check: the format,
 * origin, size, root in base64, {@code records} or {@code hashes}, and {@code tkt_… entry at_ms} a ticket.
 *
 * @param withEntries whether records were read, or only hashes: then each ticket's last entry isn't known
 */
record VerifyState(Checkpoint checkpoint, boolean withEntries, Map<String, Last> tickets) {
    private static final String FORMAT = "tabir-verify/v1";
    private static final String RECORDS = "records";
    private static final String HASHES = "hashes";

    /** Null if there is no such file yet. */
    static @Nullable VerifyState read(Path file) {
        if (!Files.exists(file)) return null;
        try (BufferedReader lines = Files.newBufferedReader(file, UTF_8)) {
            if (!next(lines).equals(FORMAT)) throw new IllegalArgumentException("another format");
            String origin = next(lines);
            long size = Long.parseLong(next(lines));
            var checkpoint = new Checkpoint(origin, size, Base64.getDecoder().decode(next(lines)));
            boolean withEntries = next(lines).equals(RECORDS);
            return new VerifyState(checkpoint, withEntries, tickets(lines));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new StartFailure(file + " (--state) can't be read; remove it to check the log from its beginning.");
        }
    }

    private static String next(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        if (line == null) throw new EOFException();
        return line;
    }

    private static Map<String, Last> tickets(BufferedReader lines) throws IOException {
        Map<String, Last> tickets = new HashMap<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int entry = line.indexOf(' ');
            int at = line.indexOf(' ', entry + 1);
            var last =
                    new Last(Integer.parseInt(line.substring(entry + 1, at)), Long.parseLong(line.substring(at + 1)));
            tickets.put(line.substring(0, entry), last);
        }
        return tickets;
    }

    /** As a whole or not at all: half of the tickets would make the next run find the others' entries missing. */
    static void write(Path file, LogSource log, Report report) {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try {
            try (BufferedWriter lines = Files.newBufferedWriter(draft, UTF_8)) {
                write(lines, log, report);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StartFailure(file + " (--state) can't be written.");
        }
    }

    private static void write(BufferedWriter lines, LogSource log, Report report) throws IOException {
        Checkpoint now = report.checkpoint();
        if (now == null) return;
        lines.write(FORMAT + "\n" + now.text() + (log.hasEntries() ? RECORDS : HASHES) + "\n");
        for (Map.Entry<String, Last> one : report.order().tickets().entrySet()) {
            Last last = one.getValue();
            lines.write(one.getKey() + " " + last.entry() + " " + last.at_ms() + "\n");
        }
    }

    Start start() {
        return new Start(checkpoint, tickets);
    }
}
