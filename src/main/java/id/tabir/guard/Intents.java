package id.tabir.guard;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what a message asks for or lures to: which words stand together, and that nobody is warned against it. */
final class Intents {
    private static final int SCORE = 80;
    private static final int NEGATION_BEFORE = 4;
    private static final int DENIED_WITHIN = 4;
    /** Words of an answer that speaks of nothing new. */
    private static final int SHORT = 3;

    /** Words from "minta" to "lagi". */
    private static final int ANEW_WITHIN = 4;

    /** Letters of a word that is spelled. */
    private static final int SPELLED = 12;

    /** Words from "bisa" to the "gak" that makes a question of it. */
    private static final int WILLING = 3;

    /** Words of a demand that names nothing. */
    private static final int DEMAND = 8;

    /** Words of a message that is nothing but a thing's name. */
    private static final int BARE = 5;

    /** Words that a clause may have before or behind what was found: without a limit, long texts take longer than they are long. */
    private static final int CLAUSE = 24;

    private static final Set<String> AMOUNTS = Set.of("rb", "rbu", "ribu", "rebu", "k", "jt", "jeti", "juta");

    /** As near as what names a thing stands to it: "nomor order", "foto bunganya". */
    private static final int BESIDE = 2;

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
    private final Senses senses;
    private long allTags;
    private long allFirst;
    private long allSecond;

    private Intents(Message message, Scene scene) {
        words = message.words;
        r = message.reading;
        int n = words.size();
        senses = Senses.of(words);
        tags = words.tags();
        if (words.spelled()) unspell(scene.lexicon);
        boolean code = codeSpokenOf(scene);
        boolean alarm = false;
        for (int w = 0; w < n; w++) alarm |= senses.has(w, Sense.ALARM);
        for (int w = 0; w < n; w++) {
            if (code && standsForCode(w)) senses.add(w, Sense.CODE);
            if (senses.has(w, Sense.IDIOM)) empty(w);
            if (senses.has(w, Sense.REPORTED) && (alarm || anew(w))) forget(w);
            if (spokenOfAsOwn(w)) forget(w);
            if (senses.has(w, Sense.GIVE) && bySpeaker(w)) forget(w);
            // "Gimana kalau di wa", "di wa aja gimana": a proposal, no question how it went.
            if (senses.has(w, Sense.IF) || closes(w) || closes(w + 1)) clear(w, Tag.STATUS);
            if (senses.has(w, Sense.DENY)) denied(w);
            if (senses.has(w, Sense.NOT) && asksOnly(w)) allow(w);
            if (senses.has(w, Sense.SECRET) || senses.has(w, Sense.VALIDITY)) clear(w, Tag.STATUS.bit | Tag.INSIDE.bit);
            // "Kode verifikasi" is one thing; it doesn't say what the code is for.
            if (senses.has(w, Sense.SECRET)) senses.remove(w, Sense.HELP);
            if (message.has(Tag.OTP)) clear(w, Tag.MAP);
            // "Sebelum hangus": haste, no report.
            if (senses.has(w, Sense.WAITED)) clear(w, Tag.STATUS);
            if (questioned(w)) asked(w);
            boolean asks = senses.has(w + 1, Sense.WANTS) || senses.has(w + 1, Sense.WAITED);
            if (named(w - 1) || senses.has(w - 1, Sense.SOURCE) || asks) clear(w, Tag.INSIDE);
            if (amount(w)) price(w);
        }
        for (int w = 0; w < n; w++) {
            allTags |= tags[w];
            allFirst |= senses.first(w);
            allSecond |= senses.second(w);
        }
    }

    private static boolean codeSpokenOf(Scene scene) {
        return scene.from == Party.STAFF && spokenOf(scene, Tag.CODE);
    }

    private static boolean spokenOf(Scene scene, Tag thing) {
        return scene.mentioned(thing) && !scene.mentioned(Tag.REFERENCE) && !scene.mentioned(Tag.NUMBER);
    }

    /** "Kodenya belum ada." – "Begitu masuk, salin ke sini": what comes in is the code. "Sudah." – "Oke, berapa?" */
    private boolean standsForCode(int w) {
        if (senses.has(w, Sense.RECEIVED) || senses.has(w, Sense.PRONOUN)) return true;
        return words.size() <= SHORT && !senses.has(w, Sense.WHO) && !senses.has(w, Sense.GIVE);
    }

    private void allow(int w) {
        clear(w, Tag.NEGATION);
        if (w + 1 < words.size() && words.is(w + 1, "usah")) clear(w + 1, Tag.NEGATION);
    }

    /** "Mau gak", "lewat wa aja bisa gak kak": questions, no denials. */
    private boolean asksOnly(int w) {
        // "Mau gak", and Javanese "tak enteni", which is "I wait".
        if (senses.has(w - 1, Sense.WILL) || senses.has(w, Sense.TALKWAY)) return true;
        // "Kalau gak sibuk": a condition.
        if (senses.has(w - 1, Sense.IF)) return true;
        if (w == 0 || parted(w - 1)) return false;
        boolean called = has(w + 1, Tag.YOURS) || senses.has(w + 1, Sense.FILLER);
        for (int k = w - 2; called && k >= w - WILLING; k--) if (senses.has(k, Sense.WILL)) return true;
        return closes(w) || (has(w + 1, Tag.YOURS) && closes(w + 1));
    }

