package id.tabir.guard;

import java.util.List;

/** Says of a passage what its surroundings make of it: a price, a time, a house number, a count. */
final class Labels {
    private static final int LONGEST_AMOUNT = 9;
    private static final int LONGEST_ROUND = 7;
    private static final int LONGEST_PLACE = 5;
    private static final int LONGEST_WARD = 3;
    private static final int LONGEST_COUNT = 4;
    private static final int LONGEST_MODEL = 6;
    private static final int REFERENCE_BEFORE = 4;
    private static final int REFERENCE_AFTER = 3;

    private final Words words;
    private final Reading r;
    private final Passage passage;
    private final String digits;
    private final int before;
    private final int after;

    private Labels(Words words, Passage passage) {
        this.words = words;
        this.r = words.reading;
        this.passage = passage;
        this.digits = passage.digits;
        this.before = passage.first().first() - 1;
        this.after = passage.last().last() + 1;
    }

    static void set(Words words, Passage passage) {
        if (passage.label() == Passage.Label.NONE) passage.label(new Labels(words, passage).find());
    }

    private Passage.Label find() {
        boolean zero = digits.startsWith("0");
        if (!zero && amount()) return Passage.Label.AMOUNT;
        if (clock()) return Passage.Label.CLOCK;
        if (place() || Times.coordinates(r, passage.figures)) return Passage.Label.PLACE;
        if (digits.length() <= LONGEST_COUNT) {
            if (!zero && behind(Tag.UNIT)) return Passage.Label.COUNT;
            if (!zero && plate()) return Passage.Label.PLATE;
        }
        if (model()) return Passage.Label.MODEL;
        return reference() ? Passage.Label.REFERENCE : Passage.Label.NONE;
    }

    private boolean behind(Tag tag) {
        return words.has(after, tag) && words.start(after) - passage.end() <= 2;
    }

    private boolean ahead(Tag tag) {
        return words.has(before, tag) && passage.start() - words.end(before) <= 3;
    }

    private boolean amount() {
        int n = digits.length();
        if (n > LONGEST_AMOUNT) return false;
        if (ahead(Tag.CURRENCY) || thousands()) return true;
        if (n > LONGEST_ROUND) return false;
        if (behind(Tag.MONEY)) return true;
        boolean near = words.has(before, Tag.MONEY) || words.has(before - 1, Tag.MONEY);
        return near && n <= LONGEST_ROUND;
    }

    /** 1.250.000 and 7.500,- */
    private boolean thousands() {
        List<Figure> figures = passage.figures;
        if (figures.size() < 2 || figures.get(0).length() > 3 || figures.get(0).spoken()) return false;
        for (int i = 1; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            int gap = figure.start() - figures.get(i - 1).end();
            if (figure.length() != 3 || figure.spoken() || gap != 1) return false;
            char mark = r.at(figure.start() - 1);
            if (mark != '.' && mark != ',') return false;
        }
        return true;
    }

    private boolean clock() {
        if (passage.spoken() > 0 || passage.doubtful() > 0) return digits.length() <= 4 && ahead(Tag.CLOCK);
        if (digits.length() <= 4 && !digits.startsWith("08") && (ahead(Tag.CLOCK) || behind(Tag.CLOCK))) return true;
        if (digits.length() <= 4 && ahead(Tag.CLOCK) && Shapes.number(digits, 0, Math.min(2, digits.length())) < 25) {
            return true;
        }
        return Times.cover(r, passage.figures);
    }

    private boolean place() {
        if (digits.length() > LONGEST_PLACE + 1) return false;
        boolean near = ahead(Tag.PLACE) || (words.has(before, Tag.NUMBER) && words.has(before - 1, Tag.PLACE));
        boolean ward = before >= 0 && (words.is(before, "rt") || words.is(before, "rw"));
        int longest = ward || digits.startsWith("0") ? LONGEST_WARD : LONGEST_PLACE;
        for (Figure figure : passage.figures) if (figure.length() > longest) return false;
        return near && !passage.first().spoken() && passage.figures.size() <= 2;
    }

    private boolean plate() {
        boolean region = before >= 0
                && !words.has(before, Tag.PLACE)
                && !words.has(before, Tag.NUMBER)
                && words.lettersOnly(before)
                && words.length(before) <= 2
                && passage.start() - words.end(before) <= 1;
        boolean series = after < words.size()
                && words.lettersOnly(after)
                && words.length(after) <= 3
                && words.start(after) - passage.end() <= 1;
        return words.has(before, Tag.PLATE) || (region && (series || words.has(before - 1, Tag.PLATE)));
    }

    /** "Redmi 10", "iphone 15 128", "beat 2022". */
    private boolean model() {
        if (!words.has(before, Tag.MODEL) || passage.figures.size() > 2 || digits.length() > LONGEST_MODEL)
            return false;
        return digits.length() <= LONGEST_COUNT
                || (digits.charAt(0) != '0' && passage.first().length() <= 2);
    }

    private boolean reference() {
        for (int w = before; w >= 0 && w >= before - REFERENCE_BEFORE; w--) {
            if (words.has(w, Tag.REFERENCE)) return true;
        }
        for (int w = after; w < words.size() && w < after + REFERENCE_AFTER; w++) {
            if (words.has(w, Tag.REFERENCE)) return true;
        }
        return false;
    }
}
