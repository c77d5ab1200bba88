package id.tabir.operations;

import id.tabir.base.StartFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** Remembers in the database with which keys it was written: a node with others must not serve. */
public final class KeyIds {
    /** The log's name is kept beside its key: under another one, its checkpoints would be a stranger's. */
    public static final String ORIGIN = "log origin";

    private KeyIds() {}

    /**
     * Blocks. Of several first nodes at once one wins; the others are measured by its keys.
     *
     * @param ids the id (no secret) of each key by its name, such as {@code log}, {@code sealing}
     * @throws StartFailure naming the key that differs, both ids and the setting to change
     */
    public static void check(DatabaseUrl url, Map<String, String> ids) {
        try (Connection connection = url.connect()) {
            for (Map.Entry<String, String> id : new TreeMap<>(ids).entrySet()) {
                String first = rememberOrRecall(connection, id.getKey(), id.getValue());
                if (!first.equals(id.getValue())) {
                    throw another(id.getKey(), first, id.getValue());
                }
            }
        } catch (SQLException e) {
            throw DatabaseFailures.explain(url, e);
        }
    }

    private static StartFailure another(String name, String first, String here) {
        if (name.equals(ORIGIN)) {
            return new StartFailure("This database's log is named " + first + "; this node would name it " + here
                    + ": set TABIR_LOG_ORIGIN=" + first + ".");
        }
        return new StartFailure("This database was written with another " + name + " key (id " + first
                + "); this node has " + here + ": set " + setting(name)
                + " to the file with that key, or use the data folder of the first node.");
    }

    private static String rememberOrRecall(Connection connection, String name, String id) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into key_id (name, id) values (?, ?) on conflict (name) do nothing")) {
            insert.setString(1, name);
            insert.setString(2, id);
            insert.executeUpdate();
        }
        try (PreparedStatement select = connection.prepareStatement("select id from key_id where name = ?")) {
            select.setString(1, name);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static String setting(String name) {
        return switch (name) {
            case "log" -> "TABIR_LOG_KEY";
            case "development token" -> "TABIR_TOKEN_KEY";
            default -> "TABIR_KEYSET";
        };
    }
}
