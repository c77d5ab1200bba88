package id.tabir.guard;

import java.util.ArrayList;
import java.util.List;

/** Walks the words of a message and gathers its digits, however written, into passages. */
final class Figures {
    private static final int MOST_JOINERS = 5;
    private static final int MOST_PARTS_OF_A_WORD = 12;
    private static final int LONGEST_MAYBE = 6;
    private static final int LONGEST_FILLER = 16;
    private static final int CLOSE = 3;

    private final Words words;
    private final Reading r;
    private final Lexicon lexicon;
    private final Composer composer = new Composer();
    private final List<Passage> passages = new ArrayList<>();
    private final List<Figure> maybes = new ArrayList<>();
    private final Matches found = new Matches();
    private int joiners;
    private boolean glued;
    private int filler = -1;
    private boolean strangers;

    private Figures(Words words, Lexicon lexicon) {
        this.words = words;
        this.r = words.reading;
        this.lexicon = lexicon;
    }

    static List<Passage> of(Words words, Lexicon lexicon) {
        Figures figures = new Figures(words, lexicon);
        for (int w = 0; w < words.size(); ) w = figures.step(w);
        figures.close();
        return figures.passages;
    }

    private int step(int w) {
        if (words.digitsOnly(w)) {
            boolean dressed = r.dressed(words.start(w));
            add(plain(w, words.start(w), words.end(w), dressed ? Figure.Source.DRESSED : Figure.Source.DIGITS));
            return w + 1;
        }
        if (words.has(w, Tag.TWICE) || words.has(w, Tag.THRICE)) {
            int after = multiplier(w);
            if (after > w) return after;
        }
        if (words.lettersOnly(w) || !r.digit(words.start(w)) || !Counts.amount(words, w, lexicon)) {
            int after = spoken(w);
            if (after > w) return after;
        }
        return words.lettersOnly(w) ? letters(w) : mixed(w);
    }

    private Figure plain(int w, int from, int to, Figure.Source source) {
        return new Figure(r.slice(from, to), from, to, w, w, source, 0);
    }

    private void add(Figure figure) {
        if (!maybes.isEmpty()) {
            List<Figure> kept = List.copyOf(maybes);
            maybes.clear();
            // A letter before a digit is a digit itself only if they stand close together, or all is spelled.
            boolean close = figure.start() - kept.get(kept.size() - 1).end() <= CLOSE;
            if (close || (joiners > 0 && spelled(kept, figure))) kept.forEach(composer::add);
            else if (joiners == 0) breakUp();
        }
        composer.add(figure);
        joiners = 0;
    }

    private static boolean spelled(List<Figure> kept, Figure figure) {
        for (Figure maybe : kept) if (maybe.length() > CLOSE) return false;
        return figure.length() == 1;
    }

    private int spoken(int w) {
        int limit = words.end(Math.min(words.size() - 1, w + MOST_PARTS_OF_A_WORD));
        Numerals.at(r, words.start(w), limit, words.lettersOnly(w), found);
        for (int k = found.size() - 1; k >= 0; k--) {
            int end = found.end(k);
            int last = w;
            while (last + 1 < words.size() && words.end(last) < end) last++;
            if (words.end(last) != end) continue;
            // "I V" is one and five, not four.
            if (last > w && found.numeral(k).weak()) continue;
            return take(found.numeral(k), end, w, last);
        }
        return w;
    }

    private int take(Numerals.Numeral numeral, int end, int w, int last) {
        if (numeral.isScale()) {
            if (joiners > 0 || composer.isEmpty() || !composer.scale(numeral.scale(), end, last)) return w;
            return last + 1;
        }
        if (numeral.weak() && composer.isEmpty() && words.tags(w) != 0 && words.length(w) == 1) return w;
        Figure.Source source = numeral.weak() ? Figure.Source.WEAK : Figure.Source.WORD;
        add(new Figure(numeral.digits(), words.start(w), end, w, last, source, 0));
        return last + 1;
    }

    private int multiplier(int w) {
        int count = words.has(w, Tag.THRICE) ? 3 : 2;
        int last = w;
        while (last + 1 < words.size() && words.has(last + 1, words.has(w, Tag.THRICE) ? Tag.THRICE : Tag.TWICE))
            last++;
        boolean phrase = last > w || words.digitsOnly(w) || !words.lettersOnly(w);
        boolean figureAhead = last + 1 < words.size() && (words.digitsOnly(last + 1) || spokenAhead(last + 1));
        if (figureAhead && !phrase) {
            composer.repeatNext(count, words.start(w), w);
            return last + 1;
        }
        // "Tiga kali" with nothing before it is how often, not what.
        if (composer.isEmpty() && last > w) return last + 1;
        if (composer.isEmpty() || !maybes.isEmpty()) return w;
        composer.repeatLast(count, words.end(last), last);
        return last + 1;
    }

