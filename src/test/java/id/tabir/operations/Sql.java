package id.tabir.operations;

import java.nio.file.Path;
import java.sql.SQLException;

/** Short questions to a database in tests. */
public final class Sql {
    /** Unpacked once for all tests. */
    public static final Path PROGRAMS = Path.of("target", "postgres-programs").toAbsolutePath();

    private Sql() {}

    public static void run(DatabaseUrl url, String statement) throws SQLException {
        try (var connection = url.connect();
                var open = connection.createStatement()) {
            open.execute(statement);
        }
    }

    /** The first column of the first row, as text. */
    public static String ask(DatabaseUrl url, String query) throws SQLException {
        try (var connection = url.connect();
                var open = connection.createStatement();
                var rows = open.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
