package id.tabir.ledger.tree;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a tile a path names (C2SP tlog-tiles, "Merkle Tree" and "Log entries"): {@code x001/234} or
 * {@code x001/234.p/17}.
 *
 * @param n the tile's number on its level
 * @param width how many of its hashes or entries, 1 to 256
 */
public record TilePath(long n, int width) {
    /** So many hashes, or entries, fill a tile: tile height 8. */
    public static final int FULL = 256;

    private static final Pattern SHAPE = Pattern.compile("((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    /** Null if it is none, or not written the one way it must be written. */
    public static @Nullable TilePath parse(String text) {
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) return null;
        String digits = shape.group(1).replace("x", "").replace("/", "");
        int width = shape.group(2) == null ? FULL : Integer.parseInt(shape.group(2));
        boolean isPadded = digits.length() > 3 && digits.startsWith("000");
        if (isPadded || width > FULL || (width == FULL && shape.group(2) != null)) return null;
        return new TilePath(Long.parseLong(digits), width);
    }

    /** The tile that holds the leaf, or subtree root, of this number, as wide as a level of {@code count} makes it. */
    public static TilePath holding(long number, long count) {
        long n = number / FULL;
        return new TilePath(n, (int) Math.min(FULL, count - n * FULL));
    }

    public boolean isFull() {
        return width == FULL;
    }

    /** The number of its first hash or entry on its level. */
    public long first() {
        return n * FULL;
    }

    @Override
    public String toString() {
        var path = new StringBuilder(String.format(Locale.ROOT, "%03d", n % 1000));
        for (long rest = n / 1000; rest > 0; rest /= 1000) {
            path.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
        }
        return isFull() ? path.toString() : path + ".p/" + width;
    }
}
