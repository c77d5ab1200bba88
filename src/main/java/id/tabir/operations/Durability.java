package id.tabir.operations;

import id.tabir.base.StartFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** Refuses a database that could forget what it has acknowledged, or that is otherwise not one to serve from. */
public final class Durability {
    private static final int MIN_VERSION = 15;
    private static final Set<String> DURABLE_COMMITS = Set.of("on", "local", "remote_write", "remote_apply");

    private Durability() {}

    /**
     * Asks as the serving role does, since a role or a database may have settings of its own. Blocks.
     *
     * @throws StartFailure naming the setting and what to do
     */
    public static void check(DatabaseUrl url) {
        try (Connection connection = url.connect();
                Statement statement = connection.createStatement()) {
            int version = Integer.parseInt(ask(statement, "show server_version_num")) / 10_000;
            if (version < MIN_VERSION) {
                throw refuse(url, "is PostgreSQL " + version + "; it must be " + MIN_VERSION + " or newer");
            }
            String encoding = ask(statement, "show server_encoding");
            if (!encoding.equals("UTF8")) {
                throw refuse(url, "has the encoding " + encoding + "; make one with ENCODING 'UTF8'");
            }
            if (ask(statement, "select pg_is_in_recovery() or current_setting('transaction_read_only')::bool")
                    .equals("t")) {
                throw refuse(url, "is read-only; name the primary server");
            }
            for (String setting : new String[] {"fsync", "full_page_writes"}) {
                if (!ask(statement, "show " + setting).equals("on")) {
                    throw refuse(
                            url, "runs with " + setting + " off and could lose acknowledged messages; switch it on");
                }
            }
            String commit = ask(statement, "show synchronous_commit");
            if (!DURABLE_COMMITS.contains(commit)) {
                throw refuse(
                        url,
                        "runs with synchronous_commit " + commit + " and could lose acknowledged messages; set"
                                + " it to on");
            }
        } catch (SQLException e) {
            throw DatabaseFailures.explain(url, e);
        }
    }

    private static String ask(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static StartFailure refuse(DatabaseUrl url, String why) {
        return new StartFailure("The database " + url + " " + why + ".");
    }
}
