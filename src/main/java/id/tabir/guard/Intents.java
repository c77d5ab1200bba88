package id.tabir.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what a message asks for or lures to: which words stand together, and that nobody is warned against it. */
final class Intents {
    private static final int SCORE = 80;
    private static final int NEGATION_BEFORE = 4;
    private static final long PARDONED = Tag.INSIDE.bit | Tag.STATUS.bit | Tag.MAP.bit;
    private static final List<Row> ROWS = rows();

    private final Words words;
    private final Reading r;

    /** A row of the table: the tags of each group, and those that silence it. */
    private record Row(Kind kind, int within, long[] groups, long forbidden) {}

    private Intents(Message message) {
        this.words = message.words;
        this.r = message.reading;
    }

    static void into(Message message, List<Find> finds) {
        long all = message.words.tags();
        Intents intents = null;
        Kind done = null;
        for (Row row : ROWS) {
            if (row.kind() == done || !possible(row, all)) continue;
            if (intents == null) intents = new Intents(message);
            Find find = intents.find(row);
            if (find == null) continue;
            finds.add(find);
            done = row.kind();
        }
    }

    private static boolean possible(Row row, long all) {
        for (long group : row.groups()) if ((all & group) == 0) return false;
        return true;
    }

    private @Nullable Find find(Row row) {
        for (int w = 0; w < words.size(); w++) {
            if ((words.tags(w) & row.groups()[0]) == 0) continue;
            int low = w;
            int high = w;
            boolean whole = true;
            for (int g = 1; g < row.groups().length && whole; g++) {
                int at = nearest(w, row.groups()[g], row.within());
                whole = at >= 0;
                low = whole ? Math.min(low, at) : low;
                high = Math.max(high, at);
            }
            if (!whole || silenced(row, low, high)) continue;
            String rule = row.kind().word() + " words";
            return new Find(row.kind(), words.start(low), words.end(high), rule, SCORE, List.of("words-together"));
        }
        return null;
    }

    private int nearest(int w, long group, int within) {
        for (int d = 1; d <= within; d++) {
            if (w + d < words.size() && (words.tags(w + d) & group) != 0) return w + d;
            if (w - d >= 0 && (words.tags(w - d) & group) != 0) return w - d;
        }
        return -1;
    }

    private boolean silenced(Row row, int low, int high) {
        int from = clauseStart(low);
        int to = clauseEnd(high);
        long forbidden = towardsSpeaker(low, to) ? row.forbidden() & ~PARDONED : row.forbidden();
        for (int w = from; w <= to; w++) {
            boolean within = w >= low && w <= high;
            long needed = 0;
            if (within) for (long group : row.groups()) needed |= words.tags(w) & group;
            boolean barred = (words.tags(w) & forbidden) != 0 && needed == 0;
            if (barred && !words.has(w - 1, Tag.NEGATION)) return true;
            // "Punya WA ga?" asks; it doesn't deny.
            boolean asks = w == high && needed != 0;
            if (w >= low - NEGATION_BEFORE && w <= high && !asks && negates(w, to)) return true;
        }
        return false;
    }

    /** "Sistem minta OTP, kirim ke saya": what else it speaks of is no excuse. */
    private boolean towardsSpeaker(int low, int to) {
        for (int w = low; w <= to; w++) {
            boolean denied = words.has(w - 1, Tag.NEGATION) || words.has(w - 2, Tag.NEGATION);
            if (words.has(w, Tag.HERE) && !denied) return true;
        }
        return false;
    }

    private boolean negates(int w, int to) {
        return words.has(w, Tag.NEGATION) && !(w + 1 <= to && words.has(w + 1, Tag.MANNER));
    }

    private int clauseStart(int w) {
        int from = w;
        while (from > 0 && !parted(from - 1)) from--;
        return from;
    }

    private int clauseEnd(int w) {
        int to = w;
        while (to + 1 < words.size() && !parted(to)) to++;
        return to;
    }

    /** Whether a clause ends behind a word. */
    private boolean parted(int w) {
        for (int i = words.end(w); i < words.start(w + 1); i++) {
            if (",.;!?\n".indexOf(r.at(i)) >= 0) return true;
        }
        return false;
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        Tables.rows("intents.tsv", (kind, rest) -> {
            String[] cells = rest.split("\t", -1);
            String[] groups = cells[1].split(" ");
            long[] bits = new long[groups.length];
            for (int g = 0; g < groups.length; g++) bits[g] = bits(groups[g].split("\\|"));
            long forbidden = cells.length > 2 ? bits(cells[2].split(" ")) : 0;
            rows.add(new Row(
                    Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')),
                    Integer.parseInt(cells[0]),
                    bits,
                    forbidden));
        });
        return List.copyOf(rows);
    }

    private static long bits(String[] names) {
        long bits = 0;
        for (String name : names) if (!name.isBlank()) bits |= Tag.of(name).bit;
        return bits;
    }
}
