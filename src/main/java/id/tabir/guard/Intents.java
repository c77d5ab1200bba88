package id.tabir.guard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a message asks for or lures to: which words stand together, and that nobody is warned against it. */
final class Intents {
    private static final int SCORE = 80;
    private static final int NEGATION_BEFORE = 4;
    private static final int DENIED_WITHIN = 4;
    /** Words of an answer that speaks of nothing new. */
    private static final int SHORT = 3;

    /** Words of a message that is nothing but a thing's name. */
    private static final int BARE = 5;

    private static final long FILLERS = Tag.YOURS.bit
            | Tag.CODE.bit
            | Tag.NUMBER.bit
            | Tag.CARD.bit
            | Tag.JOINER.bit
            | Tag.VIA.bit
            | Tag.ACCOUNT.bit;

    private static final long PARDONED = Tag.INSIDE.bit | Tag.STATUS.bit | Tag.MAP.bit;

    private final Words words;
    private final Reading r;
    private long[] tags;
    private final long[] senses;
    private long allTags;
    private long allSenses;

    private Intents(Message message, Scene scene) {
        words = message.words;
        r = message.reading;
        int n = words.size();
        senses = scene.lexicon.senses().read(words, new int[n]);
        tags = words.tags();
        boolean code = codeSpokenOf(scene);
        for (int w = 0; w < n; w++) {
            if (code && standsForCode(senses[w])) senses[w] |= Sense.CODE.bit;
            if (Sense.IDIOM.in(senses[w])) forget(w);
            if (Sense.DENY.in(senses[w])) denied(w);
            // "Mau gak": a question, no denial.
            if (w > 0 && Sense.NOTYET.in(senses[w]) && Sense.WILL.in(senses[w - 1])) clear(w, Tag.NEGATION);
        }
        for (int w = 0; w < n; w++) {
            allTags |= tags[w];
            allSenses |= senses[w];
        }
    }

    private static boolean codeSpokenOf(Scene scene) {
        return scene.from == Party.STAFF
                && scene.mentioned(Tag.CODE)
                && !scene.mentioned(Tag.REFERENCE)
                && !scene.mentioned(Tag.NUMBER);
    }

    /** "Kodenya belum ada." – "Begitu masuk, salin ke sini": what comes in is the code. "Sudah." – "Oke, berapa?" */
    private boolean standsForCode(long sense) {
        if (Sense.RECEIVED.in(sense) || Sense.PRONOUN.in(sense)) return true;
        return words.size() <= SHORT && !Sense.WHO.in(sense) && !Sense.GIVE.in(sense);
    }

    static void into(Message message, Scene scene, List<Find> finds) {
        Intents intents = new Intents(message, scene);
        Kind done = null;
        for (Intent row : Intent.ALL) {
            if (row.kind() == done || !row.possible(intents.allTags, intents.allSenses) || !row.fits(scene)) continue;
            Find find = intents.find(row);
            if (find == null) continue;
            finds.add(find);
            done = row.kind();
        }
        if (done == null) intents.bare(scene, finds);
    }

    /** "Otp?", "3 angka belakang kartu": nothing but the thing itself is a demand, too. */
    private void bare(Scene scene, List<Find> finds) {
        if (scene.from != Party.STAFF || words.size() == 0 || words.size() > BARE) return;
        long named = 0;
        for (int w = 0; w < words.size(); w++) {
            named |= senses[w] & (Sense.SECRET.bit | Sense.CONTACTTHING.bit);
            boolean thing = Sense.SECRET.in(senses[w]) || Sense.CONTACTTHING.in(senses[w]);
            if (!thing && (tags[w] & FILLERS) == 0 && !words.digitsOnly(w)) return;
        }
        boolean asks = r.text.indexOf('?') >= 0;
        boolean secret = Sense.SECRET.in(named) && scene.setting.kind() == TicketKind.VERIFICATION;
        if (!secret && !(asks && Sense.CONTACTTHING.in(named))) return;
        Kind kind = secret ? Kind.ASK_SECRET : Kind.ASK_NUMBER;
        finds.add(find(kind, 0, words.size() - 1));
    }

    /** "Gak usah lewat aplikasi": what is denied of the app is said for what lies outside it. */
    private void denied(int w) {
        int last = Math.min(clauseEnd(w), w + DENIED_WITHIN);
        for (int k = w + 1; k <= last; k++) {
            if (!Sense.INAPP.in(senses[k]) && !Sense.THISPLACE.in(senses[k])) continue;
            senses[k] |= Sense.AWAY.bit | Sense.QUIT.bit | Sense.PASTAPP.bit;
            clear(k, Tag.INSIDE);
            for (int n = w; n <= k; n++) clear(n, Tag.NEGATION);
            return;
        }
    }

    private void forget(int w) {
        senses[w] = 0;
        clear(w, tags[w]);
    }

    private void clear(int w, Tag tag) {
        clear(w, tag.bit);
    }

    private void clear(int w, long bits) {
        if ((tags[w] & bits) == 0) return;
        if (tags == words.tags()) tags = tags.clone();
        tags[w] &= ~bits;
    }

    private @Nullable Find find(Intent row) {
        for (int w = 0; w < words.size(); w++) {
            if (!row.group(0).holds(tags[w], senses[w])) continue;
            int low = w;
            int high = w;
            boolean whole = true;
            for (int g = 1; g < row.size() && whole; g++) {
                int at = nearest(w, row.group(g), row.within());
                whole = at >= 0;
                low = whole ? Math.min(low, at) : low;
                high = Math.max(high, at);
            }
            if (!whole || silenced(row, low, high)) continue;
            return find(row.kind(), low, high);
        }
        return null;
    }

    private Find find(Kind kind, int low, int high) {
        String rule = kind.word() + " words";
        return new Find(kind, words.start(low), words.end(high), rule, SCORE, List.of("words-together"));
    }

    private int nearest(int w, Intent.Group group, int within) {
        for (int d = 1; d <= within; d++) {
            int after = w + d;
            if (after < words.size() && group.holds(tags[after], senses[after])) return after;
            int before = w - d;
            if (before >= 0 && group.holds(tags[before], senses[before])) return before;
        }
        return -1;
    }

    private boolean silenced(Intent row, int low, int high) {
        int from = clauseStart(low);
        int to = clauseEnd(high);
        boolean here = towardsSpeaker(low, to);
        for (int w = from; w <= to; w++) {
            boolean needed = w >= low && w <= high && row.needs(tags[w], senses[w]);
            long barring = here ? tags[w] & ~PARDONED : tags[w];
            boolean barred = row.forbidden().holds(barring, senses[w]) && !needed;
            if (barred && !has(w - 1, Tag.NEGATION)) return true;
            // "Punya WA ga?" asks; it doesn't deny.
            boolean asks = needed && (w == high || row.needs(0, senses[w]));
            if (w >= low - NEGATION_BEFORE && w <= high && !asks && negates(w, to)) return true;
        }
        return false;
    }

    /** "Sistem minta OTP, kirim ke saya": what else it speaks of is no excuse. */
    private boolean towardsSpeaker(int low, int to) {
        for (int w = low; w <= to; w++) {
            boolean denied = has(w - 1, Tag.NEGATION) || has(w - 2, Tag.NEGATION);
            if (has(w, Tag.HERE) && !denied) return true;
        }
        return false;
    }

    private boolean negates(int w, int to) {
        return has(w, Tag.NEGATION) && !(w + 1 <= to && has(w + 1, Tag.MANNER));
    }

    private boolean has(int w, Tag tag) {
        return w >= 0 && w < tags.length && tag.in(tags[w]);
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
}
