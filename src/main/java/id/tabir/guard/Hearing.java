package id.tabir.guard;

import java.util.Set;

/** What the words of a message hint at and mean where they stand: "gak" at the end of a question denies nothing. */
final class Hearing {
    /** Words from "jangan" to the app that it speaks of. */
    private static final int DENIED_WITHIN = 4;
    /** Words from "minta" to "lagi". */
    private static final int ANEW_WITHIN = 4;

    /** Letters of a word that is spelled. */
    private static final int SPELLED = 12;

    /** Words from "bisa" to the "gak" that makes a question of it. */
    private static final int WILLING = 3;

    private static final Set<String> AMOUNTS = Set.of("rb", "rbu", "ribu", "rebu", "k", "jt", "jeti", "juta");

    final Words words;
    final Clauses clauses;
    private final Reading r;
    private final Senses senses;
    private long[] tags;

    Hearing(Message message, Scene scene) {
        words = message.words;
        clauses = new Clauses(words);
        r = message.reading;
        senses = Senses.of(words);
        tags = words.tags();
        if (words.spelled()) unspell(scene.lexicon);
        boolean code = codeSpokenOf(scene);
        boolean alarm = false;
        for (int w = 0; w < words.size(); w++) alarm |= senses.has(w, Sense.ALARM);
        for (int w = 0; w < words.size(); w++) {
            if (code && standsForCode(w)) senses.add(w, Sense.CODE);
            drop(w, alarm);
            negation(w);
            pardon(w, message.has(Tag.OTP));
            if (clauses.questioned(w)) asked(w);
            if (amount(w)) price(w);
        }
    }

    boolean has(int w, Tag tag) {
        return w >= 0 && w < tags.length && tag.in(tags[w]);
    }

    boolean has(int w, Sense sense) {
        return senses.has(w, sense);
    }

    /** The tags of a word. */
    long tags(int w) {
        return tags[w];
    }

    Senses senses() {
        return senses;
    }

    /** Whether a word names a code or another secret. */
    boolean secret(int w) {
        return senses.has(w, Sense.SECRET) || senses.has(w, Sense.CODE);
    }

    /** Whether the other party just spoke of a thing, and not of an order's. */
    static boolean spokenOf(Scene scene, Tag thing) {
        return scene.mentioned(thing) && !scene.mentioned(Tag.REFERENCE) && !scene.mentioned(Tag.NUMBER);
    }

    private static boolean codeSpokenOf(Scene scene) {
        return scene.from == Party.STAFF && spokenOf(scene, Tag.CODE);
    }

    /** "Kodenya belum ada." – "Begitu masuk, salin ke sini": what comes in is the code. */
    private boolean standsForCode(int w) {
        return senses.has(w, Sense.RECEIVED) || senses.has(w, Sense.PRONOUN);
    }

    /** Words that mean nothing here, and acts that are nobody's demand. */
    private void drop(int w, boolean alarm) {
        if (senses.has(w, Sense.IDIOM)) empty(w);
        boolean reported = senses.has(w, Sense.REPORTED) && (alarm || anew(w));
        if (reported || spokenOfAsOwn(w) || (senses.has(w, Sense.GIVE) && bySpeaker(w))) forget(w);
    }

    private void negation(int w) {
        if (senses.has(w, Sense.DENY)) denied(w);
        if (senses.has(w, Sense.NOT) && asksOnly(w)) allow(w);
    }

    /** Takes what is no excuse from words that would be one elsewhere. */
    private void pardon(int w, boolean otp) {
        // "Gimana kalau di wa", "di wa aja gimana": a proposal, no question how it went.
        boolean last = clauses.closes(w) || clauses.closes(w + 1);
        if (senses.has(w, Sense.IF) || (last && senses.has(w, Sense.URGING))) clear(w, Tag.STATUS);
        // "Sebelum hangus": haste, no report.
        if (senses.has(w, Sense.WAITED)) clear(w, Tag.STATUS);
        if (senses.has(w, Sense.SECRET) || senses.has(w, Sense.VALIDITY)) clear(w, Tag.STATUS.bit | Tag.INSIDE.bit);
        // "Kode verifikasi" is one thing; it doesn't say what the code is for.
        if (senses.has(w, Sense.SECRET)) senses.remove(w, Sense.HELP);
        if (otp) clear(w, Tag.MAP);
        // "Sandi aplikasinya", "dari sistem", "sistem minta", "kolom chat": not where it is to go.
        boolean asks = senses.has(w + 1, Sense.WANTS) || senses.has(w + 1, Sense.WAITED);
        asks |= senses.has(w + 1, Sense.CHATTING);
        if (secret(w - 1) || senses.has(w - 1, Sense.SOURCE) || asks) clear(w, Tag.INSIDE);
    }

