package id.tabir.ledger.tree;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An entry bundle: up to 256 records, each with its length as a big-endian uint16 before it (C2SP tlog-tiles). */
public final class Bundle {
    private static final int MOST_BYTES = 0xFFFF;

    private Bundle() {}

    public static byte[] write(List<byte[]> records) {
        var out = new ByteArrayOutputStream();
        for (byte[] record : records) {
            if (record.length > MOST_BYTES) throw new IllegalArgumentException("too long a record");
            out.write(record.length >>> 8);
            out.write(record.length);
            out.writeBytes(record);
        }
        return out.toByteArray();
    }

    /** @throws IllegalArgumentException if a record is cut off */
    public static List<byte[]> read(byte[] bundle) {
        List<byte[]> records = new ArrayList<>();
        for (int at = 0; at < bundle.length; ) {
            if (at + 2 > bundle.length) throw new IllegalArgumentException("a length is cut off");
            int length = ((bundle[at] & 255) << 8) | (bundle[at + 1] & 255);
            int end = at + 2 + length;
            if (end > bundle.length) throw new IllegalArgumentException("a record is cut off");
            records.add(Arrays.copyOfRange(bundle, at + 2, end));
            at = end;
        }
        return records;
    }
}
