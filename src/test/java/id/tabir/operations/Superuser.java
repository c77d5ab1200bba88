package id.tabir.operations;

/** The way past all rights of an embedded database, for those who play its thief. */
public final class Superuser {
    private Superuser() {}

    public static DatabaseUrl of(EmbeddedDatabase database) {
        return database.superuser();
    }
}
