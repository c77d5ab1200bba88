package id.tabir.oversight;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.vault.Vault;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import org.jspecify.annotations.Nullable;

/** What was done with a case when, by whom and why, {@code [{step, at, by, …}]}: sealed where it is stored. */
public final class CaseHistory {
    private CaseHistory() {}

    public static Buffer sealed(String id, JsonArray history, Vault vault) {
        return Buffer.buffer(vault.seal(purpose(id), history.encode().getBytes(UTF_8)));
    }

    /** Empty if it went with what was said on the ticket. */
    static JsonArray open(String id, @Nullable Buffer sealed, Vault vault) {
        if (sealed == null) return new JsonArray();
        return new JsonArray(new String(vault.open(purpose(id), sealed.getBytes()), UTF_8));
    }

    private static String purpose(String id) {
        return "case " + id;
    }
}
