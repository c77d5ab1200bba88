package id.tabir.guard;

import java.util.ArrayList;
import java.util.List;

/** Reads one word made of glued parts: digits, number words and letters that pass for digits. */
final class Chunk {
    private static final int LONGEST = 80;
    private static final int DIGIT = 1;
    private static final int WORD = 2;
    private static final int WEAK = 4;
    private static final int LOOKALIKE = 6;
    private static final int LEET = 4;
    private static final int SUFFIX = 3;
    private static final int SHORTEST_WEAK = 3;
    private static final int IMPOSSIBLE = 1_000_000;

    private final Reading r;
    private final int start;
    private final int end;
    private final int word;
    private final int[] cost;
    private final Part[] parts;
    private final Matches matches = new Matches();

    private record Part(String digits, int end, Figure.Source source) {}

    private Chunk(Words words, int word) {
        this.r = words.reading;
        this.word = word;
        this.start = words.start(word);
        this.end = words.end(word);
        this.cost = new int[end - start + 1];
        this.parts = new Part[end - start];
    }

    /** The figures of a word if all of it can be read as digits; empty otherwise. */
    static List<Figure> figures(Words words, int word) {
        if (words.length(word) > LONGEST) return List.of();
        Chunk chunk = new Chunk(words, word);
        for (int i = chunk.end - 1; i >= chunk.start; i--) chunk.best(i);
        return chunk.cost[0] >= IMPOSSIBLE ? List.of() : chunk.read();
    }

    private void best(int i) {
        int at = i - start;
        cost[at] = IMPOSSIBLE;
        if (r.digit(i)) offer(at, DIGIT, new Part(String.valueOf(r.at(i)), i + 1, source(i)));
        int looks = Lookalikes.digit(r, i);
        if (looks >= 0) offer(at, LOOKALIKE, new Part(String.valueOf(looks), i + 1, Figure.Source.LOOKALIKE));
        if (at > 0 && r.at(i) == 'n' && end - i == SUFFIX && r.at(i + 1) == 'y' && r.at(i + 2) == 'a') {
            offer(at, WORD, new Part("", end, Figure.Source.WORD));
        }
        if (r.letter(i) || (i + 1 < end && r.letter(i + 1))) numerals(i, at);
    }

    private void numerals(int i, int at) {
        Numerals.at(r, i, end, false, matches);
        for (int k = 0; k < matches.size(); k++) {
            Numerals.Numeral numeral = matches.numeral(k);
            if (numeral.isScale()) continue;
            boolean weak = numeral.weak();
            int until = matches.end(k);
            int leet = digits(i, until);
            if (weak && (until - i < SHORTEST_WEAK || leet > 0)) continue;
            Figure.Source source = weak ? Figure.Source.WEAK : Figure.Source.WORD;
            offer(at, (weak ? WEAK : WORD) + leet * LEET, new Part(numeral.digits(), until, source));
        }
    }

    private int digits(int from, int to) {
        int digits = 0;
        for (int i = from; i < to; i++) if (r.digit(i)) digits++;
        return digits;
    }

    private Figure.Source source(int i) {
        return r.dressed(i) ? Figure.Source.DRESSED : Figure.Source.DIGITS;
    }

    private void offer(int at, int price, Part part) {
        int total = price + cost[part.end() - start];
        if (total >= cost[at]) return;
        cost[at] = total;
        parts[at] = part;
    }

    private List<Figure> read() {
        List<Figure> figures = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        int from = start;
        int doubtful = 0;
        boolean dressed = false;
        for (int i = start; i < end; ) {
            Part part = parts[i - start];
            boolean spoken = part.source() == Figure.Source.WORD || part.source() == Figure.Source.WEAK;
            if (spoken) {
                if (run.length() > 0) figures.add(plain(run.toString(), from, i, dressed, doubtful));
                run.setLength(0);
                doubtful = 0;
                dressed = false;
                from = part.end();
                if (!part.digits().isEmpty()) {
                    figures.add(new Figure(part.digits(), i, part.end(), word, word, part.source(), 0));
                }
            } else {
                run.append(part.digits());
                if (part.source() == Figure.Source.LOOKALIKE) doubtful++;
                if (part.source() == Figure.Source.DRESSED) dressed = true;
            }
            i = part.end();
        }
        if (run.length() > 0) figures.add(plain(run.toString(), from, end, dressed, doubtful));
        return figures;
    }

    private Figure plain(String digits, int from, int to, boolean dressed, int doubtful) {
        Figure.Source source =
                doubtful > 0 ? Figure.Source.LOOKALIKE : dressed ? Figure.Source.DRESSED : Figure.Source.DIGITS;
        return new Figure(digits, from, to, word, word, source, doubtful);
    }
}