    private void empty(int w) {
        forget(w);
        senses.add(w, Sense.FILLER);
    }

    /** "Tunggu sebentar, lalu minta kode lagi." */
    private boolean anew(int w) {
        for (int k = w + 1; k <= w + ANEW_WITHIN; k++) if (senses.has(k, Sense.ANEW)) return true;
        return false;
    }

    /** "Kodenya saya kirim ya": the speaker hands over. */
    private boolean bySpeaker(int w) {
        if (w == 0 || parted(w - 1) || senses.has(w, Sense.WANTS)) return false;
        // "Kode yang ibu ketik sudah kami hapus": what was done already.
        if (has(w - 1, Tag.YOURS) && w > 1 && (words.is(w - 2, "yang") || words.is(w - 2, "yg"))) return true;
        return has(w - 1, Tag.MINE) && !has(w - 1, Tag.HERE) && !senses.has(w - 2, Sense.GIVE);
    }

    /** "Minta otp saya." */
    private boolean spokenOfAsOwn(int w) {
        return senses.has(w, Sense.SECRET) && has(w + 1, Tag.MINE) && closes(w + 1);
    }

    /** Gives the letters of "o t p" what the word stands for. */
    private void unspell(Lexicon lexicon) {
        char[] symbols = r.symbols();
        for (int from = 0; from < words.size(); from++) {
            int to = from;
            StringBuilder word = new StringBuilder();
            while (to < words.size() && words.length(to) == 1 && to - from < SPELLED) {
                word.append(symbols[words.start(to++)]);
            }
            if (word.length() >= 2) spelled(from, to, word.toString().toCharArray(), lexicon);
            if (word.length() > 0) from = to - 1;
        }
    }

    private void spelled(int from, int to, char[] word, Lexicon lexicon) {
        if (tags == words.tags()) tags = tags.clone();
        long tag = lexicon.tags().bits(word, 0, word.length) & ~Glossary.STARTS;
        for (int w = from; w < to; w++) {
            tags[w] |= tag;
            senses.add(w, word);
        }
    }

    private boolean closes(int w) {
        return w + 1 == words.size() || parted(w);
    }

    /** Whether a question mark follows. */
    private boolean questioned(int w) {
        int to = w + 1 == words.size() ? r.size() : words.start(w + 1);
        for (int i = words.end(w); i < to; i++) if (r.at(i) == '?') return true;
        return false;
    }

    private void asked(int w) {
        senses.add(w, Sense.QTAIL);
        if (w > 0 && !parted(w - 1)) senses.add(w - 1, Sense.QTAIL);
    }

    private void price(int w) {
        senses.add(w, Sense.MONEY);
        senses.add(w, Sense.FEE);
    }

    /** "Sandi aplikasinya": whose it is, not where it is to go. */
    private boolean named(int w) {
        return senses.has(w, Sense.SECRET) || senses.has(w, Sense.CODE);
    }

    /** "50rb", "100k". */
    private boolean amount(int w) {
        if (words.digitsOnly(w) || words.lettersOnly(w)) return false;
        int at = words.start(w);
        while (at < words.end(w) && r.digit(at)) at++;
        return at > words.start(w) && AMOUNTS.contains(r.slice(at, words.end(w)));
    }

    static void into(Message message, Scene scene, List<Find> finds) {
        Intents intents = new Intents(message, scene);
        Kind done = null;
        for (Intent row : Intent.ALL) {
            if (row.kind() == done || !intents.possible(row) || !row.fits(scene)) continue;
            Find find = intents.find(row);
            if (find == null) continue;
            finds.add(find);
            done = row.kind();
        }
        if (done == null) intents.bare(scene, finds);
        if (finds.isEmpty()) intents.follows(scene, finds);
    }

    /** "Otp?", "3 angka belakang kartu": nothing but the thing itself is a demand, too. */
    private void bare(Scene scene, List<Find> finds) {
        if (scene.from != Party.STAFF || words.size() == 0 || words.size() > BARE) return;
        boolean secret = false;
        boolean contact = false;
        for (int w = 0; w < words.size(); w++) {
            boolean thing = senses.has(w, Sense.SECRET) || senses.has(w, Sense.CONTACTTHING);
            thing |= secret && senses.has(w, Sense.PRONOUN);
            if (!thing && (tags[w] & FILLERS) == 0 && !words.digitsOnly(w)) return;
            secret |= senses.has(w, Sense.SECRET);
            contact |= senses.has(w, Sense.CONTACTTHING);
        }
        secret &= scene.setting.kind() == TicketKind.VERIFICATION;
        contact &= r.text.indexOf('?') >= 0;
        if (!secret && !contact) return;
        Kind kind = secret ? Kind.ASK_SECRET : Kind.ASK_NUMBER;
        finds.add(find(kind, 0, words.size() - 1));
    }

