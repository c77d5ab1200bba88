package id.tabir.play;

import id.tabir.app.Server;
import id.tabir.identity.SigningKey;
import id.tabir.operations.DatabaseUrl;
import id.tabir.operations.EmbeddedDatabase;
import id.tabir.operations.Settings;
import id.tabir.vault.Vault;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all stories of a test run share: one real PostgreSQL and one real node on it; more nodes for those that ask. The
 * PostgreSQL is the embedded one, or another of which {@code -Dtabir.database=URL} names an empty database.
 */
public final class Stage {
    private static final Path FOLDER = folder();
    private static final @Nullable DatabaseUrl GIVEN = given();
    private static final @Nullable EmbeddedDatabase EMBEDDED =
            GIVEN == null ? EmbeddedDatabase.start(FOLDER.resolve("database")) : null;
    private static final DatabaseUrl APP = EMBEDDED == null ? GIVEN : EMBEDDED.app();
    private static final DatabaseUrl OWNER = EMBEDDED == null ? GIVEN : EMBEDDED.owner();
    private static final Server NODE = start(Map.of());

    private static final SigningKey TOKENS = SigningKey.development(Vertx.vertx(), FOLDER.resolve("keys"), "tabir");

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            NODE.stop();
            if (EMBEDDED != null) EMBEDDED.close();
        }));
    }

    private Stage() {}

    private static @Nullable DatabaseUrl given() {
        String url = System.getProperty("tabir.database");
        return url == null || url.isEmpty() ? null : DatabaseUrl.parse("tabir.database", url);
    }

    private static Path folder() {
        try {
            Path target = Files.createDirectories(Path.of("target", "stage"));
            return Files.createTempDirectory(target, "run");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shared node. */
    public static Server node() {
        return NODE;
    }

    /** Another node on the same database, with the same keys; whoever starts it stops it. */
    public static Server start(Map<String, String> more) {
        return Server.start(Settings.read(environment(more)));
    }

    /** The environment of a node on the shared database. */
    public static Map<String, String> environment(Map<String, String> more) {
        Map<String, String> all = new HashMap<>();
        all.put("TABIR_HTTP_PORT", "0");
        all.put("TABIR_DATA_DIR", FOLDER.resolve("keys").toString());
        all.put("TABIR_DATABASE_URL", text(APP));
        all.put("TABIR_DATABASE_OWNER_URL", text(OWNER));
        all.put("TABIR_SEND_RATE", "0");
        all.putAll(more);
        return all;
    }

    /** The development key of the stage's nodes. */
    static SigningKey tokens() {
        return TOKENS;
    }

    /** The keys of the stage's nodes that seal. */
    public static Vault vault() {
        return Vault.readOrMake(FOLDER.resolve("keys").resolve("keyset.json"));
    }

    /** The data folder of the stage's nodes. */
    public static Path keys() {
        return FOLDER.resolve("keys");
    }

    /** As whom the nodes work. */
    public static DatabaseUrl app() {
        return APP;
    }

    public static DatabaseUrl owner() {
        return OWNER;
    }

    private static String text(DatabaseUrl url) {
        return "postgresql://" + url.user() + ":" + url.password() + "@"
                + url.place().host() + ":" + url.place().port() + "/"
                + url.place().database();
    }
}
