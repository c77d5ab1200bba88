package id.tabir.guard;

import java.util.ArrayList;
import java.util.List;

/** Collects figures, puts spoken ones together ("delapan ratus dua belas" dials 812) and repeats doubled ones. */
final class Composer {
    private final List<Figure> figures = new ArrayList<>();
    private int value;
    private int room;
    private int times = 1;
    private int timesStart;
    private int timesWord;

    boolean isEmpty() {
        return figures.isEmpty();
    }

    Figure last() {
        return figures.get(figures.size() - 1);
    }

    List<Figure> take() {
        List<Figure> taken = List.copyOf(figures);
        figures.clear();
        room = 0;
        times = 1;
        return taken;
    }

    /** The next figure is to be repeated, as after "dobel". */
    void repeatNext(int count, int start, int word) {
        times = count;
        timesStart = start;
        timesWord = word;
    }

    void repeatLast(int count, int end, int word) {
        Figure last = figures.remove(figures.size() - 1);
        figures.add(last.repeated(last.length() <= 2 ? count : 1, end, word));
        room = 0;
    }

    void add(Figure figure) {
        Figure next = figure;
        if (times > 1) {
            String digits = next.digits().length() == 1 ? next.digits().repeat(times) : next.digits();
            next = new Figure(
                    digits, timesStart, next.end(), timesWord, next.last(), next.source(), next.doubtful() * times);
            times = 1;
            room = 0;
        } else if (next.spoken() && fits(next)) {
            merge(next);
            return;
        }
        figures.add(next);
        room = 0;
        if (next.spoken() && next.length() <= 3) open(next);
    }

    /** Takes a scale word; false if there is nothing it could scale. */
    boolean scale(int scale, int end, int word) {
        if (figures.isEmpty() || !last().spoken() || value == 0) return false;
        int unit = value % 10;
        if (unit == 0 || scale > 100) return false;
        int rest = value - unit;
        int scaled = scale == Numerals.TEENS ? rest + 10 + unit : rest + unit * scale;
        if (scale == 100 && rest > 0) return false;
        Figure last = figures.remove(figures.size() - 1);
        figures.add(new Figure(
                String.valueOf(scaled), last.start(), end, last.first(), word, last.source(), last.doubtful()));
        value = scaled;
        room = scale == Numerals.TEENS ? 1 : scale;
        return true;
    }

    private void open(Figure figure) {
        value = Integer.parseInt(figure.digits());
        if (figure.length() == 3 && value % 100 == 0) room = 100;
        else if (figure.length() == 2 && value % 10 == 0 && value >= 20) room = 10;
        else room = 1;
    }

    private boolean fits(Figure next) {
        if (room < 10 || next.digits().startsWith("0")) return false;
        return Integer.parseInt(next.digits()) < room;
    }

    private void merge(Figure next) {
        Figure last = figures.remove(figures.size() - 1);
        figures.add(new Figure(
                String.valueOf(value + Integer.parseInt(next.digits())),
                last.start(),
                next.end(),
                last.first(),
                next.last(),
                last.source(),
                0));
        value += Integer.parseInt(next.digits());
        room = 1;
    }
}