    /** "Ada sms isinya kode." – "Betul bu, dibacakan saja": a demand that names nothing is for what was spoken of. */
    private void follows(Scene scene, List<Find> finds) {
        boolean clerk = scene.from == Party.STAFF && scene.setting.kind() == TicketKind.VERIFICATION;
        if (!clerk || words.size() == 0 || words.size() > DEMAND) return;
        boolean code = scene.mentioned(Tag.OTP) || scene.mentioned(Tag.PIN) || spokenOf(scene, Tag.CODE);
        code |= scene.announced(Tag.OTP) || (scene.announced(Tag.CODE) && !scene.announced(Tag.REFERENCE));
        if (!code && !spokenOf(scene, Tag.SCREEN)) return;
        boolean demands = false;
        for (int w = 0; w < words.size(); w++) {
            boolean recites = senses.has(w, Sense.RECITE);
            boolean gives = senses.has(w, Sense.GIVE) || senses.has(w, Sense.WHO) || senses.has(w, Sense.SENDHERE);
            boolean filler = senses.has(w, Sense.FILLER) || has(w, Tag.YOURS) || has(w, Tag.MINE) || about(w);
            boolean thing = named(w);
            if (!recites && !gives && !filler && !thing) return;
            demands |= thing && senses.has(w, Sense.QTAIL) && !has(w, Tag.STATUS);
            boolean says = !filler || senses.has(w, Sense.SENDHERE);
            demands |= says && (recites || (gives && code));
        }
        if (demands) finds.add(find(Kind.ASK_SECRET, 0, words.size() - 1));
    }

    /** What is said of a thing without naming it. */
    private boolean about(int w) {
        return senses.has(w, Sense.PRONOUN)
                || senses.has(w, Sense.WAITED)
                || senses.has(w, Sense.CANNOT)
                || senses.has(w, Sense.ANEW);
    }

    /** "Gak usah lewat aplikasi": what is denied of the app is said for what lies outside it. */
    private void denied(int w) {
        int last = Math.min(clauseEnd(w), w + DENIED_WITHIN);
        for (int k = w + 1; k <= last; k++) {
            // "Tidak perlu dikirim ke sini" says nothing of elsewhere.
            boolean here = senses.has(k, Sense.THISPLACE) && !words.is(k - 1, "ke");
            if (senses.has(k, Sense.AWAY) || (!senses.has(k, Sense.INAPP) && !here)) continue;
            senses.add(k, Sense.AWAY);
            senses.add(k, Sense.QUIT);
            senses.add(k, Sense.PASTAPP);
            clear(k, Tag.INSIDE);
            for (int n = w; n <= k; n++) clear(n, Tag.NEGATION);
            return;
        }
    }

    private void forget(int w) {
        senses.forget(w);
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

    private boolean possible(Intent row) {
        return row.possible(allTags, allFirst, allSecond);
    }

    private boolean holds(Intent.Group group, int w) {
        return group.holds(tags[w], senses.first(w), senses.second(w));
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
            return find(row.kind(), low, high);
        }
        return null;
    }

    private Find find(Kind kind, int low, int high) {
        String rule = kind.word() + " words";
        return new Find(kind, words.start(low), words.end(high), rule, SCORE, List.of("words-together"));
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
        int from = clauseStart(low);
        int to = clauseEnd(high);
        boolean here = towardsSpeaker(low, to);
        for (int w = from; w <= to; w++) {
            boolean needed = w >= low && w <= high && row.needs(tags[w], senses.first(w), senses.second(w));
            long barring = here ? tags[w] & ~PARDONED : tags[w];
            boolean barred = row.forbidden().holds(barring, senses.first(w), senses.second(w)) && !needed;
            if (barred && !has(w - 1, Tag.NEGATION)) return true;
            // "Punya WA ga?" asks; it doesn't deny.
            boolean asks = needed && (w == high || row.needs(0, senses.first(w), senses.second(w)));
            // "Jangan" forbids all that follows.
            boolean reaches = w >= low - NEGATION_BEFORE || !senses.has(w, Sense.NOT);
            if (reaches && w <= high && !asks && negates(w, to)) return true;
        }
        return false;
    }

    /** "Sistem minta OTP, kirim ke saya": what else it speaks of is no excuse. */
    private boolean towardsSpeaker(int low, int to) {
        for (int w = low; w <= to; w++) {
            if (has(w, Tag.HERE) && !deniedBefore(w)) return true;
        }
        return false;
    }

    private boolean deniedBefore(int w) {
        for (int k = w - NEGATION_BEFORE; k < w; k++) if (has(k, Tag.NEGATION)) return true;
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
        while (from > 0 && w - from < CLAUSE && !parted(from - 1)) from--;
        return from;
    }

    private int clauseEnd(int w) {
        int to = w;
        while (to + 1 < words.size() && to - w < CLAUSE && !parted(to)) to++;
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
