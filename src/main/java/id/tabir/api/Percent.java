package id.tabir.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-decoding (RFC 3986 section 2.1) that refuses what isn't UTF-8 instead of replacing it. */
final class Percent {
    private Percent() {}

    /** @throws IllegalArgumentException if an escape is broken or the bytes are not UTF-8 */
    static String decode(String text, boolean plusIsSpace) {
        if (text.indexOf('%') < 0) return plusIsSpace ? text.replace('+', ' ') : text;
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                bytes.put((byte) (hex(text, i + 1) << 4 | hex(text, i + 2)));
                i += 2;
            } else if (c > '~') {
                throw new IllegalArgumentException("must be percent-encoded");
            } else {
                bytes.put((byte) (c == '+' && plusIsSpace ? ' ' : c));
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("is not UTF-8", e);
        }
    }

    private static int hex(String text, int at) {
        int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
        if (digit < 0 || text.charAt(at) > 'f') throw new IllegalArgumentException("has a broken percent-encoding");
        return digit;
    }
}
