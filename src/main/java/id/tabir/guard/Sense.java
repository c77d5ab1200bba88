package id.tabir.guard;

import java.util.Locale;

/** What a word can mean for an intention. A word may have several; the words of each stand in {@code senses.tsv}. */
enum Sense {
    /** To hand over or say something. */
    GIVE,
    /** Question words. */
    WHO,
    SAVE,
    HAVE,
    /** Another number than the one the app knows. */
    OTHER,
    /** A way to reach a person. */
    CONTACTTHING,
    /** Social networks. */
    SOCIAL,
    /** To go elsewhere. */
    MOVE,
    /** Outside the app. */
    AWAY,
    /** Channels outside the app. */
    REACH,
    /** To talk, send or settle something. */
    TALKWAY,
    /** Come on, better, rather. */
    URGING,
    /** What is said to be wrong with this chat. */
    COMPLAINT,
    /** This chat. */
    THISPLACE,
    /** Codes and passwords that nobody may ask for. */
    SECRET,
    CODE,
    /** What came in on the phone or stands on the card. */
    RECEIVED,
    /** Towards the one who speaks. */
    SENDHERE,
    /** What the code is said to be good for. */
    HELP,
    BEAUTY,
    BODYPART,
    /** Feelings told. */
    SWOON,
    /** Whether one is taken. */
    SINGLE,
    /** Pet names. */
    ENDEAR,
    OUTING,
    INVITE,
    /** To leave the order. */
    QUIT,
    PAY,
    BRIBE,
    /** What a bribe buys. */
    FAVOUR,
    /** Past the app. */
    DIRECT,
    DEAL,
    MONEY,
    HOMELIFE,
    ALONE,
    WORK,
    ORIGIN,
    FAMILY,
    /** Papers and pictures that no ticket needs. */
    PAPERS,
    /** What has a number, code or beauty of its own. */
    THING,
    /** The app and its own service. */
    OFFICIAL,
    /** "Don't", before the app: go elsewhere. */
    DENY,
    /** The app, the order: what a deal is made without. */
    INAPP,
    NOTYET,
    /** Question words at the end, mostly Javanese. */
    QTAIL,
    /** What was denied of the app, as "gak usah lewat aplikasi"; no word by itself. */
    PASTAPP,
    /** To say a code digit by digit. */
    RECITE,
    /** Before "gak" they make a question: "mau gak". */
    WILL,
    MAKES,
    INTIMATE,
    /** Everyday care, as between lovers. */
    CARE,
    /** Asks who, when or where. */
    WHOM,
    HOUSE,
    SOLO,
    PRAISE,
    /** What the speaker tells of themselves. */
    OWN,
    /** "Di sini aja": the talk is to stay here. */
    STAY,
    OUTAPP,
    /** The speaker's own ways to be reached. */
    OWNWAY,
    /** People whose numbers are asked for in the place of one's own. */
    RELATIVE,
    BANKCARD,
    /** Points back to what was spoken of. */
    PRONOUN,
    /** Set phrases whose words mean nothing by themselves: "terima kasih", "gedung sebelah". */
    IDIOM,
    /** What may go with a demand and adds nothing to it: "iya bu, boleh ... saja". */
    FILLER,
    /** Where something comes from, which is not where it is to go: "kode dari aplikasi". */
    SOURCE,
    /** That the speaker waits for it, or that it must be soon. */
    WAITED,
    /** That nothing more than this is needed. */
    NEED,
    /** "Tanpa …", "selama belum …". */
    WITHOUT,
    /** What then doesn't work. */
    CANNOT,
    POLITE,
    BIRTHDAY,
    PICTURE,
    TOKEN,
    /** What people do in a chat. */
    CHATTING,
    /** What can be beautiful or sweet and is no person. */
    GOODS,
    /** Vocatives among lovers. */
    PET,
    /** "Sayang kalau …": a pity. */
    REGRET,
    FREE,
    WHEN,
    /** Past the app, of a ride. */
    OFFLINE,
    /** To the one who speaks, or to the one spoken to, in person. */
    INPERSON,
    IF,
    CHEAP,
    SPEED,
    FEE,
    /** Papers by which the state knows people. */
    IDENTITY,
    MAIDEN,
    DEBT,
    /** Where somebody's family is. */
    HOMESTATE,
    /** Ways to get hold of the other. */
    REACHYOU,
    WHERE,
    /** What comes from a bank or a service. */
    MESSAGE,
    /** "Kalau sudah masuk …": when to hand it over. */
    ONCE,
    HABIT,
    /** Warns of others. */
    ALARM,
    /** What those are said to ask for. */
    REPORTED,
    /** Until when a card holds. */
    VALIDITY,
    /** Pictures of the one spoken to. */
    PORTRAIT,
    /** To share what is taken from the platform. */
    SPLIT,
    /** Again: "minta kode lagi" is no demand. */
    ANEW,
    /** To ask for, rather than to hand over: "saya minta", but not "saya kirim". */
    WANTS,
    /** Faces in pictures, which are also what a verification is about. */
    PHOTO,
    UNGIVEN,
    /** Groups and channels on a network. */
    GROUP,
    SMALLTALK,
    /** Rides by the month. */
    SUBSCRIBE,
    MONTHLY,
    EITHER,
    /** What a paper is said to be for. */
    PURPOSE,
    /** Negations that may only ask or set a condition, unlike "jangan". */
    NOT,
    /** To change what the platform knows: official business. */
    UPDATE,
    /** "Kalau … dikasih": what is to be given. */
    GIVEN,
    JOIN,
    SMILE,
    /** What the platform keeps back. */
    CUT,
    /** To copy what a message says. */
    COPY,
    TREAT,
    TRANSFER,
    /** What nobody has to tell: faith in parties, health. */
    SENSITIVE,
    /** "… tidak perlu": denies what stands before it. */
    NEEDLESS,
    /** What a clerk says of a face that is to be seen. */
    FACECHECK,
    /** To leave or close: "jangan tutup chat ini" is for staying. */
    LEAVE,
    SMS,
    /** Working days and hours: how long something takes, not what anybody does for a living. */
    WORKTIME;

    /** Bits that a set holds; the highest one is the glossary's own. */
    private static final int SET = 63;

    /** Which of the sets of bits it stands in. */
    @SuppressWarnings("EnumOrdinal") // Bits never leave the process.
    final int set = ordinal() / SET;

    @SuppressWarnings("EnumOrdinal") // Bits never leave the process.
    final long bit = 1L << ordinal() % SET;

    static Sense of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
