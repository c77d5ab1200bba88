package id.tabir.app;

import id.tabir.identity.SigningKey;
import id.tabir.operations.KeySource;
import id.tabir.operations.Settings;
import id.tabir.vault.Vault;
import io.vertx.core.Vertx;
import java.nio.file.Path;

/** Finds the keys that the settings name, or those of the data folder. */
final class Keys {
    private static final String ISSUER = "tabir";

    private Keys() {}

    static Vault vault(Settings settings) {
        KeySource keyset = settings.keys().keyset();
        if (keyset != null) return Vault.parse(keyset.text(), "The keyset (TABIR_KEYSET)");
        return Vault.readOrMake(folder(settings).resolve("keyset.json"));
    }

    /** The key of TABIR_TOKEN_KEY, else the development key. */
    static SigningKey signing(Vertx vertx, Settings settings) {
        KeySource key = settings.tokens().tokenKey();
        if (key != null) return SigningKey.of(vertx, key.text(), "The token key (TABIR_TOKEN_KEY)", issuer(settings));
        return SigningKey.development(vertx, folder(settings), issuer(settings));
    }

    static String issuer(Settings settings) {
        String issuer = settings.tokens().issuer();
        return issuer == null ? ISSUER : issuer;
    }

    private static Path folder(Settings settings) {
        return settings.storage().dataDir();
    }
}