    /** "Mau gak", "lewat wa aja bisa gak kak": questions, no denials. */
    private boolean asksOnly(int w) {
        // "Mau gak", and Javanese "tak enteni", which is "I wait".
        if (senses.has(w - 1, Sense.WILL) || senses.has(w, Sense.TALKWAY)) return true;
        // "Kalau gak sibuk": a condition.
        if (senses.has(w - 1, Sense.IF)) return true;
        if (w == 0 || clauses.parted(w - 1)) return false;
        boolean called = has(w + 1, Tag.YOURS) || senses.has(w + 1, Sense.FILLER);
        for (int k = w - 2; called && k >= w - WILLING; k--) if (senses.has(k, Sense.WILL)) return true;
        return clauses.closes(w) || (has(w + 1, Tag.YOURS) && clauses.closes(w + 1));
    }

    private void allow(int w) {
        clear(w, Tag.NEGATION);
        if (w + 1 < words.size() && words.is(w + 1, "usah")) clear(w + 1, Tag.NEGATION);
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
        if (w == 0 || clauses.parted(w - 1) || senses.has(w, Sense.WANTS)) return false;
        // "Kode yang ibu ketik sudah kami hapus": what was done already.
        if (has(w - 1, Tag.YOURS) && w > 1 && (words.is(w - 2, "yang") || words.is(w - 2, "yg"))) return true;
        return has(w - 1, Tag.MINE) && !has(w - 1, Tag.HERE) && !senses.has(w - 2, Sense.GIVE);
    }

    /** "Minta otp saya." */
    private boolean spokenOfAsOwn(int w) {
        return senses.has(w, Sense.SECRET) && has(w + 1, Tag.MINE) && clauses.closes(w + 1);
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

    private void asked(int w) {
        senses.add(w, Sense.QTAIL);
        if (w > 0 && !clauses.parted(w - 1)) senses.add(w - 1, Sense.QTAIL);
    }

    private void price(int w) {
        senses.add(w, Sense.MONEY);
        senses.add(w, Sense.FEE);
    }

    /** "50rb", "100k". */
    private boolean amount(int w) {
        if (words.digitsOnly(w) || words.lettersOnly(w)) return false;
        int at = words.start(w);
        while (at < words.end(w) && r.digit(at)) at++;
        return at > words.start(w) && AMOUNTS.contains(r.slice(at, words.end(w)));
    }

    /** "Gak usah lewat aplikasi": what is denied of the app is said for what lies outside it. */
    private void denied(int w) {
        int last = Math.min(clauses.end(w), w + DENIED_WITHIN);
        int app = w + 1;
        while (app <= last && !ofApp(app) && !senses.has(app, Sense.LEAVE)) app++;
        if (app > last || senses.has(app, Sense.LEAVE)) return;
        for (int n = w; n < app; n++) clear(n, Tag.NEGATION);
        for (int k = app; k <= last && ofApp(k); k++) {
            senses.add(k, Sense.PASTAPP);
            senses.add(k, Sense.QUIT);
            clear(k, Tag.INSIDE.bit | Tag.NEGATION.bit);
        }
        for (int k = app; senses.has(k, Sense.PASTAPP); k++) senses.add(k, Sense.AWAY);
    }

    /** A word of the app or of this chat; "tidak perlu dikirim ke sini" says nothing of elsewhere. */
    private boolean ofApp(int w) {
        if (senses.has(w, Sense.AWAY)) return false;
        if (senses.has(w, Sense.INAPP)) return true;
        int first = w;
        while (senses.has(first - 1, Sense.THISPLACE)) first--;
        return senses.has(w, Sense.THISPLACE) && !words.is(first - 1, "ke");
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
}
