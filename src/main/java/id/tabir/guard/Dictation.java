package id.tabir.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what comes in pieces: over several messages, by one sender or by both in turn, or over one sentence.
 * Decides before the fifth digit of a number leaves, since what is delivered can't be called back.
 */
final class Dictation {
    /** How many digits in a row must not get through. */
    private static final int TELLING = 5;

    private static final int COMPLETE_PIECE = 10;
    /** Of a card, or most of a phone number: too much, even if it is announced as a part. */
    private static final int HALF = 8;

    private static final int SHORTEST_AGAIN = 3;
    private static final int SHORTEST_SECRET = 7;
    private static final int MOST_PIECES = 48;
    private static final int MOST_SECRETS = 96;

    private final Message message;
    private final Scene scene;
    private final ToIntFunction<Clue> weights;

    /** A piece in order of speech; {@code passage} is its place in the present message, -1 if it was said before. */
    private record Part(String digits, Party from, boolean labelled, boolean alone, boolean told, int passage) {}

    Dictation(Message message, Scene scene, ToIntFunction<Clue> weights) {
        this.message = message;
        this.scene = scene;
        this.weights = weights;
    }

    void into(List<Find> finds) {
        if (message.passages.isEmpty()) return;
        scattered(finds);
        List<Part> own = parts(false);
        chains(own, finds);
        told(own, finds);
        List<Part> both = parts(true);
        for (Part part : both) {
            if (part.from() == scene.from) continue;
            chains(both, finds);
            told(both, finds);
            break;
        }
        again(finds);
    }

    /** "08 bakso, 56 mie … gabungin angkanya": one message whose digits are to be put together, whatever they count. */
    private void scattered(List<Find> finds) {
        if (message.passages.size() < 2 || !message.has(Tag.DICTATION)) return;
        boolean paper = message.has(Tag.NIK) || message.has(Tag.KK);
        if (!paper && !message.has(Tag.NUMBER) && !message.has(Tag.CONTACT)) return;
        StringBuilder digits = new StringBuilder();
        for (Passage passage : message.passages) {
            if (digits.length() <= Shapes.ID_LENGTH) digits.append(passage.digits);
        }
        String all = digits.toString();
        boolean phone = Shapes.local(all, Shapes.LONGEST_MOBILE) || Shapes.international(all);
        // "6 digit awal …": how many there are is no part of them.
        boolean nik = paper && (Shapes.nik(all) || Shapes.nik(all.substring(1)));
        if (!phone && !nik) return;
        Kind kind = phone ? Kind.PHONE : message.has(Tag.KK) ? Kind.KK : Kind.NIK;
        Scale scale = new Scale(weights).add(Clue.IN_PIECES).add(Clue.TOLD_IN_PIECES);
        for (Passage passage : message.passages) finds.add(find(passage, kind, scale));
    }

