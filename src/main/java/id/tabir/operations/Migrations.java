package id.tabir.operations;

import id.tabir.base.StartFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a database's roles, schema and rights up to date. Blocks; several nodes may do it at once, one works and the
 * others wait.
 */
public final class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    /** Any number, the same on every node. */
    private static final long TURN = 0x7461_6269_72L;

    private Migrations() {}

    /**
     * @param owner who migrates: the schema's owner, or who may act as it
     * @param app who serves; may be the same
     * @return as whom to serve: {@code app} in the role that may only add to the log, where that can be had
     * @throws StartFailure naming the database and what went wrong, never a password
     */
    public static DatabaseUrl run(DatabaseUrl owner, DatabaseUrl app) {
        return turn(owner, "latest", (roles, migrator) -> grant(roles, migrator, app));
    }

    /** The schema alone, up to a version; what is newer already stays. Who may do what with it is for the next start. */
    static void schema(DatabaseUrl owner, String version) {
        turn(owner, version, (roles, migrator) -> migrator);
    }

    private interface Granting {
        DatabaseUrl grant(Roles roles, DatabaseUrl migrator) throws SQLException;
    }

    private static DatabaseUrl turn(DatabaseUrl owner, String version, Granting then) {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + TURN + ")");
            var roles = new Roles(connection);
            roles.make();
            DatabaseUrl migrator = migrator(connection, roles, owner);
            migrate(migrator, version);
            return then.grant(roles, migrator);
        } catch (FlywayException e) {
            throw new StartFailure("The schema of " + owner + " can't be brought up to date: " + rootMessage(e));
        } catch (SQLException e) {
            throw DatabaseFailures.explain(owner, e);
        }
    }

    /** A schema keeps the owner it was made by; a new one belongs to nobody who can log in, if that can be had. */
    private static DatabaseUrl migrator(Connection connection, Roles roles, DatabaseUrl owner) throws SQLException {
        if (owner.user().equals(Roles.OWNER) || !roles.join(owner.user(), Roles.OWNER)) {
            return owner;
        }
        boolean isMadeByOther = roles.ask("select exists (select from pg_class where oid = to_regclass('public.ticket')"
                + " and relowner <> (select oid from pg_roles where rolname = '" + Roles.OWNER + "'))");
        if (isMadeByOther) {
            return owner;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("grant usage, create on schema public to " + Roles.OWNER);
        }
        boolean mayMake = roles.ask("select has_schema_privilege('" + Roles.OWNER + "', 'public', 'CREATE')");
        return mayMake ? owner.as(Roles.OWNER) : owner;
    }

    /** That of the last migration; the schema must be there. */
    static String version(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select version from flyway_schema_history"
                + " where success and version is not null order by installed_rank desc limit 1")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void migrate(DatabaseUrl migrator, String version) {
        Flyway.configure()
                .dataSource(migrator.jdbcUrl(), null, null)
                .jdbcProperties(properties(migrator))
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private static DatabaseUrl grant(Roles roles, DatabaseUrl migrator, DatabaseUrl app) throws SQLException {
        boolean isRole = roles.join(app.user(), Roles.APP);
        boolean isSplit = !app.user().equals(migrator.user());
        try (Connection connection = migrator.connect()) {
            // All at once: what is granted with the rest and taken back again must never have been there.
            connection.setAutoCommit(false);
            if (roles.exists(Roles.APP)) {
                Grants.serve(connection, Roles.APP);
            }
            if (roles.exists(Roles.READER)) {
                Grants.read(connection, Roles.READER);
            }
            if (!isRole && isSplit) {
                Grants.serve(connection, app.user());
            }
            connection.commit();
        }
        if (!isRole && !isSplit) {
            LOG.atWarn()
                    .addKeyValue("user", app.user())
                    .log("serves as the schema's owner, so that only triggers keep the log from being changed: give the"
                            + " user CREATEROLE, or let a superuser run GRANT " + Roles.APP + " TO this user, or name"
                            + " another user in TABIR_DATABASE_URL and this one in TABIR_DATABASE_OWNER_URL");
        }
        return isRole ? app.as(Roles.APP) : app;
    }

    private static Map<String, String> properties(DatabaseUrl url) {
        return url.jdbcProperties().entrySet().stream()
                .collect(Collectors.toMap(e -> (String) e.getKey(), e -> (String) e.getValue()));
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return Sentences.oneLine(
                String.valueOf(root.getMessage()).lines().findFirst().orElse(""));
    }
}
