package id.tabir.guard;

import java.util.List;
import java.util.function.ToIntFunction;

/** Weighs whether a passage is a number on a paper or card: NIK, KK, NPWP, bank account, card, OTP, PIN. */
final class Papers {
    private static final int CUE_BEFORE = 7;
    private static final int CUE_BEHIND = 4;
    private static final int CODE_BEFORE = 5;
    private static final int CODE_BEHIND = 4;
    private static final int SHORTEST_ID = 14;
    private static final int LONGEST_ID = 17;
    private static final int NPWP = 15;
    private static final int SHORTEST_ACCOUNT = 7;
    private static final int LONGEST_ACCOUNT = 18;
    private static final int SHORTEST_CODE = 3;
    private static final int SHORTEST_OTP = 4;
    private static final int USUAL_OTP = 6;
    private static final int LONGEST_CODE = 8;

    private final Message message;
    private final Scene scene;
    private final ToIntFunction<Clue> weights;
    private final Passage passage;
    private final String d;

    Papers(Message message, Scene scene, ToIntFunction<Clue> weights, Passage passage) {
        this.message = message;
        this.scene = scene;
        this.weights = weights;
        this.passage = passage;
        this.d = passage.digits;
    }

    void into(List<Find> finds) {
        int n = d.length();
        if (n >= SHORTEST_ID && n <= LONGEST_ID) identity(finds);
        if (Shapes.issuer(d) || (cue(Tag.CARD) && n >= 13 && n <= 19)) card(finds);
        if (n >= SHORTEST_ACCOUNT && n <= LONGEST_ACCOUNT && cue(Tag.BANK)) account(finds);
        if (n >= SHORTEST_CODE && n <= LONGEST_CODE) code(finds);
        if (n > LONGEST_ID) inside(finds);
    }

    private void identity(List<Find> finds) {
        boolean shape = Shapes.nik(d);
        boolean npwpShape = npwpMarks();
        boolean kk = cue(Tag.KK);
        boolean npwp = cue(Tag.NPWP);
        boolean nik = cue(Tag.NIK);
        if (npwpShape || (npwp && (d.length() == NPWP || d.length() == Shapes.ID_LENGTH))) {
            Scale scale = scale().when(npwpShape, Clue.NPWP_SHAPE).when(npwp, Clue.KIND_WORD);
            add(finds, Kind.NPWP, scale.when(!npwpShape, Clue.SIXTEEN));
        } else if (shape || kk || nik) {
            Scale scale = scale().when(shape, Clue.NIK_SHAPE).when(kk || nik, Clue.KIND_WORD);
            scale.when((kk || nik) && d.length() == Shapes.ID_LENGTH, Clue.SIXTEEN);
            add(finds, kk ? Kind.KK : Kind.NIK, scale);
        }
    }

    /** 01.234.567.8-901.000, also with spaces for the marks. */
    private boolean npwpMarks() {
        int[] lengths = {2, 3, 3, 1, 3, 3};
        if (passage.figures.size() != lengths.length) return false;
        for (int i = 0; i < lengths.length; i++) if (passage.figures.get(i).length() != lengths[i]) return false;
        return true;
    }

    private void card(List<Find> finds) {
        boolean sound = Shapes.luhn(d);
        boolean usual = d.length() == Shapes.ID_LENGTH || d.length() == NPWP;
        if (!cue(Tag.CARD) && !(sound && usual)) return;
        Scale scale = scale().when(sound && Shapes.issuer(d), Clue.CARD_SHAPE).when(cue(Tag.CARD), Clue.KIND_WORD);
        add(finds, Kind.CARD, scale.when(cue(Tag.CARD), Clue.SIXTEEN));
    }

    private void account(List<Find> finds) {
        if (passage.label() == Passage.Label.AMOUNT || passage.glued) return;
        add(finds, Kind.BANK, scale().add(Clue.KIND_WORD).add(Clue.ACCOUNT_LENGTH));
    }

