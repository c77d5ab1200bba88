package id.tabir.guard;

import java.util.function.ObjIntConsumer;

/** Single words without which there is no address in a message: most messages need no closer look. */
final class Signs {
    /** "@" as it is spoken. */
    static final byte AT = 1;

    /** "/" as it is spoken. */
    static final byte SLASH = 2;

    /** Part of the spoken name of any mark. */
    static final byte SPOKEN = 4;

    /** The last label of a host: "me" of wa.me. */
    static final byte HOST = 8;

    /** A mail provider. */
    static final byte PROVIDER = 16;

    private static final String[] STUCK = {"", "com", "coid", "net"};

    private Signs() {}

    /** Names each word with one of its signs. */
    static void each(ObjIntConsumer<String> word) {
        Squeezed.SPOKEN.forEach((name, mark) -> {
            int sign = mark == '@' ? AT : mark == '/' ? SLASH : 0;
            String[] parts = name.split("_");
            for (String part : parts) word.accept(part, SPOKEN);
            word.accept(parts[parts.length - 1], sign);
        });
        for (String host : Domains.HOSTS) word.accept(host.substring(host.lastIndexOf('.') + 1), HOST);
        for (String provider : Domains.PROVIDERS) {
            for (String ending : STUCK) word.accept(provider + ending, PROVIDER);
        }
    }

    /** Whether there may be a link or mail address. */
    static boolean ofAddress(Message message) {
        Reading reading = message.reading;
        int signs = message.words.signs();
        if (!reading.clear() || message.words.spelled()) return true;
        if ((signs & (AT | SLASH | PROVIDER)) != 0 || (reading.seen() & (Reading.AT | Reading.SLASH)) != 0) return true;
        return (signs & HOST) != 0 && ((reading.seen() & Reading.DOT) != 0 || (signs & SPOKEN) != 0);
    }
}
