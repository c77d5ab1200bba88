package id.tabir.guard;

import java.util.Arrays;

/** The words of a reading: unbroken runs of letters and digits, with what they hint at. */
final class Words {
    private static final int USUAL_WORD = 4;
    private static final byte DIGITS = 1;
    private static final byte LETTERS = 2;

    final Reading reading;
    private int[] start;
    private int[] end;
    private long[] tags = {};
    private int[] ids = {};
    private byte[] made;
    private int size;
    private long all;
    private int signs;
    private boolean spelled;

    private Words(Reading reading) {
        this.reading = reading;
        int capacity = reading.size() / USUAL_WORD + 2;
        start = new int[capacity];
        end = new int[capacity];
        made = new byte[capacity];
    }

    static Words of(Reading reading, Lexicon lexicon) {
        Words words = new Words(reading);
        words.cut();
        words.look(lexicon);
        return words;
    }

    int size() {
        return size;
    }

    /** First symbol of word {@code w}. */
    int start(int w) {
        return start[w];
    }

    int end(int w) {
        return end[w];
    }

    long tags(int w) {
        return tags[w];
    }

    boolean has(int w, Tag tag) {
        return w >= 0 && w < size && tag.in(tags[w]);
    }

    /** The tags of each word, to be read only. */
    long[] tags() {
        return tags;
    }

    /** All tags of all words. */
    long allTags() {
        return all;
    }

    /** The signs of an address among all words; see {@link Signs}. */
    int signs() {
        return signs;
    }

    /** Whether a word may be the spoken name of a mark. */
    boolean spokenMark(int w, Lexicon lexicon) {
        return (lexicon.signs(ids[w]) & Signs.SPOKEN) != 0;
    }

    /** Whether two words of one letter or digit stand side by side. */
    boolean spelled() {
        return spelled;
    }

    boolean digitsOnly(int w) {
        return made[w] == DIGITS;
    }

    boolean lettersOnly(int w) {
        return made[w] == LETTERS;
    }

    int length(int w) {
        return end[w] - start[w];
    }

    String text(int w) {
        return reading.slice(start[w], end[w]);
    }

    /** Whether two words are the same. */
    boolean same(int v, int w) {
        return Arrays.equals(reading.symbols(), start[v], end[v], reading.symbols(), start[w], end[w]);
    }

    /** Whether something else than a blank stands right before or behind a word. */
    boolean tight(int w) {
        int before = start[w] - 1;
        return (before >= 0 && !reading.space(before)) || (end[w] < reading.size() && !reading.space(end[w]));
    }

    boolean is(int w, String word) {
        if (length(w) != word.length()) return false;
        for (int i = 0; i < word.length(); i++) if (reading.at(start[w] + i) != word.charAt(i)) return false;
        return true;
    }

    private void cut() {
        int n = reading.size();
        for (int i = 0; i < n; ) {
            if (!reading.wordy(i)) {
                i++;
                continue;
            }
            int from = i;
            byte of = 0;
            boolean picture = reading.picture(i);
            while (i < n && reading.wordy(i) && reading.picture(i) == picture) {
                of |= reading.digit(i) ? DIGITS : LETTERS;
                i++;
            }
            add(from, i, of);
        }
    }

    private void add(int from, int to, byte of) {
        if (size == start.length) {
            int capacity = size * 2;
            start = Arrays.copyOf(start, capacity);
            end = Arrays.copyOf(end, capacity);
            made = Arrays.copyOf(made, capacity);
        }
        spelled |= to - from == 1 && size > 0 && length(size - 1) == 1;
        start[size] = from;
        end[size] = to;
        made[size++] = of;
    }

    private void look(Lexicon lexicon) {
        ids = new int[size];
        tags = lexicon.tags().read(this, ids);
        for (int w = 0; w < size; w++) {
            all |= tags[w];
            signs |= lexicon.signs(ids[w]);
        }
    }
}
