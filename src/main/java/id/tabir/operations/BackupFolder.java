package id.tabir.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.base.StartFailure;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A backup's folder: a file {@code TABLE.copy.gz} a table (PostgreSQL's COPY text in gzip) and {@code backup.json}, which
 * is written last: without it the backup isn't whole.
 */
record BackupFolder(Path folder) {
    private static final String MANIFEST = "backup.json";
    private static final int FORMAT = 1;

    /**
     * @param schema the version of the last migration
     * @param at when the snapshot was taken, RFC 3339
     * @param generation of the log, with its last checkpoint then; empty if there was none
     */
    record Manifest(String schema, String at, int generation, String checkpoint, List<Part> parts) {
        JsonObject toJson() {
            var tables = new JsonArray();
            parts.forEach(part -> tables.add(part.toJson()));
            return new JsonObject()
                    .put("format", FORMAT)
                    .put("schema", schema)
                    .put("at", at)
                    .put("generation", generation)
                    .put("checkpoint", checkpoint)
                    .put("tables", tables);
        }

        static Manifest of(JsonObject json) {
            return new Manifest(
                    json.getString("schema"),
                    json.getString("at"),
                    json.getInteger("generation"),
                    json.getString("checkpoint"),
                    json.getJsonArray("tables").stream()
                            .map(part -> Part.of((JsonObject) part))
                            .toList());
        }

        long rowsOf(String table) {
            return parts.stream()
                    .filter(part -> part.table().equals(table))
                    .mapToLong(Part::rows)
                    .sum();
        }

        long rows() {
            return parts.stream().mapToLong(Part::rows).sum();
        }
    }

    /** One table's file. {@code sha256}: of its COPY text, lower-case hex. */
    record Part(String table, String columns, long rows, String sha256) {
        JsonObject toJson() {
            return new JsonObject()
                    .put("table", table)
                    .put("columns", columns)
                    .put("rows", rows)
                    .put("sha256", sha256);
        }

        static Part of(JsonObject json) {
            return new Part(
                    json.getString("table"), json.getString("columns"), json.getLong("rows"), json.getString("sha256"));
        }
    }

    /** @throws StartFailure if something is there already */
    static BackupFolder make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new StartFailure("The folder " + folder + " is not empty; a backup needs one of its own.");
                }
            }
        } else if (Files.exists(folder)) {
            throw new StartFailure(folder + " is not a folder; name one that a backup can have for its own.");
        } else {
            Path parent = folder.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(folder, Private.FOLDER);
        }
        return new BackupFolder(folder);
    }

    Path file(String table) {
        return folder.resolve(table + ".copy.gz");
    }

    /** From here on it is whole: the files are on disk before this is. */
    void finish(Manifest manifest) throws IOException {
        for (Part part : manifest.parts()) {
            sync(file(part.table()));
        }
        Path draft = folder.resolve(MANIFEST + ".draft");
        Private.write(draft, manifest.toJson().encodePrettily() + "\n");
        sync(draft);
        Files.move(draft, folder.resolve(MANIFEST), StandardCopyOption.ATOMIC_MOVE);
        sync(folder);
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** @throws StartFailure if it isn't a whole backup that this program can read */
    Manifest read() throws IOException {
        Path file = folder.resolve(MANIFEST);
        if (Files.notExists(file)) {
            throw new StartFailure(
                    "The folder " + folder + " holds no whole backup (" + MANIFEST + " is missing): name another one.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            var json = new JsonObject(new String(in.readAllBytes(), UTF_8));
            if (json.getInteger("format") != FORMAT) {
                throw new StartFailure(
                        "The backup in " + folder + " was made by a newer Tabir; restore it with that one.");
            }
            return Manifest.of(json);
        } catch (DecodeException | ClassCastException | NullPointerException e) {
            throw new StartFailure("The backup's " + file + " can't be read: it was changed or damaged.");
        }
    }
}
