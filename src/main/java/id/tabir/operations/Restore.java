package id.tabir.operations;

import id.tabir.base.Sha256;
import id.tabir.base.StartFailure;
import id.tabir.ledger.note.LastSeen;
import id.tabir.operations.BackupFolder.Manifest;
import id.tabir.operations.BackupFolder.Part;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Puts a backup into a database, embedded or not, as a whole or not at all, and opens a new generation of the log in it:
 * what had been added since the backup is missing, and nobody shall take the one for the other. Blocks.
 */
public final class Restore {
    private static final int BUFFER_BYTES = 1 << 16;

    private final BackupFolder folder;
    private final Manifest manifest;
    private final Progress progress;
    private long done;

    private Restore(BackupFolder folder, Manifest manifest, Progress progress) {
        this.folder = folder;
        this.manifest = manifest;
        this.progress = progress;
    }

    /** @param generation of the log from now on */
    public record Summary(long rows, String at, int generation) {}

    /**
     * @param replace whether a log that is there already may be destroyed
     * @throws StartFailure in one sentence, if it can't be done; the database is as it was then
     */
    public static Summary run(Settings.Storage storage, Path from, boolean replace, Progress progress) {
        try {
            var folder = new BackupFolder(from);
            var restore = new Restore(folder, folder.read(), progress);
            try (OwnerAccess access = OwnerAccess.alone(storage)) {
                return restore.into(access, storage, replace);
            }
        } catch (IOException e) {
            throw new StartFailure("The backup in " + from + " can't be read: " + Sentences.reason(e) + ".");
        }
    }

    private Summary into(OwnerAccess access, Settings.Storage storage, boolean replace) throws IOException {
        Path lastSeen = storage.dataDir().resolve(LastSeen.NAME);
        String seen = Files.exists(lastSeen) ? Files.readString(lastSeen) : "";
        int generation;
        Migrations.schema(access.url(), manifest.schema());
        try (Connection connection = access.connect()) {
            generation = fill(connection, access, replace, seen);
        } catch (SQLException e) {
            throw DatabaseFailures.explain(access.url(), e);
        }
        if (Files.exists(lastSeen)) {
            Files.move(lastSeen, lastSeen.resolveSibling(LastSeen.NAME + ".before-g" + generation));
        }
        return new Summary(manifest.rows(), manifest.at(), generation);
    }

    private int fill(Connection connection, OwnerAccess access, boolean replace, String seen)
            throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            checkVersion(access.url(), Migrations.version(statement));
            List<String> emptied = BackupTables.emptied(connection);
            statement.execute("lock table " + String.join(", ", emptied) + " in access exclusive mode");
            if (!replace && isTrue(statement, "select exists (select from entry) or exists (select from ticket)")) {
                throw new StartFailure(
                        "The database " + access.url() + " already holds a log; restore into an empty one,"
                                + " or let --replace destroy what is there.");
            }
            checkAlone(statement, access.url());
            String known = LastKnown.of(seen, replaced(statement), manifest.checkpoint());
            for (String table : emptied) {
                statement.execute("alter table " + table + " disable trigger user");
            }
            statement.execute("truncate " + String.join(", ", emptied));
            // What a transaction's id was on another cluster means nothing here: all of it comes with this one.
            statement.execute("alter table entry alter column tx set default pg_current_xact_id()::text::bigint");
            for (Part part : manifest.parts()) {
                copy(connection, part);
            }
            statement.execute("alter table entry alter column tx drop default");
            for (String table : emptied) {
                statement.execute("alter table " + table + " enable trigger user");
            }
            Sequences.moveOn(connection);
            int generation = NewGeneration.open(connection, manifest, known);
            connection.commit();
            return generation;
        }
    }

    /** The checkpoint of the log that is destroyed. */
    private static String replaced(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select checkpoint from log_head")) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private void checkVersion(DatabaseUrl url, String there) {
        if (!there.equals(manifest.schema())) {
            throw new StartFailure("The backup has schema version " + manifest.schema() + ", but the tables in " + url
                    + " have version " + there + ": restore into a new, empty database.");
        }
    }

    private static void checkAlone(Statement statement, DatabaseUrl url) throws SQLException {
        boolean isServed = isTrue(
                statement,
                "select exists (select from pg_stat_activity where datname ="
                        + " current_database() and application_name = 'tabir' and pid <> pg_backend_pid())");
        if (isServed) {
            throw new StartFailure("A server works with the database " + url + "; stop it first.");
        }
    }

    private static boolean isTrue(Statement statement, String question) throws SQLException {
        try (ResultSet rows = statement.executeQuery(question)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private void copy(Connection connection, Part part) throws SQLException, IOException {
        var digest = Sha256.digest();
        Path file = folder.file(part.table());
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + part.table() + " (" + part.columns() + ") from stdin");
        long rows;
        try (InputStream in = new DigestInputStream(
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES), BUFFER_BYTES),
                digest)) {
            byte[] bytes = new byte[BUFFER_BYTES];
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                copy.writeToCopy(bytes, 0, count);
                progress.at(part.table(), done + copy.getHandledRowCount(), manifest.rows());
            }
            rows = copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        if (rows != part.rows() || !HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
            throw new StartFailure("The backup's " + file + " is not what was written: it was changed or damaged.");
        }
        done += rows;
        progress.at(part.table(), done, manifest.rows());
    }
}
