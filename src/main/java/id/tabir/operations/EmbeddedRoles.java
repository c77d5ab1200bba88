package id.tabir.operations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The roles and the database inside the embedded cluster; made again at each start if a killed one left them out. */
final class EmbeddedRoles {
    private EmbeddedRoles() {}

    static void prepare(Cluster cluster, int port) throws SQLException {
        try (Connection connection =
                        cluster.url(Cluster.SUPERUSER, "postgres", port).connect();
                Statement statement = connection.createStatement()) {
            role(statement, Cluster.OWNER, cluster);
            role(statement, Cluster.APP, cluster);
            var roles = new Roles(connection);
            roles.make();
            roles.join(Cluster.APP, Roles.APP);
            if (!exists(statement, "select from pg_database where datname = '" + Cluster.DATABASE + "'")) {
                statement.execute("create database " + Cluster.DATABASE + " owner " + Cluster.OWNER);
            }
            statement.execute("revoke all on database " + Cluster.DATABASE + " from public");
            statement.execute("grant connect on database " + Cluster.DATABASE + " to " + Cluster.APP);
        }
    }

    /** The password is base64url: it needs no escaping. */
    private static void role(Statement statement, String role, Cluster cluster) throws SQLException {
        if (!exists(statement, "select from pg_roles where rolname = '" + role + "'")) {
            String password = cluster.passwords().getProperty(role);
            statement.execute("create role " + role + " login password '" + password + "'");
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
