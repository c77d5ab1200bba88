package id.tabir.guard;

import java.util.List;

/** Finds demands that don't need to say what they are: "otp?", or "dibacakan ya" once a code was spoken of. */
final class Demands {
    /** Words of a demand that names nothing. */
    private static final int LONGEST = 8;

    /** Words of a message that is nothing but a thing's name. */
    private static final int BARE = 5;

    private static final long FILLERS = Tag.YOURS.bit
            | Tag.CODE.bit
            | Tag.NUMBER.bit
            | Tag.CARD.bit
            | Tag.JOINER.bit
            | Tag.VIA.bit
            | Tag.ACCOUNT.bit;

    private final Hearing hearing;
    private final Words words;
    private final boolean verification;

    private Demands(Hearing hearing, Scene scene) {
        this.hearing = hearing;
        this.words = hearing.words;
        this.verification = scene.setting.kind() == TicketKind.VERIFICATION;
    }

    static void into(Hearing hearing, Scene scene, List<Find> finds) {
        if (scene.from != Party.STAFF || hearing.words.size() == 0) return;
        Demands demands = new Demands(hearing, scene);
        demands.bare(finds);
        if (finds.isEmpty()) demands.follows(scene, finds);
    }

    /** "Otp?", "3 angka belakang kartu": nothing but the thing itself is a demand, too. */
    private void bare(List<Find> finds) {
        if (words.size() > BARE) return;
        boolean secret = false;
        boolean contact = false;
        boolean question = false;
        for (int w = 0; w < words.size(); w++) {
            boolean thing = hearing.has(w, Sense.SECRET) || hearing.has(w, Sense.CONTACTTHING);
            thing |= secret && hearing.has(w, Sense.PRONOUN);
            if (!thing && (hearing.tags(w) & FILLERS) == 0 && !words.digitsOnly(w)) return;
            secret |= hearing.has(w, Sense.SECRET);
            contact |= hearing.has(w, Sense.CONTACTTHING);
            question |= hearing.clauses.questioned(w);
        }
        if (secret && verification) finds.add(whole(Kind.ASK_SECRET));
        else if (contact && question) finds.add(whole(Kind.ASK_NUMBER));
    }

    /** "Ada sms isinya kode." – "Betul bu, dibacakan saja": a demand that names nothing is for what was spoken of. */
    private void follows(Scene scene, List<Find> finds) {
        if (!verification || words.size() > LONGEST) return;
        boolean code = scene.mentioned(Tag.OTP) || scene.mentioned(Tag.PIN) || Hearing.spokenOf(scene, Tag.CODE);
        code |= scene.announced(Tag.OTP) || (scene.announced(Tag.CODE) && !scene.announced(Tag.REFERENCE));
        if (!code && !Hearing.spokenOf(scene, Tag.SCREEN)) return;
        boolean demands = false;
        for (int w = 0; w < words.size(); w++) {
            boolean recites = hearing.has(w, Sense.RECITE);
            boolean gives = hearing.has(w, Sense.GIVE) || hearing.has(w, Sense.WHO) || hearing.has(w, Sense.SENDHERE);
            boolean thing = hearing.secret(w);
            boolean filler = filler(w);
            if (!recites && !gives && !filler && !thing) return;
            demands |= thing && hearing.clauses.questioned(w);
            boolean says = !filler || hearing.has(w, Sense.SENDHERE);
            demands |= says && (recites || (gives && code));
        }
        if (demands) finds.add(whole(Kind.ASK_SECRET));
    }

    /** Whether a word adds nothing to a demand, or speaks of the thing without naming it. */
    private boolean filler(int w) {
        return hearing.has(w, Sense.FILLER)
                || hearing.has(w, Tag.YOURS)
                || hearing.has(w, Tag.MINE)
                || hearing.has(w, Sense.PRONOUN)
                || hearing.has(w, Sense.WAITED)
                || hearing.has(w, Sense.CANNOT)
                || hearing.has(w, Sense.ANEW);
    }

    private Find whole(Kind kind) {
        return Intents.find(words, kind, 0, words.size() - 1);
    }
}