    private boolean spokenAhead(int w) {
        if (!words.lettersOnly(w)) return false;
        Numerals.at(r, words.start(w), words.end(w), false, found);
        return found.size() > 0;
    }

    private int letters(int w) {
        // Where no number word was found at its start, it can't be made of them.
        if (words.length(w) > 3 && found.size() > 0 && glued(w)) return w + 1;
        if (maybe(w)) return w + 1;
        strangers |= !words.has(w, Tag.JOINER);
        other(w);
        return w + 1;
    }

    /** Takes a word of nothing but number words: "nolsatu". */
    private boolean glued(int w) {
        List<Figure> parts = Chunk.figures(words, w);
        if (parts.size() < 2) return false;
        for (Figure part : parts) if (!part.spoken()) return false;
        parts.forEach(this::add);
        return true;
    }

    /** Keeps a word of look-alikes until it is known whether digits follow. */
    private boolean maybe(int w) {
        int n = words.length(w);
        if (n > LONGEST_MAYBE || (n > 1 && words.tags(w) != 0)) return false;
        boolean upper = r.upper(words.start(w));
        if (n > 1 && !upper && !words.tight(w) && (n > 3 || words.size() > 2)) return false;
        String digits = Lookalikes.digits(r, words.start(w), words.end(w));
        if (digits.isEmpty()) return false;
        maybes.add(new Figure(digits, words.start(w), words.end(w), w, w, Figure.Source.LOOKALIKE, n));
        return true;
    }

    private int mixed(int w) {
        if (Counts.amount(words, w, lexicon)) return counted(w);
        List<Figure> parts = Chunk.figures(words, w);
        if (!parts.isEmpty()) parts.forEach(this::add);
        else pieces(w);
        return w + 1;
    }

    private int counted(int w) {
        int cut = Counts.digitsEnd(words, w);
        add(plain(w, words.start(w), cut, Figure.Source.DIGITS));
        boolean zero = r.at(words.start(w)) == '0' && cut - words.start(w) > 1;
        breakUp();
        Passage last = passages.get(passages.size() - 1);
        if (!zero) last.label(Passage.Label.COUNT);
        return w + 1;
    }

    /** Digits glued to letters that are none: a code, or a cue such as "hp0812". */
    private void pieces(int w) {
        for (int i = words.start(w); i < words.end(w); ) {
            int from = i;
            boolean digit = r.digit(i);
            while (i < words.end(w) && r.digit(i) == digit) i++;
            if (digit) {
                add(plain(w, from, i, Figure.Source.DIGITS));
                if (i < words.end(w)) glued |= !known(i, words.end(w));
            } else {
                breakUp();
                glued = !known(from, i);
            }
        }
    }

    private boolean known(int from, int to) {
        return to - from > 1 && to - from < LONGEST_FILLER && lexicon.tags().bits(r.symbols(), from, to) != 0;
    }

    private void other(int w) {
        if (!maybes.isEmpty() && words.has(w, Tag.JOINER) && ++joiners <= MOST_JOINERS) return;
        trailing();
        if (composer.isEmpty()) return;
        if (words.has(w, Tag.JOINER) && ++joiners <= MOST_JOINERS) return;
        // One and the same word between all digits is a separator in disguise.
        boolean brief = words.length(w) <= LONGEST_FILLER;
        if (joiners == 0 && brief && filler >= 0 && words.same(filler, w)) {
            joiners++;
            return;
        }
        filler = brief ? w : -1;
        if (brief && ahead(w)) joiners++;
        else breakUp();
    }

    private boolean ahead(int w) {
        return w + 2 < words.size() && words.lettersOnly(w + 2) && words.same(w, w + 2) && !words.has(w, Tag.UNIT);
    }

    private void breakUp() {
        maybes.clear();
        if (!composer.isEmpty()) passages.add(new Passage(composer.take(), glued));
        glued = false;
        joiners = 0;
    }

    /** Keeps look-alikes behind the last digit if all is spelled one by one, or nothing but a mark is between. */
    private void trailing() {
        if (!maybes.isEmpty() && !composer.isEmpty()) {
            Figure last = composer.last();
            Figure first = maybes.get(0);
            boolean spelled = last.length() == 1 && first.length() == 1;
            boolean tight = first.start() - last.end() == 1 && !r.space(last.end());
            if (spelled || tight) maybes.forEach(composer::add);
        }
        maybes.clear();
    }

    private void close() {
        // Nothing but look-alikes: perhaps a piece of a number that comes over several messages.
        if (!maybes.isEmpty() && composer.isEmpty() && passages.isEmpty() && !strangers) {
            maybes.forEach(composer::add);
            maybes.clear();
        }
        trailing();
        breakUp();
    }
}
