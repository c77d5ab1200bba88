package id.tabir.guard;

import java.util.List;
import java.util.function.ToIntFunction;

/** Weighs whether a passage holds a phone number. */
final class Phones {
    private static final int SHORTEST = 7;
    private static final int LONGEST = 16;
    private static final int CUE_BEFORE = 8;
    private static final int CUE_BEHIND = 5;
    private static final int ADJACENT = 3;
    private static final int FEW_LOOKALIKES = 3;

    private final Message message;
    private final Scene scene;
    private final ToIntFunction<Clue> weights;
    private final Passage whole;

    Phones(Message message, Scene scene, ToIntFunction<Clue> weights, Passage passage) {
        this.message = message;
        this.scene = scene;
        this.weights = weights;
        this.whole = passage;
    }

    /** Adds the best reading of the passage as a phone number, and those behind it. */
    void into(List<Find> finds) {
        int since = 0;
        while (since < whole.figures.size()) {
            int next = mobile(since, finds);
            if (next == since) break;
            since = next;
        }
        if (since == 0 && whole.length() >= SHORTEST) other(finds);
    }

    /** Looks for 08… and 62… that start and end with a figure; gives where to look on. */
    private int mobile(int since, List<Find> finds) {
        List<Figure> figures = whole.figures;
        int offset = 0;
        for (int i = 0; i < since; i++) offset += figures.get(i).length();
        for (int i = since; i < figures.size(); i++) {
            int at = offset;
            offset += figures.get(i).length();
            if (!Shapes.dialled(whole.digits, at)) continue;
            int best = longest(i);
            if (best < 0) continue;
            Passage part = whole.part(i, best);
            boolean local = part.digits.startsWith("08");
            Scale scale = scale(part, true).add(local ? Clue.LOCAL : Clue.INTERNATIONAL);
            finds.add(Find.of(Kind.PHONE, plus(part.start()), part.end(), "mobile", scale));
            return best;
        }
        return since;
    }

    private int longest(int i) {
        StringBuilder digits = new StringBuilder();
        int best = -1;
        for (int j = i; j < whole.figures.size() && digits.length() <= LONGEST; j++) {
            digits.append(whole.figures.get(j).digits());
            String d = digits.toString();
            if (Shapes.local(d, Shapes.LONGEST_MOBILE) || Shapes.international(d)) best = j + 1;
        }
        return best;
    }

    private void other(List<Find> finds) {
        String d = whole.digits;
        Scale scale = scale(whole, false);
        String rule = "number";
        int n = whole.length();
        boolean plus = plus(whole.start()) < whole.start();
        if (hotline(d)) return;
        if (Shapes.bare(d)) {
            scale.add(Clue.BARE).when(message.near(whole, Tag.NUMBER, ADJACENT, ADJACENT), Clue.NUMBER_WORD);
            rule = "mobile without prefix";
        } else if (n <= LONGEST && (plus || d.startsWith("00")) && Plans.foreign(d)) {
            scale.add(Clue.FOREIGN);
            rule = "foreign";
        } else if (Plans.landline(d)) {
            scale.add(Clue.LANDLINE).when(bracketed(), Clue.AREA_CODE);
            rule = "landline";
        } else if (backwards(d)) {
            scale.add(Clue.BACKWARDS);
            rule = "mobile backwards";
        } else if (Shapes.localStart(d) || hidden(d, message.has(Tag.PUZZLE) ? SHORTEST : Shapes.SHORTEST_MOBILE)) {
            scale.add(Clue.OPENING);
            rule = "mobile in parts";
        } else {
            scale.add(Clue.SHAPELESS);
        }
        finds.add(Find.of(Kind.PHONE, plus(whole.start()), whole.end(), rule, scale));
    }

    /** A company's own hotline: 1500 123, 0800 1 234567. */
    static boolean hotline(String d) {
        return (d.startsWith("1500") && d.length() <= SHORTEST + 1) || d.startsWith("0800") || d.startsWith("0804");
    }

