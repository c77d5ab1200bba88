package id.tabir.operations;

import id.tabir.base.StartFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database's schema up to date. Blocks; several nodes may do it at once, one works and the others wait. */
public final class Migrations {
    /** Any number, the same on every node. */
    private static final long TURN = 0x7461_6269_72L;

    private Migrations() {}

    /**
     * @param owner who owns the schema
     * @param app who serves; granted what it needs if it is somebody else
     * @throws StartFailure naming the database and what went wrong, never a password
     */
    public static void run(DatabaseUrl owner, DatabaseUrl app) {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + TURN + ")");
            Flyway.configure()
                    .dataSource(owner.jdbcUrl(), null, null)
                    .jdbcProperties(properties(owner))
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            if (!owner.user().equals(app.user())) {
                Grants.give(connection, app.user());
            }
        } catch (FlywayException e) {
            throw new StartFailure("The schema of " + owner + " can't be brought up to date: " + rootMessage(e));
        } catch (SQLException e) {
            throw DatabaseFailures.explain(owner, e);
        }
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
