package id.tabir.operations;

import id.tabir.base.StartFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Refuses to work as a superuser, whom neither rights nor triggers keep from changing the log. Blocks. */
final class Superusers {
    /** Whoever is a member of one needs but SET ROLE. */
    private static final String SUPERUSER =
            "select exists (select from pg_roles where rolsuper and pg_has_role(session_user, oid, 'MEMBER'))";

    private Superusers() {}

    /** @throws StartFailure naming the user and the ways out */
    static void refuse(DatabaseUrl url) {
        try (Connection connection = url.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SUPERUSER)) {
            if (rows.next() && rows.getBoolean(1)) {
                throw new StartFailure("The database user " + url.user()
                        + " is a superuser, or may act as one, who could change the log"
                        + " unseen: make an ordinary one (CREATE ROLE tabir LOGIN CREATEROLE PASSWORD '…'; ALTER DATABASE "
                        + url.place().database() + " OWNER TO tabir), or set TABIR_DATABASE_ALLOW_SUPERUSER=true.");
            }
        } catch (SQLException e) {
            throw DatabaseFailures.explain(url, e);
        }
    }
}
