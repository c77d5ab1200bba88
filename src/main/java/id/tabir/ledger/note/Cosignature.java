package id.tabir.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** What a witness signs: the checkpoint and when it had checked it (C2SP tlog-cosignature, "Ed25519"). */
final class Cosignature {
    private Cosignature() {}

    /** @param time_s since 1970 */
    static byte[] message(byte[] text, long time_s) {
        return Ed25519.join(("cosignature/v1\ntime " + time_s + "\n").getBytes(UTF_8), text);
    }

    /** The time, 8 bytes big-endian, and the signature itself. */
    static boolean verifies(byte[] key, byte[] text, SignedNote.Line line) {
        byte[] timed = line.signature();
        if (timed.length != Long.BYTES + Ed25519.SIGNATURE_BYTES) return false;
        long time_s = ByteBuffer.wrap(timed).getLong();
        byte[] signature = Arrays.copyOfRange(timed, Long.BYTES, timed.length);
        return time_s >= 0 && Ed25519.verifies(key, message(text, time_s), signature);
    }
}
