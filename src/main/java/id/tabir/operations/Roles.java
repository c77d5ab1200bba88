package id.tabir.operations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * The roles that the databases of one cluster share: who owns the schema, who serves and may only add to the log, and
 * who may only read. None of them logs in (but the embedded database's owner): the settings' users act as them.
 */
final class Roles {
    static final String OWNER = "tabir_owner";
    static final String APP = "tabir_app";
    static final String READER = "tabir_reader";

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String DUPLICATE_OBJECT = "42710";
    /** Another database of the cluster is doing the same; the lock that nodes take turns by is one a database. */
    private static final Set<String> CROSSED = Set.of("23505", "XX000");

    private static final int TRIES = 20;

    private final Connection connection;

    /** @param connection of whoever runs the migrations */
    Roles(Connection connection) {
        this.connection = connection;
    }

    /** Makes those that are missing, as far as the connection's user may. */
    void make() throws SQLException {
        for (String role : new String[] {OWNER, APP, READER}) {
            if (!exists(role)) {
                attempt("create role " + role + " nologin");
            }
        }
    }

    /** Lets the user act as the role if that is in the connection's power; answers whether the user may. */
    boolean join(String user, String role) throws SQLException {
        if (!exists(role)) {
            return false;
        }
        if (!mayAct(user, role)) {
            attempt("grant " + role + " to " + quoted(user));
        }
        return mayAct(user, role);
    }

    boolean exists(String role) throws SQLException {
        return ask("select exists (select from pg_roles where rolname = ?)", role);
    }

    /** Since PostgreSQL 16 a member needs the SET option, too. */
    private boolean mayAct(String user, String role) throws SQLException {
        String privilege = connection.getMetaData().getDatabaseMajorVersion() < 16 ? "MEMBER" : "SET";
        return ask("select pg_has_role(?, ?, '" + privilege + "')", user, role);
    }

    private void attempt(String statement) throws SQLException {
        for (int tries = 1; ; tries++) {
            try (Statement open = connection.createStatement()) {
                open.execute(statement);
                return;
            } catch (SQLException e) {
                String state = String.valueOf(e.getSQLState());
                if (state.equals(INSUFFICIENT_PRIVILEGE) || state.equals(DUPLICATE_OBJECT)) {
                    return;
                }
                if (!CROSSED.contains(state) || tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    boolean ask(String question, String... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
