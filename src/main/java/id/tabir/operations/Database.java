package id.tabir.operations;

import id.tabir.base.StartFailure;
import org.jspecify.annotations.Nullable;

/** The database to serve from, ready for use: the one of the settings, or the embedded one. */
public final class Database implements AutoCloseable {
    private final @Nullable EmbeddedDatabase embedded;
    private final DatabaseUrl url;

    private Database(@Nullable EmbeddedDatabase embedded, DatabaseUrl url) {
        this.embedded = embedded;
        this.url = url;
    }

    /**
     * Starts it if it is ours, checks it and brings its schema up to date. Blocks.
     *
     * @throws StartFailure if it can't be served from; nothing is left running then
     */
    public static Database open(Settings.Storage storage) {
        DatabaseUrl given = storage.database();
        if (given != null) {
            DatabaseUrl owner = storage.owner();
            return new Database(null, prepare(owner == null ? given : owner, given, storage.allowSuperuser()));
        }
        EmbeddedDatabase embedded = EmbeddedDatabase.start(storage.dataDir());
        try {
            return new Database(embedded, prepare(embedded.owner(), embedded.app(), false));
        } catch (RuntimeException e) {
            embedded.close();
            throw e;
        }
    }

    private static DatabaseUrl prepare(DatabaseUrl owner, DatabaseUrl app, boolean allowSuperuser) {
        Durability.check(owner);
        if (!allowSuperuser) {
            Superusers.refuse(owner);
            Superusers.refuse(app);
        }
        DatabaseUrl serving = Migrations.run(owner, app);
        Durability.check(serving);
        return serving;
    }

    /** As whom to serve. */
    public DatabaseUrl url() {
        return url;
    }

    /** The last step of draining: stops the embedded one, after everything that uses it. Blocks. */
    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
