package id.tabir.guard;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Digits that come alone and answer nothing. They may be the end of a number whose beginning comes next, and what is
 * delivered can't be called back: so no five of them pass, in one message or in several, and no beginning after a few.
 */
final class LooseDigits {
    private static final int TELLING = 5;
    private static final int SHORTEST = 3;
    private static final int POSTCODE = 5;
    /** As long as a whole number, which is judged as such. */
    private static final int WHOLE = 10;
    /** Messages back, of both parties: in each other's turn they say the same number. */
    private static final int RECENT = 8;

    private final Message message;
    private final Scene scene;
    private final ToIntFunction<Clue> weights;

    LooseDigits(Message message, Scene scene, ToIntFunction<Clue> weights) {
        this.message = message;
        this.scene = scene;
        this.weights = weights;
    }

    void into(List<Find> finds) {
        int digits = 0;
        for (Passage passage : message.passages) {
            if (passage.label() != Passage.Label.NONE
                    || passage.glued
                    || message.coded(passage)
                    || nobodys(passage.digits)) return;
            digits += passage.length();
        }
        boolean alone = message.strangers == 0;
        boolean whole = digits >= WHOLE && !inDisguise();
        if (whole || !(alone || opensNumber()) || answers() || postcode()) return;
        int before = before();
        if (digits + before < TELLING || (before == 0 && !alone)) return;
        for (Passage passage : message.passages) {
            Scale scale = new Scale(weights).add(Clue.IN_PIECES).add(Clue.ALL_ALONE);
            scale.when(message.has(Tag.CONTACT), Clue.CONTACT_SPOKEN_OF);
            finds.add(Find.of(Kind.PHONE, passage.start(), passage.end(), "loose digits", scale));
        }
    }

    /** A whole number without its beginning, or backwards: what it is, only its loneliness tells. */
    private boolean inDisguise() {
        String digits = message.passages.get(0).digits;
        boolean backwards = Shapes.local(Shapes.reversed(digits), Shapes.LONGEST_MOBILE);
        return message.passages.size() == 1 && (backwards || Shapes.bare(digits));
    }

    /** "Nomor saya 0812": said after the rest. */
    private boolean opensNumber() {
        String digits = message.passages.get(0).digits;
        boolean contact = message.has(Tag.CONTACT) || message.has(Tag.DICTATION);
        return contact && message.passages.size() == 1 && Shapes.opens(digits) && Shapes.localStart(digits);
    }

    /** Whether the other party has just asked for anything but a way to reach the sender. */
    private boolean answers() {
        return scene.smallAnswer() || (scene.wasAsked() && !scene.asked(Tag.CONTACT));
    }

    /** "Rt 7", "rw 12", "16914": what an address ends with. */
    private boolean postcode() {
        String digits = message.passages.get(0).digits;
        int last = scene.before.size() - 1;
        return message.passages.size() == 1
                && digits.length() == POSTCODE
                && !Shapes.opens(digits)
                && last >= 0
                && scene.before.get(last).from() == scene.from
                && Tag.PLACE.in(scene.trace(last).tags())
                && scene.trace(last).pieces().stream().anyMatch(Trace.Piece::labelled)
                && before() == 0;
    }

    /** How many such digits were said just before. */
    private int before() {
        int digits = 0;
        for (int i = scene.before.size() - 1; i >= Math.max(0, scene.before.size() - RECENT); i--) {
            Trace trace = scene.trace(i);
            if (!trace.nearlyAlone()) continue;
            for (Trace.Piece piece : trace.pieces()) {
                boolean loose = !piece.labelled() && !isAmount(piece.digits());
                if (loose
                        && piece.digits().length() >= SHORTEST
                        && piece.digits().length() < WHOLE)
                    digits += piece.digits().length();
            }
        }
        return digits;
    }

    private static boolean nobodys(String digits) {
        return isAmount(digits) || Phones.hotline(digits);
    }

    /** Prices are round, and who counts begins with one. */
    private static boolean isAmount(String digits) {
        return digits.endsWith("00") || (digits.charAt(0) == '1' && Shapes.counting(digits));
    }
}
