package id.tabir.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;

/** Seals and opens what only a reveal or the guard's window may see of one ticket, each piece bound to its entry. */
public final class DataKey {
    static final int BYTES = 32;

    private final String ticket;
    private final Aead aead;

    DataKey(String ticket, byte[] key) throws GeneralSecurityException {
        this.ticket = ticket;
        this.aead = new AesGcmJce(key);
    }

    public byte[] seal(int entry, byte[] plain) {
        try {
            return aead.encrypt(plain, binding(entry));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /** @throws IllegalStateException if it wasn't sealed by this key for this entry */
    public byte[] open(int entry, byte[] sealed) {
        try {
            return aead.decrypt(sealed, binding(entry));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not sealed by this key for this entry", e);
        }
    }

    private byte[] binding(int entry) {
        return (ticket + ' ' + entry).getBytes(UTF_8);
    }
}
