package id.tabir.operations;

import id.tabir.base.Sha256;
import id.tabir.base.StartFailure;
import id.tabir.base.Times;
import id.tabir.operations.BackupFolder.Manifest;
import id.tabir.operations.BackupFolder.Part;
import id.tabir.operations.BackupTables.Table;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Copies a database, embedded or not, into a folder while servers go on: one snapshot, and no keys. Blocks. */
public final class Backup {
    private static final int TELL_ROWS = 5_000;
    private static final int BUFFER_BYTES = 1 << 16;

    private final Connection connection;
    private final BackupFolder folder;
    private final Progress progress;
    private long done;
    private long total;

    private Backup(Connection connection, BackupFolder folder, Progress progress) {
        this.connection = connection;
        this.folder = folder;
        this.progress = progress;
    }

    /** What a backup holds: how many rows, and as of when. */
    public record Summary(long rows, String at) {}

    /**
     * All that was committed before this was called is in it.
     *
     * @throws StartFailure in one sentence, if there can't be a backup; without its manifest, what is left is none
     */
    public static Summary run(Settings.Storage storage, Path into, Progress progress) {
        try (OwnerAccess access = OwnerAccess.beside(storage)) {
            try (Connection connection = access.connect()) {
                return new Backup(connection, BackupFolder.make(into), progress).run();
            } catch (SQLException e) {
                throw DatabaseFailures.explain(access.url(), e);
            }
        } catch (IOException e) {
            throw new StartFailure("The backup can't be written to " + into + ": " + Sentences.reason(e) + ".");
        }
    }

    private Summary run() throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            // The first statement after this one takes the snapshot that all others read.
            statement.execute("set transaction isolation level repeatable read, read only");
            OffsetDateTime at = ask(statement, "select clock_timestamp()", OffsetDateTime.class);
            List<Table> tables = BackupTables.held(connection);
            if (tables.isEmpty()) {
                throw new StartFailure("The database has no tables of Tabir's: there is nothing to back up.");
            }
            total = tables.stream().mapToLong(Table::rows).sum();
            List<Part> parts = new ArrayList<>();
            for (Table table : tables) {
                parts.add(copy(table));
            }
            Manifest manifest = manifest(statement, Times.text(at), parts);
            folder.finish(manifest);
            return new Summary(manifest.rows(), manifest.at());
        }
    }

    private static Manifest manifest(Statement statement, String at, List<Part> parts) throws SQLException {
        String schema = Migrations.version(statement);
        int generation = ask(statement, "select generation from log_head", Integer.class);
        String checkpoint = ask(statement, "select checkpoint from log_head", String.class);
        return new Manifest(schema, at, generation, checkpoint, parts);
    }

    private Part copy(Table table) throws SQLException, IOException {
        MessageDigest digest = Sha256.digest();
        CopyOut rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select " + table.columns() + " from " + table.name() + ") to stdout");
        long count = 0;
        try (OutputStream out = new GZIPOutputStream(
                new BufferedOutputStream(Files.newOutputStream(newFile(table)), BUFFER_BYTES), BUFFER_BYTES)) {
            for (byte[] row = rows.readFromCopy(); row != null; row = rows.readFromCopy()) {
                digest.update(row);
                out.write(row);
                count++;
                if (++done % TELL_ROWS == 0) {
                    progress.at(table.name(), done, total);
                }
            }
        } finally {
            if (rows.isActive()) {
                rows.cancelCopy();
            }
        }
        progress.at(table.name(), done, total);
        return new Part(table.name(), table.columns(), count, HexFormat.of().formatHex(digest.digest()));
    }

    private Path newFile(Table table) throws IOException {
        return Files.createFile(folder.file(table.name()), Private.FILE);
    }

    private static <T> T ask(Statement statement, String question, Class<T> type) throws SQLException {
        try (ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getObject(1, type);
        }
    }
}
