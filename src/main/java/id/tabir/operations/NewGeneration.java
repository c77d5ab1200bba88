package id.tabir.operations;

import id.tabir.ledger.Content;
import id.tabir.ledger.Generation;
import id.tabir.ledger.Kind;
import id.tabir.operations.BackupFolder.Manifest;
import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Opens a generation of the log on what was restored: its tree begins anew, with a first record of kind {@code restored}
 * that commits to what was known of the generation before. That record is of a ticket that doesn't exist, named after the
 * generation.
 */
final class NewGeneration {
    private static final String RECORD = """
            insert into entry (ticket, entry, pos, tx, kind, actor, at, content) overriding system value
            select ?, 1, least(coalesce(min(pos), 1), 1) - 1, pg_current_xact_id()::text::bigint, ?, 'system',
              date_trunc('milliseconds', clock_timestamp()), ?
            from entry
            """;

    private NewGeneration() {}

    /** Answers its number. {@code known}: the last checkpoint that this machine knows of, or an empty text. */
    static int open(Connection connection, Manifest manifest, String known) throws SQLException {
        int generation;
        try (Statement statement = connection.createStatement()) {
            statement.execute("update review_cursor set upto = pg_current_xact_id()::text::bigint");
            generation = turnOver(statement, manifest.generation());
        }
        record(connection, generation, manifest, known);
        return generation;
    }

    /** Nothing is in the tree any more; entries of all transactions from the first on are to be taken in. */
    private static int turnOver(Statement statement, int backedUp) throws SQLException {
        try (ResultSet rows = statement.executeQuery("update log_head set generation = greatest(generation, " + backedUp
                + ") + 1, size = 0, taken = '3:3:', checkpoint = '' returning generation")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void record(Connection connection, int generation, Manifest manifest, String known)
            throws SQLException {
        var open = new JsonObject()
                .put("generation", generation)
                .put("backupAt", manifest.at())
                .put("backupCheckpoint", manifest.checkpoint())
                .put("backupEntries", manifest.rowsOf("entry"))
                .put("lastCheckpoint", known);
        Content content = Content.of(open.encode(), "{}");
        String ticket = Generation.ticket(generation);
        try (PreparedStatement entry = connection.prepareStatement(RECORD);
                PreparedStatement body = connection.prepareStatement(
                        "insert into content (ticket, entry, salt, body, sealed) values (?, 1, ?, ?, ?)")) {
            entry.setString(1, ticket);
            entry.setString(2, Kind.RESTORED.word());
            entry.setBytes(3, content.hash());
            entry.executeUpdate();
            body.setString(1, ticket);
            body.setBytes(2, content.salt());
            body.setString(3, content.body());
            // Nothing is hidden: no key is needed, and none is at hand.
            body.setBytes(4, content.hidden());
            body.executeUpdate();
        }
    }
}