    private static boolean backwards(String d) {
        String r = Shapes.reversed(d);
        return Shapes.local(r, Shapes.LONGEST_MOBILE) || Shapes.international(r);
    }

    /** 08… somewhere inside a longer number; shorter where it is told that something is missing. */
    private static boolean hidden(String d, int shortest) {
        int at = d.indexOf("08");
        while (at >= 0 && d.length() - at >= shortest) {
            if (Shapes.localStart(d, at)) return true;
            at = d.indexOf("08", at + 1);
        }
        return false;
    }

    private boolean bracketed() {
        int after = whole.first().end();
        return whole.start() > 0
                && message.reading.at(whole.start() - 1) == '('
                && after < message.reading.size()
                && message.reading.at(after) == ')';
    }

    private int plus(int start) {
        int i = start - 1;
        while (i >= 0 && i >= start - 2 && (message.reading.space(i) || message.reading.at(i) == '(')) i--;
        return i >= 0 && message.reading.at(i) == '+' ? i : start;
    }

    /** "Rp 857.110.044, itu nomor aku, depannya nol". */
    private boolean dressedAsAmount() {
        boolean spokenOf = message.has(Tag.NUMBER) || message.has(Tag.CONTACT);
        return message.has(Tag.PUZZLE) && spokenOf && Shapes.bare(whole.digits);
    }

    private Scale scale(Passage part, boolean firm) {
        Scale scale = new Scale(weights);
        int n = part.length();
        int contact = Math.min(
                message.distance(part, Tag.CONTACT, CUE_BEFORE, CUE_BEHIND),
                message.distance(part, Tag.PLATFORM, ADJACENT, ADJACENT));
        boolean reference = whole.label() == Passage.Label.REFERENCE;
        scale.when(contact < Integer.MAX_VALUE, Clue.CONTACT_WORD).when(contact <= ADJACENT, Clue.CONTACT_ADJACENT);
        scale.when(!reference && message.near(part, Tag.MINE, ADJACENT, 1), Clue.MINE);
        scale.when(scene.asked(Tag.CONTACT) || (scene.asked(Tag.NUMBER) && !scene.smallAnswer()), Clue.ASKED_FOR);
        scale.when(scene.announced(Tag.CONTACT) && message.nearlyAlone, Clue.TOLD_IN_PIECES);
        scale.when(message.nearlyAlone, Clue.NEARLY_ALONE);
        scale.when(part.spoken() >= Math.min(5, n / 2), Clue.SPELLED_OUT);
        scale.when(part.singles() >= SHORTEST && part.spoken() < n, Clue.DIGIT_BY_DIGIT);
        scale.when(part.doubtful() > 0 && part.doubtful() <= n / 2, Clue.LOOKALIKES);
        scale.when(part.dressed() >= SHORTEST, Clue.OTHER_SCRIPT);
        scale.when(message.has(Tag.REVERSED) || scene.announced(Tag.REVERSED), Clue.TOLD_REVERSED);
        scale.when(message.has(Tag.PUZZLE), Clue.TOLD_PUZZLE);
        scale.when(message.has(Tag.DICTATION), Clue.TOLD_IN_PIECES);
        scale.when(reference && (contact > ADJACENT || !firm), Clue.REFERENCE_WORD)
                .when(part.glued, Clue.GLUED);
        scale.when(reference && contact > ADJACENT && whole.length() > LONGEST, Clue.OVERLONG);
        scale.when(whole.label() == Passage.Label.AMOUNT && !dressedAsAmount(), Clue.AMOUNT);
        scale.when(whole.label() == Passage.Label.CLOCK, Clue.CLOCK);
        scale.when(whole.label() == Passage.Label.PLACE, Clue.PLACE);
        scale.when(whole.label() == Passage.Label.COUNT, Clue.COUNTED);
        scale.when(n >= FEW_LOOKALIKES && Shapes.counting(part.digits), Clue.COUNTING);
        return scale;
    }
}
