package id.tabir.play;

import id.tabir.operations.DatabaseUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The stage's database past the server, as the schema's owner: to look, and to let time pass for a row. */
public final class Db {
    private Db() {}

    public static Connection connect(DatabaseUrl url) throws SQLException {
        return DriverManager.getConnection(url.jdbcUrl(), url.jdbcProperties());
    }

    public static int run(String statement) {
        try (Connection connection = connect(Stage.owner());
                var open = connection.createStatement()) {
            return open.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of each row, as text. */
    public static List<String> ask(String query) {
        List<String> all = new ArrayList<>();
        try (Connection connection = connect(Stage.owner());
                var open = connection.createStatement();
                var rows = open.executeQuery(query)) {
            while (rows.next()) all.add(rows.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return all;
    }

    /** Ends the connections of the stage's nodes whose last statement is like one of these; answers how many. */
    public static int cut(String... statements) {
        return count("pg_terminate_backend(pid)", statements);
    }

    /** How many connections of the stage's nodes there are whose last statement is like one of these. */
    public static int alive(String... statements) {
        return count("pid", statements);
    }

    private static int count(String what, String... statements) {
        try (Connection connection = connect(Stage.app());
                var open = connection.prepareStatement("select count(" + what
                        + ") from pg_stat_activity where query ilike any (?) and pid <> pg_backend_pid()")) {
            open.setArray(1, connection.createArrayOf("text", statements));
            try (var rows = open.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
