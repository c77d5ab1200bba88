package id.tabir.guard;

import java.util.List;

/** Reads figures as dates and times of day: 12/08/2024 14.30, 08:00-21:00. */
final class Times {
    private static final int SOUTHERNMOST = 11;
    private static final int WESTERNMOST = 94;
    private static final int EASTERNMOST = 142;

    private final Reading r;
    private final List<Figure> figures;

    private Times(Reading r, List<Figure> figures) {
        this.r = r;
        this.figures = figures;
    }

    /** Whether the figures are nothing but dates and times. */
    static boolean cover(Reading r, List<Figure> figures) {
        if (figures.size() < 2) return false;
        Times times = new Times(r, figures);
        int i = 0;
        while (i < figures.size()) {
            int next = times.date(i);
            if (next == i) next = times.time(i);
            if (next == i) return false;
            i = next;
        }
        return true;
    }

    /** Whether the figures are a latitude and a longitude in Indonesia: -6.2088, 106.8456. */
    static boolean coordinates(Reading r, List<Figure> figures) {
        if (figures.size() != 4) return false;
        Times times = new Times(r, figures);
        return times.joined(0, ".")
                && times.joined(2, ".")
                && times.between(0, 0, SOUTHERNMOST)
                && times.between(2, WESTERNMOST, EASTERNMOST)
                && times.length(1) >= 3
                && times.length(3) >= 3;
    }

    private int date(int i) {
        if (i + 2 >= figures.size() || !joined(i, "/-. ") || !joined(i + 1, "/-. ")) return i;
        int year = length(i + 2);
        if (length(i) == 4) return between(i, 1900, 2100) && between(i + 1, 1, 12) && between(i + 2, 1, 31) ? i + 3 : i;
        boolean yearFits = year == 4 ? between(i + 2, 1900, 2100) : year == 2;
        return length(i) <= 2 && length(i + 1) <= 2 && between(i, 1, 31) && between(i + 1, 1, 12) && yearFits
                ? i + 3
                : i;
    }

    private int time(int i) {
        if (i + 1 >= figures.size() || !joined(i, ":.")) return i;
        if (length(i) > 2 || length(i + 1) != 2 || !between(i, 0, 24) || !between(i + 1, 0, 59)) return i;
        boolean seconds = i + 2 < figures.size() && joined(i + 1, ":") && length(i + 2) == 2 && between(i + 2, 0, 59);
        return seconds ? i + 3 : i + 2;
    }

    private boolean joined(int i, String marks) {
        int end = figures.get(i).end();
        return figures.get(i + 1).start() - end == 1 && marks.indexOf(r.at(end)) >= 0;
    }

    private int length(int i) {
        return figures.get(i).spoken() ? Integer.MAX_VALUE : figures.get(i).length();
    }

    private boolean between(int i, int low, int high) {
        String digits = figures.get(i).digits();
        if (digits.length() > 4) return false;
        int value = Shapes.number(digits, 0, digits.length());
        return value >= low && value <= high;
    }
}