    private void code(List<Find> finds) {
        boolean pin = message.near(passage, Tag.PIN, CODE_BEFORE, CODE_BEHIND) || answers(Tag.PIN);
        boolean otp = message.near(passage, Tag.OTP, CODE_BEFORE, CODE_BEHIND)
                || message.near(passage, Tag.VERIFY, CODE_BEFORE, CODE_BEHIND)
                || answers(Tag.OTP)
                || received()
                || answersCode();
        if (!pin && (!otp || d.length() < SHORTEST_OTP)) return;
        Passage.Label label = passage.label();
        if (label != Passage.Label.NONE && label != Passage.Label.REFERENCE) return;
        if (passage.glued
                || message.coded(passage)
                || message.has(Tag.PLATE)
                || (message.has(Tag.GATE) && !answers(Tag.OTP))) return;
        add(
                finds,
                pin && !otp ? Kind.PIN : Kind.OTP,
                scale().add(Clue.KIND_WORD).add(Clue.CODE_LENGTH));
    }

    /** "Kodenya 482913 barusan masuk": a code that came in on a screen; of an applicant's six digits nobody need say so. */
    private boolean received() {
        boolean verifying = scene.setting.kind() == TicketKind.VERIFICATION;
        boolean code = message.near(passage, Tag.CODE, CODE_BEFORE, 2);
        boolean usual = d.length() == USUAL_OTP ? code || verifying : code && (verifying || d.length() > USUAL_OTP);
        boolean told = verifying && code && d.length() == USUAL_OTP && scene.from == Party.CUSTOMER;
        return usual
                && (told || message.near(passage, Tag.SCREEN, CODE_BEFORE, CODE_BEHIND))
                && !message.has(Tag.REFERENCE)
                && !message.has(Tag.MONEY);
    }

    /** "Berapa kodenya?" on a verification, and this is little more than a number. */
    private boolean answersCode() {
        return scene.setting.kind() == TicketKind.VERIFICATION
                && message.nearlyAlone
                && scene.asked(Tag.CODE)
                && !scene.mentioned(Tag.REFERENCE);
    }

    /** Whether the sender or the other party has just spoken of such a code and this is little more than a number. */
    private boolean answers(Tag tag) {
        return message.nearlyAlone && (scene.mentioned(tag) || scene.announced(tag));
    }

    private boolean cue(Tag tag) {
        return message.near(passage, tag, CUE_BEFORE, CUE_BEHIND) || answers(tag);
    }

    /** A number of sixteen inside a longer row of figures: "KK dan NIK: … …". */
    private void inside(List<Find> finds) {
        int offset = 0;
        for (int i = 0; i < passage.figures.size(); i++) {
            int last = ending(i);
            if (last >= 0) {
                String digits = d.substring(offset, offset + Shapes.ID_LENGTH);
                if (Shapes.nik(digits) || (Shapes.issuer(digits) && Shapes.luhn(digits))) {
                    new Papers(message, scene, weights, passage.part(i, last + 1)).into(finds);
                    while (i < last) offset += passage.figures.get(i++).length();
                }
            }
            offset += passage.figures.get(i).length();
        }
    }

    /** The figure with which sixteen digits end that begin with another; -1 if none does. */
    private int ending(int first) {
        int length = 0;
        for (int j = first; j < passage.figures.size() && length < Shapes.ID_LENGTH; j++) {
            length += passage.figures.get(j).length();
            if (length == Shapes.ID_LENGTH) return j;
        }
        return -1;
    }

    private Scale scale() {
        Scale scale = new Scale(weights).when(passage.label() == Passage.Label.REFERENCE, Clue.REFERENCE_WORD);
        return scale.when(passage.glued, Clue.GLUED).when(passage.label() == Passage.Label.CLOCK, Clue.CLOCK);
    }

    private void add(List<Find> finds, Kind kind, Scale scale) {
        finds.add(Find.of(kind, passage.start(), passage.end(), kind.word(), scale));
    }
}
