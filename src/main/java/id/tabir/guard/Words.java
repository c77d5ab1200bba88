package id.tabir.guard;

import java.util.Arrays;

/** The words of a reading: unbroken runs of letters and digits, with what they hint at. */
final class Words {
    private static final int LONGEST_WORD = 24;

    final Reading reading;
    private int[] start = new int[16];
    private int[] end = new int[16];
    private long[] tags = new long[16];
    private boolean[] digits = new boolean[16];
    private boolean[] letters = new boolean[16];
    private int size;
    private long all;

    private Words(Reading reading) {
        this.reading = reading;
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

    /** All tags of all words. */
    long tags() {
        return all;
    }

    boolean digitsOnly(int w) {
        return digits[w] && !letters[w];
    }

    boolean lettersOnly(int w) {
        return letters[w] && !digits[w];
    }

    int length(int w) {
        return end[w] - start[w];
    }

    String text(int w) {
        return reading.slice(start[w], end[w]);
    }

    private void cut() {
        int n = reading.size();
        for (int i = 0; i < n; ) {
            if (!reading.wordy(i)) {
                i++;
                continue;
            }
            int from = i;
            boolean hasDigit = false;
            boolean hasLetter = false;
            boolean picture = reading.picture(i);
            while (i < n && reading.wordy(i) && reading.picture(i) == picture) {
                if (reading.digit(i)) hasDigit = true;
                else hasLetter = true;
                i++;
            }
            add(from, i, hasDigit, hasLetter);
        }
    }

    private void add(int from, int to, boolean hasDigit, boolean hasLetter) {
        if (size == start.length) {
            int capacity = size * 2;
            start = Arrays.copyOf(start, capacity);
            end = Arrays.copyOf(end, capacity);
            tags = Arrays.copyOf(tags, capacity);
            digits = Arrays.copyOf(digits, capacity);
            letters = Arrays.copyOf(letters, capacity);
        }
        start[size] = from;
        end[size] = to;
        digits[size] = hasDigit;
        letters[size++] = hasLetter;
    }

    private void look(Lexicon lexicon) {
        for (int w = 0; w < size; w++) {
            if (!letters[w] || length(w) > LONGEST_WORD) continue;
            tags[w] |= digits[w] ? lexicon.leetTags(text(w)) : lexicon.tags(text(w));
        }
        for (int w = 0; w < size; w++) if (lexicon.starts(tags[w])) phrases(lexicon, w);
        for (int w = 0; w < size; w++) all |= tags[w] &= Long.MAX_VALUE;
    }

    private void phrases(Lexicon lexicon, int w) {
        StringBuilder joined = new StringBuilder(lexicon.opening(text(w)));
        for (int next = w + 1; next < size && next < w + Lexicon.PHRASE; next++) {
            if (length(next) > LONGEST_WORD) return;
            int cut = joined.length();
            joined.append('_').append(text(next));
            long found = lexicon.phrase(joined.toString());
            if (found == 0) {
                joined.setLength(cut);
                joined.append('_').append(Lexicon.bare(text(next)));
                found = lexicon.phrase(joined.toString());
            }
            for (int k = w; k <= next; k++) tags[k] |= found & Long.MAX_VALUE;
            if (!lexicon.starts(found)) return;
        }
    }
}
