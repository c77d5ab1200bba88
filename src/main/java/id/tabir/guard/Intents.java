package id.tabir.guard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a message asks for or lures to: which words stand together, and that nobody is warned against it. */
final class Intents {
    private static final int SCORE = 80;
    private static final int NEGATION_BEFORE = 4;
    /** Words from what was found to a negation that still means it. */
    private static final int NEGATION_BEHIND = 3;

    /** As near as what names a thing stands to it: "nomor order", "foto bunganya". */
    private static final int BESIDE = 2;

    private static final long PARDONED = Tag.INSIDE.bit | Tag.STATUS.bit | Tag.MAP.bit;

    private final Hearing hearing;
    private final Words words;
    private final Senses senses;
    private long allTags;
    private long allFirst;
    private long allSecond;

    private Intents(Hearing hearing) {
        this.hearing = hearing;
        words = hearing.words;
        senses = hearing.senses();
        for (int w = 0; w < words.size(); w++) {
            allTags |= hearing.tags(w);
            allFirst |= senses.first(w);
            allSecond |= senses.second(w);
        }
    }

    static void into(Message message, Scene scene, List<Find> finds) {
        Hearing hearing = new Hearing(message, scene);
        Intents intents = new Intents(hearing);
        Kind done = null;
        for (Intent row : Intent.ALL) {
            if (row.kind() == done || !intents.possible(row) || !row.fits(scene)) continue;
            Find find = intents.find(row);
            if (find == null) continue;
            finds.add(find);
            done = row.kind();
        }
        if (done == null) Demands.into(hearing, scene, finds);
    }

    static Find find(Words words, Kind kind, int low, int high) {
        String rule = kind.word() + " words";
        return new Find(kind, words.start(low), words.end(high), rule, SCORE, List.of("words-together"));
    }

    private boolean possible(Intent row) {
        return row.possible(allTags, allFirst, allSecond);
    }

    private boolean holds(Intent.Group group, int w) {
        return group.holds(hearing.tags(w), senses.first(w), senses.second(w));
    }

    private @Nullable Find find(Intent row) {
        for (int w = 0; w < words.size(); w++) {
            if (!holds(row.group(0), w)) continue;
            int low = w;
            int high = w;
            boolean whole = true;
            for (int g = 1; g < row.size() && whole; g++) {
                int at = nearest(w, row.group(g), row.within(), row.ordered());
                whole = at >= 0;
                low = whole ? Math.min(low, at) : low;
                high = Math.max(high, at);
            }
            if (!whole || silenced(row, low, high) || besides(row, w)) continue;
            return find(words, row.kind(), low, high);
        }
        return null;
    }

    private int nearest(int w, Intent.Group group, int within, boolean ordered) {
        for (int d = 1; d <= within; d++) {
            int after = w + d;
            if (after < words.size() && holds(group, after)) return after;
            int before = w - d;
            if (!ordered && before >= 0 && holds(group, before)) return before;
        }
        return -1;
    }

    private boolean besides(Intent row, int w) {
        int to = Math.min(words.size() - 1, w + BESIDE);
        for (int k = Math.max(0, w - BESIDE); k <= to; k++) if (k != w && holds(row.beside(), k)) return true;
        return false;
    }

    private boolean silenced(Intent row, int low, int high) {
        int from = hearing.clauses.start(low);
        int to = hearing.clauses.end(high);
        boolean here = towardsSpeaker(low, to);
        for (int w = from; w <= to; w++) {
            boolean needed = w >= low && w <= high && row.needs(hearing.tags(w), senses.first(w), senses.second(w));
            long barring = here ? hearing.tags(w) & ~PARDONED : hearing.tags(w);
            boolean barred = row.forbidden().holds(barring, senses.first(w), senses.second(w)) && !needed;
            if (barred && !hearing.has(w - 1, Tag.NEGATION)) return true;
            // "Punya WA ga?" asks; it doesn't deny.
            boolean asks = needed && (w == high || row.needs(0, senses.first(w), senses.second(w)));
            // "Jangan" forbids all that follows.
            boolean reaches = w >= low - NEGATION_BEFORE || !hearing.has(w, Sense.NOT);
            if (reaches && w <= high && !asks && negates(w, to) && (w < low || speaksOf(row, w, high))) return true;
        }
        return needless(high, to);
    }

    /** "Foto kartu tidak perlu", "kodenya jangan dikasih", "nomor pribadi tidak bisa dibagikan". */
    private boolean needless(int high, int to) {
        for (int w = high + 1; w <= Math.min(to, high + NEGATION_BEHIND); w++) {
            if (hearing.has(w, Sense.IF) || hearing.has(w, Sense.THISPLACE)) return false;
            if (hearing.has(w, Sense.NEEDLESS) && negates(w, to)) return true;
            boolean refuses = hearing.has(w, Sense.DENY) || hearing.has(w, Sense.CANNOT);
            if (refuses && handsOver(w + 1)) return true;
        }
        return false;
    }

    private boolean handsOver(int w) {
        return w < words.size()
                && (hearing.has(w, Sense.GIVE) || hearing.has(w, Sense.RECITE) || words.is(w, "keluar"));
    }

    /** Whether what was found goes on in the clause of a negation. */
    private boolean speaksOf(Intent row, int negation, int high) {
        int to = Math.min(high, hearing.clauses.end(negation));
        for (int w = negation; w <= to; w++) {
            if (row.needs(hearing.tags(w), senses.first(w), senses.second(w))) return true;
        }
        return false;
    }

    /** "Sistem minta OTP, kirim ke saya": what else it speaks of is no excuse. */
    private boolean towardsSpeaker(int low, int to) {
        for (int w = low; w <= to; w++) {
            if (hearing.has(w, Tag.HERE) && !deniedBefore(w)) return true;
        }
        return false;
    }

    private boolean deniedBefore(int w) {
        for (int k = w - NEGATION_BEFORE; k < w; k++) if (hearing.has(k, Tag.NEGATION)) return true;
        return false;
    }

    private boolean negates(int w, int to) {
        return hearing.has(w, Tag.NEGATION) && !(w + 1 <= to && hearing.has(w + 1, Tag.MANNER));
    }
}
