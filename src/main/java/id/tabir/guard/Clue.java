package id.tabir.guard;

import java.util.Locale;

/** A reason for or against a finding, and what it weighs unless the policy says otherwise. */
enum Clue {
    /** Dialled as at home: 08… */
    LOCAL(90),
    INTERNATIONAL(90),
    /** 8… without what stands before it. */
    BARE(35),
    LANDLINE(35),
    /** Its area code stands in brackets. */
    AREA_CODE(20),
    FOREIGN(75),
    /** 08… read from the end. */
    BACKWARDS(35),
    /** Begins as a mobile number does, but is too short or too long for one. */
    OPENING(35),
    SHAPELESS(15),
    FINGERPRINT(100),
    NIK_SHAPE(75),
    CARD_SHAPE(75),
    NPWP_SHAPE(80),
    CONTACT_WORD(30),
    CONTACT_ADJACENT(15),
    /** "Nomor" or "angka" beside it. */
    NUMBER_WORD(15),
    MINE(10),
    ASKED_FOR(40),
    NEARLY_ALONE(10),
    SPELLED_OUT(40),
    DIGIT_BY_DIGIT(25),
    LOOKALIKES(10),
    OTHER_SCRIPT(25),
    TOLD_REVERSED(45),
    TOLD_PUZZLE(25),
    TOLD_IN_PIECES(20),
    KIND_WORD(50),
    /** Several messages or parts of one make it up. */
    IN_PIECES(35),
    ALL_ALONE(20),
    COMPLETE(40),
    /** Three pieces or more. */
    SEVERAL(15),
    CONTACT_SPOKEN_OF(15),
    NO_OPENING(-20),
    IN_SENTENCES(-25),
    /** Part of a number that was stopped before. */
    TRIED_AGAIN(60),
    SIXTEEN(15),
    ACCOUNT_LENGTH(5),
    CODE_LENGTH(5),
    REFERENCE_WORD(-30),
    GLUED(-15),
    /** One row of digits that is too long for a phone number: a token. */
    OVERLONG(-30),
    AMOUNT(-70),
    CLOCK(-75),
    PLACE(-70),
    COUNTED(-70),
    COUNTING(-80);

    private final int weight;
    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    Clue(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }

    String word() {
        return word;
    }
}
