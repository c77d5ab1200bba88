package id.tabir.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What the serving role may do in a schema that another role owns: everything but change what the log holds. */
final class Grants {
    private Grants() {}

    /** Run by the owner, by one node at a time: PostgreSQL doesn't like two grants on one table at once. */
    static void give(Connection connection, String app) throws SQLException {
        String role = '"' + app.replace("\"", "\"\"") + '"';
        try (Statement statement = connection.createStatement()) {
            statement.execute("grant usage on schema public to " + role);
            statement.execute("grant select, insert, update, delete on all tables in schema public to " + role);
            statement.execute("grant usage on all sequences in schema public to " + role);
            statement.execute("grant execute on all functions in schema public to " + role);
            statement.execute("revoke update, delete, truncate on entry, content, key_id from " + role);
            statement.execute("revoke all on flyway_schema_history from " + role);
        }
    }
}
