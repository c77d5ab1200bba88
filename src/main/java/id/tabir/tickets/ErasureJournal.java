package id.tabir.tickets;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.base.StartFailure;
import id.tabir.base.Times;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which tickets' contents were erased, kept outside the database so that a restored backup forgets again: a line
 * {@code TICKET ENTRY AT ACTOR} each, only ever added to. Several processes may share the file: a line is one write.
 * Blocks.
 */
public final class ErasureJournal {
    private static final String NAME = "erasures.journal";
    private static final Pattern LINE =
            Pattern.compile("(tkt_[0-9a-z]{26}) ([0-9]{1,9}) (\\S{20,40}) (platform|system)");
    /** Longer than a transaction lasts: what is committed later than others can't have begun before. */
    private static final int OVERLAP_MINUTES = 10;

    private final Path file;
    private final Map<String, OffsetDateTime> recent = new LinkedHashMap<>();
    private OffsetDateTime newest = OffsetDateTime.parse("2000-01-01T00:00:00Z");

    private ErasureJournal(Path file) {
        this.file = file;
    }

    /** @param entry the ticket's entry that says it; {@code actor} platform or system */
    public record Line(String ticket, int entry, OffsetDateTime at, String actor) {
        String text() {
            return ticket + " " + entry + " " + Times.text(at) + " " + actor + "\n";
        }
    }

    /** @throws StartFailure if the folder can't be used */
    public static ErasureJournal open(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            Files.createDirectories(folder);
            if (Files.notExists(file)) make(file);
            mend(file);
            return new ErasureJournal(file);
        } catch (IOException e) {
            throw new StartFailure(
                    "The erasure journal " + file + " can't be written (TABIR_DATA_DIR names its folder).");
        }
    }

    private static void make(Path file) throws IOException {
        var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Files.createFile(file, mine);
        } catch (FileAlreadyExistsException e) {
            return;
        }
        // A file whose name is lost in a crash is lost as a whole.
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /** A line that was cut off by a crash ends here; it is passed over when reading. */
    private static void mend(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var last = ByteBuffer.allocate(1);
            if (channel.size() == 0 || channel.read(last, channel.size() - 1) != 1 || last.get(0) == '\n') return;
        }
        Files.write(file, new byte[] {'\n'}, StandardOpenOption.APPEND);
    }

    /** The lines are on disk when this returns. */
    public synchronized void add(List<Line> lines) throws IOException {
        if (lines.isEmpty()) return;
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line.text()));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(UTF_8));
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
        lines.forEach(this::remember);
    }

    /** As {@link #add}, without those of the last minutes that are here already. */
    synchronized void addMissing(List<Line> lines) throws IOException {
        add(lines.stream().filter(line -> !recent.containsKey(line.ticket())).toList());
    }

    /** From when on erasures of other nodes may be missing here. */
    synchronized OffsetDateTime knownUntil() {
        return newest.minusMinutes(OVERLAP_MINUTES);
    }

    /** Hands over all whole lines, oldest first, at most {@code size} at a time; the taker may add others meanwhile. */
    public void read(int size, Consumer<List<Line>> taker) throws IOException {
        List<Line> chunk = new ArrayList<>(size);
        try (BufferedReader reader = Files.newBufferedReader(file, UTF_8)) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                Matcher line = LINE.matcher(text);
                if (!line.matches()) continue;
                chunk.add(read(line));
                if (chunk.size() == size) hand(chunk, taker);
            }
        }
        if (!chunk.isEmpty()) hand(chunk, taker);
    }

    private void hand(List<Line> chunk, Consumer<List<Line>> taker) {
        chunk.forEach(this::remember);
        taker.accept(List.copyOf(chunk));
        chunk.clear();
    }

    private static Line read(Matcher line) {
        return new Line(
                line.group(1), Integer.parseInt(line.group(2)), OffsetDateTime.parse(line.group(3)), line.group(4));
    }

    private synchronized void remember(Line line) {
        if (line.at().isAfter(newest)) newest = line.at();
        recent.put(line.ticket(), line.at());
        OffsetDateTime horizon = knownUntil();
        Iterator<OffsetDateTime> oldest = recent.values().iterator();
        while (oldest.hasNext() && oldest.next().isBefore(horizon)) oldest.remove();
    }
}
