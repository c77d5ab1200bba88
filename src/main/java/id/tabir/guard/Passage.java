package id.tabir.guard;

import java.util.List;

/** Figures with nothing but separators and joining words between them: what may be one number. */
final class Passage {
    final List<Figure> figures;
    final String digits;

    /** Letters that are no digits stand right before or behind it, as in an order number. */
    final boolean glued;

    private final int spoken;
    private final int doubtful;
    private final int dressed;
    private final int singles;
    private Label label = Label.NONE;

    Passage(List<Figure> figures, boolean glued) {
        this.figures = List.copyOf(figures);
        this.glued = glued;
        StringBuilder all = new StringBuilder();
        int words = 0;
        int doubts = 0;
        int disguised = 0;
        int single = 0;
        for (Figure figure : figures) {
            all.append(figure.digits());
            if (figure.spoken()) words += figure.length();
            doubts += figure.doubtful();
            if (figure.source() == Figure.Source.DRESSED) disguised += figure.length();
            if (figure.length() == 1) single++;
        }
        digits = all.toString();
        spoken = words;
        doubtful = doubts;
        dressed = disguised;
        singles = single;
    }

    /** What the surroundings say the number is. */
    enum Label {
        NONE,
        AMOUNT,
        CLOCK,
        PLACE,
        COUNT,
        MODEL,
        PLATE,
        REFERENCE
    }

    Label label() {
        return label;
    }

    void label(Label found) {
        label = found;
    }

    int length() {
        return digits.length();
    }

    Figure first() {
        return figures.get(0);
    }

    Figure last() {
        return figures.get(figures.size() - 1);
    }

    int start() {
        return first().start();
    }

    int end() {
        return last().end();
    }

    /** How many digits are number words. */
    int spoken() {
        return spoken;
    }

    int doubtful() {
        return doubtful;
    }

    int dressed() {
        return dressed;
    }

    /** How many figures have one digit only. */
    int singles() {
        return singles;
    }

    /** Part of it, by figures; {@code until} exclusive. */
    Passage part(int since, int until) {
        if (since == 0 && until == figures.size()) return this;
        Passage part = new Passage(figures.subList(since, until), glued);
        part.label(label);
        return part;
    }
}
