package id.tabir.guard;

import java.util.ArrayList;
import java.util.List;

/** What the guard keeps in mind of a message that was said before: its digits, and what its words hint at. */
record Trace(List<Piece> pieces, long tags, boolean nearlyAlone, boolean lettered, Lexicon lexicon) {
    private static final int LONGEST_PIECE = 24;
    /** As many as a number in pieces may have. */
    private static final int MOST_PIECES = 48;

    /** Digits that stood together, and what their surroundings made of them. */
    record Piece(String digits, boolean labelled) {}

    static Trace of(Message message, Lexicon lexicon) {
        long tags = message.tags;
        if (message.reading.text.indexOf('?') >= 0) tags |= Tag.QUESTION.bit;
        // "Kode di sms-nya berapa?"
        boolean code = Tag.CODE.in(tags) && Tag.SCREEN.in(tags) && !Tag.REFERENCE.in(tags);
        if (code) tags |= Tag.OTP.bit;
        boolean lettered = LetterCode.announced(message);
        if (message.passages.isEmpty()) return new Trace(List.of(), tags, false, lettered, lexicon);
        List<Piece> pieces = new ArrayList<>();
        int since = Math.max(0, message.passages.size() - MOST_PIECES);
        for (Passage passage : message.passages.subList(since, message.passages.size())) {
            if (passage.length() > LONGEST_PIECE) continue;
            pieces.add(new Piece(passage.digits, passage.label() != Passage.Label.NONE));
        }
        return new Trace(List.copyOf(pieces), tags, message.nearlyAlone, lettered, lexicon);
    }

    boolean asks() {
        return Tag.any(tags, Tag.QUESTION, Tag.DEMAND);
    }

    /** A question that a short number answers harmlessly. */
    boolean asksForSmallNumber() {
        return asks()
                && Tag.any(tags, Tag.PLACE, Tag.CLOCK, Tag.UNIT, Tag.MONEY, Tag.REFERENCE, Tag.PLATE, Tag.MODEL)
                && !Tag.any(tags, Tag.CONTACT, Tag.PLATFORM);
    }
}
