package id.tabir.guard;

import java.util.ArrayList;
import java.util.List;

/** One message, read: its symbols, words and digits. */
final class Message {
    private static final int FEW_WORDS = 2;
    private static final int LONGEST_CODED = 5;
    private static final long INNOCENT =
            Tag.JOINER.bit | Tag.DICTATION.bit | Tag.NUMBER.bit | Tag.CONTACT.bit | Tag.MINE.bit | Tag.YOURS.bit;

    final Reading reading;
    final Words words;
    final List<Passage> passages;
    /** Words that are neither digits nor such as go with them. */
    final int strangers;

    final boolean nearlyAlone;
    final long tags;

    private Message(Reading reading, Words words, List<Passage> passages, boolean numbered) {
        this.reading = reading;
        this.words = words;
        this.passages = passages;
        this.tags = words.allTags() | (numbered ? Tag.DICTATION.bit : 0);
        this.strangers = passages.isEmpty() ? words.size() : strangers();
        this.nearlyAlone = !passages.isEmpty() && strangers <= FEW_WORDS;
    }

    static Message of(String text, Lexicon lexicon) {
        Reading reading = Reading.of(text);
        Words words = Words.of(reading, lexicon);
        List<Passage> found = Figures.of(words, lexicon);
        List<Passage> passages = new ArrayList<>(found.size());
        boolean numbered = false;
        for (Passage passage : found) {
            Passage rest = Parts.withoutMark(words, passage);
            numbered |= rest != passage;
            passages.add(rest);
        }
        for (Passage passage : passages) Labels.set(words, passage);
        return new Message(reading, words, passages, numbered);
    }

    private int strangers() {
        int strangers = 0;
        int p = 0;
        for (int w = 0; w < words.size(); w++) {
            while (p < passages.size() && passages.get(p).last().last() < w) p++;
            boolean within = p < passages.size() && passages.get(p).first().first() <= w;
            if (!within && (words.tags(w) & INNOCENT) == 0) strangers++;
        }
        return strangers;
    }

    boolean has(Tag tag) {
        return tag.in(tags);
    }

    /** The nearest word with a tag before or behind a passage, as a distance in words; a large number if none. */
    int distance(Passage passage, Tag tag, int before, int behind) {
        int first = passage.first().first();
        int last = passage.last().last();
        for (int k = 1; k <= Math.max(before, behind); k++) {
            if (k <= before && words.has(first - k, tag)) return k;
            if (k <= behind && words.has(last + k, tag)) return k;
        }
        return Integer.MAX_VALUE;
    }

    boolean near(Passage passage, Tag tag, int before, int behind) {
        return distance(passage, tag, before, behind) != Integer.MAX_VALUE;
    }

    /** "E-0817": an error's code, or an order's, whether or not its letter could be a digit. */
    boolean coded(Passage passage) {
        Figure first = passage.first();
        boolean likeDigit = first.doubtful() == 1 && first.length() == 1 && passage.figures.size() == 2;
        if (likeDigit) return reading.at(first.end()) == '-' && passage.length() <= LONGEST_CODED;
        int w = first.first() - 1;
        boolean letter = w >= 0 && words.lettersOnly(w) && words.length(w) == 1;
        return letter && passage.start() - words.end(w) == 1 && reading.at(words.end(w)) == '-';
    }

    /** The place of symbols in the source. */
    int from(int symbol) {
        return reading.from(symbol);
    }

    int to(int symbol) {
        return reading.to(symbol);
    }
}
