package id.tabir.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import id.tabir.base.Times;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a ticket's log, as its record tells it (CONTRACT section 7, {@code tabir-entry/v1}).
 *
 * @param at_ms since 1970
 * @param content SHA-256 of salt ‖ body, 32 bytes
 */
public record Entry(String ticket, int entry, String kind, String actor, long at_ms, byte[] content) {
    private static final int MOST_CHARS = 256;
    private static final Pattern RECORD =
            Pattern.compile("tabir-entry/v1\nticket (tkt_[0-9a-z]{26})\nentry ([1-9][0-9]{0,9})"
                    + "\nkind ([a-z-]{1,40})\nactor ([a-z]{1,20})\nat ([0-9TZ:.-]{24})\ncontent ([0-9a-f]{64})\n");

    /** The seven lines that the Merkle tree hashes; in ASCII, by the shape of what stands in them. */
    public byte[] record() {
        var text = new StringBuilder(MOST_CHARS)
                .append("tabir-entry/v1\nticket ")
                .append(ticket)
                .append("\nentry ")
                .append(entry)
                .append("\nkind ")
                .append(kind)
                .append("\nactor ")
                .append(actor)
                .append("\nat ");
        Clockface.write(text, at_ms);
        text.append("\ncontent ");
        HexFormat.of().formatHex(text, content);
        return text.append('\n').toString().getBytes(US_ASCII);
    }

    /** The entry that a record tells of; null if it isn't exactly such a record. */
    public static @Nullable Entry parse(byte[] record) {
        Matcher lines = RECORD.matcher(new String(record, ISO_8859_1));
        if (!lines.matches()) return null;
        try {
            var entry = new Entry(
                    lines.group(1),
                    Integer.parseInt(lines.group(2)),
                    lines.group(3),
                    lines.group(4),
                    Clockface.read(lines.group(5)),
                    HexFormat.of().parseHex(lines.group(6)));
            return Arrays.equals(entry.record(), record) ? entry : null;
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    /** Writes times as {@link Times#text} does; entries come by the thousand, and most share their second. */
    private static final class Clockface {
        private static final ThreadLocal<Clockface> MINE = ThreadLocal.withInitial(Clockface::new);
        private long second = Long.MIN_VALUE;
        private String upToSecond = "";

        /** Digits by their places; what isn't just so will not be written the same way again. */
        static long read(String text) {
            LocalDate day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
            long minutes = (day.toEpochDay() * 24 + number(text, 11, 13)) * 60 + number(text, 14, 16);
            return (minutes * 60 + number(text, 17, 19)) * 1000 + number(text, 20, 23);
        }

        private static int number(String text, int from, int to) {
            return Integer.parseInt(text, from, to, 10);
        }

        static void write(StringBuilder text, long at_ms) {
            Clockface mine = MINE.get();
            long second = Math.floorDiv(at_ms, 1000L);
            if (second != mine.second) {
                mine.second = second;
                mine.upToSecond = Times.text(Instant.ofEpochSecond(second)).substring(0, 20);
            }
            int millis = (int) Math.floorMod(at_ms, 1000L);
            text.append(mine.upToSecond)
                    .append((char) ('0' + millis / 100))
                    .append((char) ('0' + millis / 10 % 10))
                    .append((char) ('0' + millis % 10))
                    .append('Z');
        }
    }
}
