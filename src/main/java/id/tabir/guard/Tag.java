package id.tabir.guard;

import java.util.Locale;

/** What a word can hint at. A word may carry several; the words of each stand in {@code words.tsv}. */
enum Tag {
    /** Ways to be reached: hp, wa, hubungi. */
    CONTACT,
    /** "nomor" and its short forms. */
    NUMBER,
    /** Numbers that are nobody's: resi, order, struk, token. */
    REFERENCE,
    MONEY,
    /** Stands before an amount: Rp. */
    CURRENCY,
    CLOCK,
    PLACE,
    /** Nouns that are counted: bungkus, porsi, orang. */
    UNIT,
    /** Brands and models whose names hold numbers. */
    MODEL,
    PLATE,
    /** May stand between two parts of one number. */
    JOINER,
    /** Announces a number that comes in pieces. */
    DICTATION,
    /** A number is to be read backwards. */
    REVERSED,
    /** Something is missing from a number or has to be taken out. */
    PUZZLE,
    TWICE,
    THRICE,
    BANK,
    CARD,
    NIK,
    KK,
    NPWP,
    OTP,
    /** Names a code only beside a demand; else it is what a verification ticket is about. */
    VERIFY,
    PIN,
    CODE,
    EMAIL,
    NEGATION,
    MINE,
    YOURS,
    /** Ways to talk outside the host app. */
    PLATFORM,
    /** Platforms where people go by a name. */
    NETWORK,
    /** A name on such a platform. */
    ACCOUNT,
    /** May stand before a name, but also before much else. */
    SEARCH,
    OUTSIDE,
    INSIDE,
    /** After a negation these don't negate the act: "jangan lupa kirim". */
    MANNER,
    /** Asks for something to be said or sent. */
    DEMAND,
    SUGGEST,
    TALK,
    VIA,
    /** Where a one-time code shows up. */
    SCREEN,
    /** Speaks of what others do: a warning. */
    THIRD,
    /** Speaks of how something went: a report or question. */
    STATUS,
    /** A pin on a map is no secret. */
    MAP,
    /** Numbers that the platform has anyway. */
    REGISTERED,
    FACE,
    FLIRT,
    SWEET,
    MEET,
    MEETUP,
    PAY,
    CANCEL,
    DIRECT,
    PERSONAL,
    QUESTION,
    /** Makes a question of a personal matter. */
    WONDER,
    URGE,
    /** Towards the one who speaks: "ke saya", "di sini". */
    HERE,
    HAVE,
    SAVE,
    ACC,
    /** Doors and lockers have codes, too. */
    GATE,
    /** Everyday words that are no names and no numbers. */
    PLAIN;

    @SuppressWarnings("EnumOrdinal") // Bits never leave the process.
    final long bit = 1L << ordinal();

    static Tag of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static boolean any(long tags, Tag... wanted) {
        for (Tag tag : wanted) if ((tags & tag.bit) != 0) return true;
        return false;
    }

    boolean in(long tags) {
        return (tags & bit) != 0;
    }
}
