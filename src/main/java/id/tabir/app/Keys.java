package id.tabir.app;

import id.tabir.identity.SigningKey;
import id.tabir.ledger.note.SignerKey;
import id.tabir.ledger.note.VerifierKey;
import id.tabir.operations.KeyText;
import id.tabir.operations.Settings;
import id.tabir.vault.KeyFile;
import id.tabir.vault.Vault;
import io.vertx.core.Vertx;
import java.nio.file.Path;

/** Finds the keys that the settings name, or those of the data folder. */
final class Keys {
    private static final String ISSUER = "tabir";

    private Keys() {}

    static Vault vault(Settings settings) {
        Path keyset = settings.keys().keyset();
        String what = "The keyset (TABIR_KEYSET)";
        if (keyset != null) return Vault.parse(KeyFile.read(keyset, what), what);
        return Vault.readOrMake(folder(settings).resolve("keyset.json"));
    }

    /** The key of TABIR_TOKEN_KEY, else the development key. */
    static SigningKey signing(Vertx vertx, Settings settings) {
        KeyText key = settings.tokens().tokenKey();
        if (key != null) return SigningKey.of(vertx, key.read(), key.where(), issuer(settings));
        return SigningKey.development(vertx, folder(settings), issuer(settings));
    }

    /** The key of TABIR_LOG_KEY, else the one in the data folder; in the name of TABIR_LOG_ORIGIN. */
    static SignerKey log(Settings settings) {
        KeyText key = settings.keys().logKey();
        String origin = settings.keys().logOrigin();
        if (key != null) return SignerKey.parse(key.read(), key.where(), origin, VerifierKey.NOTE);
        Path file = folder(settings).resolve("log-key.pem");
        String pem = KeyFile.readOrMake(file, "The log key", SignerKey::newPem);
        return SignerKey.parse(pem, "The log key in " + file, origin, VerifierKey.NOTE);
    }

    static String issuer(Settings settings) {
        String issuer = settings.tokens().issuer();
        return issuer == null ? ISSUER : issuer;
    }

    private static Path folder(Settings settings) {
        return settings.storage().dataDir();
    }
}