    private List<Part> parts(boolean both) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < scene.before.size(); i++) {
            Window.Said said = scene.before.get(i);
            if (!both && said.from() != scene.from) continue;
            Trace trace = scene.trace(i);
            if (trace.pieces().isEmpty()) continue;
            boolean answer = trace.nearlyAlone() && answersSmall(i);
            for (Trace.Piece piece : trace.pieces()) {
                boolean labelled = piece.labelled() || answer;
                boolean told = Tag.DICTATION.in(trace.tags());
                parts.add(new Part(piece.digits(), said.from(), labelled, trace.nearlyAlone(), told, -1));
            }
        }
        for (int p = 0; p < message.passages.size(); p++) {
            Passage passage = message.passages.get(p);
            boolean labelled = passage.label() != Passage.Label.NONE || (message.nearlyAlone && scene.smallAnswer());
            boolean told = message.has(Tag.DICTATION);
            parts.add(new Part(passage.digits, scene.from, labelled, message.nearlyAlone, told, p));
        }
        return parts.size() > MOST_PIECES ? parts.subList(parts.size() - MOST_PIECES, parts.size()) : parts;
    }

    /** Whether the other party's last words before asked for a small number. */
    private boolean answersSmall(int i) {
        Party self = scene.before.get(i).from();
        for (int k = i - 1; k >= 0 && k >= i - 2; k--) {
            if (scene.before.get(k).from() != self) return scene.trace(k).asksForSmallNumber();
        }
        return false;
    }

    private void chains(List<Part> parts, List<Find> finds) {
        for (int s = 0; s < parts.size(); s++) {
            Part start = parts.get(s);
            if (start.labelled() || start.digits().length() >= COMPLETE_PIECE) continue;
            if (Shapes.opens(start.digits())) chain(parts, s, true, finds);
            else if (Shapes.opensBare(start.digits())) chain(parts, s, false, finds);
        }
    }

    /** Pieces in any order, each announced: "belakangnya 7890", "depannya 0812". */
    private void told(List<Part> parts, List<Find> finds) {
        int digits = 0;
        int links = 0;
        for (Part part : parts) {
            if (!part.told()
                    || !part.alone()
                    || part.labelled()
                    || part.digits().length() >= COMPLETE_PIECE) continue;
            digits += part.digits().length();
            links++;
            if (part.passage() < 0 || digits < (links < 2 ? HALF : TELLING)) continue;
            Scale scale =
                    new Scale(weights).add(Clue.IN_PIECES).add(Clue.ALL_ALONE).add(Clue.TOLD_IN_PIECES);
            scale.when(links > 2, Clue.SEVERAL).add(Clue.NO_OPENING);
            finds.add(find(message.passages.get(part.passage()), Kind.PHONE, scale));
        }
    }

    private void chain(List<Part> parts, int s, boolean home, List<Find> finds) {
        StringBuilder digits = new StringBuilder();
        Set<Integer> mine = new TreeSet<>();
        boolean alone = true;
        Part last = null;
        int links = 0;
        for (int k = s; k < parts.size(); k++) {
            Part part = parts.get(k);
            if (part.labelled() || echo(last, part)) continue;
            String longer = digits + part.digits();
            boolean fits = home ? Shapes.opens(longer) : Shapes.opensBare(longer);
            if (!fits || (part.digits().length() >= COMPLETE_PIECE && links > 0)) break;
            digits.append(part.digits());
            // "Awalnya 081, tadi sudah saya bilang": who says which part it is speaks of a number.
            alone &= part.alone() || (home && part.told());
            links++;
            last = part;
            if (part.passage() >= 0) mine.add(part.passage());
        }
        if (mine.isEmpty() || digits.length() < TELLING) return;
        if (links == 1 && (!home || digits.length() < 3 || !Shapes.localStart(digits.toString()))) return;
        Scale scale = scale(digits.toString(), home, alone).when(links > 2 && alone, Clue.SEVERAL);
        for (int p : mine) finds.add(find(message.passages.get(p), Kind.PHONE, scale));
    }

    private static boolean echo(@Nullable Part last, Part part) {
        return last != null && last.from() != part.from() && last.digits().equals(part.digits());
    }

    private Scale scale(String digits, boolean home, boolean alone) {
        Scale scale = new Scale(weights).add(Clue.IN_PIECES).add(alone ? Clue.ALL_ALONE : Clue.IN_SENTENCES);
        scale.when(!home, Clue.NO_OPENING);
        scale.when(message.has(Tag.DICTATION) || scene.announced(Tag.DICTATION), Clue.TOLD_IN_PIECES);
        boolean contact = message.has(Tag.CONTACT) || scene.announced(Tag.CONTACT);
        scale.when(contact, Clue.CONTACT_SPOKEN_OF);
        scale.when(scene.asked(Tag.CONTACT), Clue.ASKED_FOR);
        boolean complete = home
                ? Shapes.local(digits, Shapes.LONGEST_MOBILE) || Shapes.international(digits)
                : Shapes.bare(digits);
        return scale.when(complete, Clue.COMPLETE);
    }

    /** Pieces of a number that was stopped before. */
    private void again(List<Find> finds) {
        @Nullable List<String> secrets = null;
        @Nullable Boolean again = null;
        for (Passage passage : message.passages) {
            int n = passage.length();
            if (n < SHORTEST_AGAIN || passage.label() != Passage.Label.NONE) continue;
            if (secrets == null) secrets = secrets(scene.before.size());
            if (!within(secrets, passage.digits)) continue;
            if (n < TELLING && again == null) again = message.nearlyAlone && lastWasPart();
            if (n >= TELLING || Boolean.TRUE.equals(again)) {
                finds.add(find(passage, Kind.PHONE, new Scale(weights).add(Clue.TRIED_AGAIN)));
            }
        }
    }

    /** Whether the sender has sent a piece of a number that they had said before that. */
    private boolean lastWasPart() {
        for (int i = scene.before.size() - 1; i > 0; i--) {
            if (scene.before.get(i).from() != scene.from) continue;
            List<Trace.Piece> pieces = scene.trace(i).pieces();
            if (pieces.isEmpty()) continue;
            List<String> secrets = secrets(i);
            for (Trace.Piece piece : pieces) if (within(secrets, piece.digits())) return true;
        }
        return false;
    }

    /** The phone numbers that the sender said in the first messages of the window, the last ones if they are many. */
    private List<String> secrets(int until) {
        List<String> secrets = new ArrayList<>();
        for (int i = until - 1; i >= 0; i--) {
            if (scene.before.get(i).from() != scene.from) continue;
            for (Trace.Piece piece : scene.trace(i).pieces()) {
                String digits = piece.digits();
                if (digits.length() < SHORTEST_SECRET || piece.labelled()) continue;
                if (secrets.size() == MOST_SECRETS) return secrets;
                if (Shapes.localStart(digits) || Shapes.international(digits)) secrets.add(digits);
            }
        }
        return secrets;
    }

    private static boolean within(List<String> secrets, String digits) {
        for (String secret : secrets) {
            if (secret.length() > digits.length() && secret.contains(digits)) return true;
        }
        return false;
    }

    private static Find find(Passage passage, Kind kind, Scale scale) {
        return Find.of(kind, passage.start(), passage.end(), "number in pieces", scale);
    }
}
