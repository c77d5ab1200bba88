package id.tabir.operations;

import id.tabir.base.StartFailure;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** The database of the settings as its owner sees it, for commands that read or write all of it. Blocks. */
final class OwnerAccess implements AutoCloseable {
    private final DatabaseUrl url;
    private final @Nullable EmbeddedDatabase started;

    private OwnerAccess(DatabaseUrl url, @Nullable EmbeddedDatabase started) {
        this.url = url;
        this.started = started;
    }

    /** To read beside a running server; an embedded database that doesn't run is started for as long as this is open. */
    static OwnerAccess beside(Settings.Storage storage) {
        DatabaseUrl outside = outside(storage);
        if (outside != null) {
            return new OwnerAccess(outside, null);
        }
        try {
            DatabaseUrl running = EmbeddedDatabase.runningOwner(storage.dataDir());
            return running == null ? alone(storage) : new OwnerAccess(running, null);
        } catch (IOException e) {
            throw new StartFailure("The embedded database in " + storage.dataDir() + " can't be read: "
                    + Sentences.reason(e) + " (TABIR_DATA_DIR names the folder).");
        }
    }

    /** To write without a server: an embedded database that a server uses is refused. */
    static OwnerAccess alone(Settings.Storage storage) {
        DatabaseUrl outside = outside(storage);
        if (outside != null) {
            return new OwnerAccess(outside, null);
        }
        EmbeddedDatabase embedded = EmbeddedDatabase.start(storage.dataDir());
        return new OwnerAccess(embedded.owner(), embedded);
    }

    private static @Nullable DatabaseUrl outside(Settings.Storage storage) {
        DatabaseUrl url = storage.owner() == null ? storage.database() : storage.owner();
        if (url != null && !storage.allowSuperuser()) {
            Superusers.refuse(url);
        }
        return url;
    }

    DatabaseUrl url() {
        return url;
    }

    /** As whoever owns the tables, which the user of the settings may act as. */
    Connection connect() throws SQLException {
        try (Connection connection = url.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select relowner::regrole::text = '" + Roles.OWNER
                        + "' from pg_class where oid = to_regclass('public.ticket')")) {
            boolean isRoles = rows.next() && rows.getBoolean(1);
            return (isRoles ? url.as(Roles.OWNER) : url).connect();
        }
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
