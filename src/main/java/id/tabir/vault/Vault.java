package id.tabir.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig2026;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import com.google.crypto.tink.subtle.Random;
import id.tabir.base.Problem;
import id.tabir.base.StartFailure;
import id.tabir.base.StrictJson;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;

/** The keys that live outside the database: what they seal and fingerprint there is worth nothing without them. */
public final class Vault {
    private final KeysetHandle sealing;
    private final KeysetHandle fingerprints;
    private final Aead aead;
    private final Mac mac;

    private Vault(JsonObject keysets) throws GeneralSecurityException {
        sealing = parse(keysets, "sealing", AeadConfig2026.get());
        fingerprints = parse(keysets, "fingerprints", MacConfig2026.get());
        aead = sealing.getPrimitive(AeadConfig2026.get(), Aead.class);
        mac = fingerprints.getPrimitive(MacConfig2026.get(), Mac.class);
    }

    /** Reads the two keysets, {@code {"sealing": …, "fingerprints": …}} in Tink's JSON form. */
    public static Vault parse(String text, String where) {
        try {
            return new Vault(StrictJson.object(text));
        } catch (GeneralSecurityException | Problem | ClassCastException | NullPointerException e) {
            throw new StartFailure(where + " is no JSON object of two Tink keysets named 'sealing' (AEAD) and"
                    + " 'fingerprints' (MAC).");
        }
    }

    /** As {@link #parse}, from a file that is made with new keysets if it isn't there. */
    public static Vault readOrMake(Path file) {
        String what = "The keyset";
        return parse(KeyFile.readOrMake(file, what, Vault::newKeysets), what + " in " + file);
    }

    private static KeysetHandle parse(JsonObject keysets, String name, Configuration config)
            throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                keysets.getJsonObject(name).encode(), config, InsecureSecretKeyAccess.get());
    }

    private static String newKeysets() {
        try {
            return new JsonObject()
                    .put("sealing", fresh(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get()))
                    .put("fingerprints", fresh(PredefinedMacParameters.HMAC_SHA256_256BITTAG, MacConfig2026.get()))
                    .encodePrettily();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink can't make keys", e);
        }
    }

    private static JsonObject fresh(Parameters parameters, Configuration config) throws GeneralSecurityException {
        var handle = KeysetHandle.generateNew(parameters, config);
        return new JsonObject(TinkJsonProtoKeysetFormat.serializeKeyset(handle, config, InsecureSecretKeyAccess.get()));
    }

    /** By what each key is known: a database remembers which ones it was written with. */
    public Map<String, String> keyIds() {
        return Map.of("sealing", id(sealing), "fingerprints", id(fingerprints));
    }

    private static String id(KeysetHandle handle) {
        return Integer.toUnsignedString(handle.getPrimary().getId());
    }

    /** The same text gives the same 37 bytes under the same key, and tells nothing without it. */
    public byte[] fingerprint(String text) {
        try {
            return mac.computeMac(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("fingerprinting failed", e);
        }
    }

    /** A new data key for a ticket, wrapped so that only {@link #unwrap} for the same ticket opens it. */
    public byte[] wrapNewDataKey(String ticket) {
        return seal("data key of " + ticket, Random.randBytes(DataKey.BYTES));
    }

    public DataKey unwrap(String ticket, byte[] wrapped) {
        try {
            return new DataKey(ticket, open("data key of " + ticket, wrapped));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no data key", e);
        }
    }

    /** Seals something small under the vault's own key; {@code purpose} must be given again to open it. */
    public byte[] seal(String purpose, byte[] plain) {
        try {
            return aead.encrypt(plain, purpose.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /** @throws IllegalStateException if it wasn't sealed by this vault for this purpose */
    public byte[] open(String purpose, byte[] sealed) {
        try {
            return aead.decrypt(sealed, purpose.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not sealed by this vault for this", e);
        }
    }
}
