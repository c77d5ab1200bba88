package id.tabir.guard;

import java.util.Arrays;

/** A text as a stream of folded symbols, each with its place in the source (UTF-16, end exclusive). */
final class Reading {
    private static final byte DRESSED = 1;
    private static final byte UPPER = 2;
    private static final byte PICTURE = 4;

    final String text;
    private char[] symbols;
    private int[] from;
    private int[] to;
    private byte[] marks;
    private int size;

    private Reading(String text) {
        this.text = text;
        int capacity = text.length() + 4;
        symbols = new char[capacity];
        from = new int[capacity];
        to = new int[capacity];
        marks = new byte[capacity];
    }

    static Reading of(String text) {
        Reading reading = new Reading(text);
        for (int i = 0; i < text.length(); ) {
            int cp = text.codePointAt(i);
            int end = i + Character.charCount(cp);
            reading.take(cp, i, end);
            i = end;
        }
        return reading;
    }

    int size() {
        return size;
    }

    char at(int i) {
        return symbols[i];
    }

    int from(int i) {
        return from[i];
    }

    int to(int i) {
        return to[i];
    }

    /** Whether the symbol stood there as something else than plain ASCII: full-width, circled, another script. */
    boolean dressed(int i) {
        return (marks[i] & DRESSED) != 0;
    }

    boolean upper(int i) {
        return (marks[i] & UPPER) != 0;
    }

    /** Whether the symbol is an emoji that passes for a digit or letter. */
    boolean picture(int i) {
        return (marks[i] & PICTURE) != 0;
    }

    boolean digit(int i) {
        return symbols[i] >= '0' && symbols[i] <= '9';
    }

    boolean letter(int i) {
        return (symbols[i] >= 'a' && symbols[i] <= 'z') || symbols[i] == Glyphs.STRANGE;
    }

    boolean wordy(int i) {
        return digit(i) || letter(i);
    }

    boolean space(int i) {
        return symbols[i] == ' ' || symbols[i] == '\n';
    }

    String slice(int start, int end) {
        return new String(symbols, start, end - start);
    }

    private void take(int cp, int start, int end) {
        if (cp >= ' ' && cp < 0x7f) {
            boolean upper = cp >= 'A' && cp <= 'Z';
            add((char) (upper ? cp + 32 : cp), start, end, upper ? UPPER : 0);
            return;
        }
        String fold = Glyphs.fold(cp);
        if (fold.isEmpty()) {
            if (size > 0 && Glyphs.clings(cp)) to[size - 1] = end;
            return;
        }
        byte mark = cp < 0x80 ? 0 : mark(cp);
        for (int k = 0; k < fold.length(); k++) add(fold.charAt(k), start, end, mark);
    }

    private static byte mark(int cp) {
        boolean picture = Character.getType(cp) == Character.OTHER_SYMBOL;
        return (byte) (DRESSED | (Character.isUpperCase(cp) ? UPPER : 0) | (picture ? PICTURE : 0));
    }

    private void add(char symbol, int start, int end, byte mark) {
        if (size == symbols.length) grow();
        symbols[size] = symbol;
        from[size] = start;
        to[size] = end;
        marks[size++] = mark;
    }

    private void grow() {
        int capacity = size * 2;
        symbols = Arrays.copyOf(symbols, capacity);
        from = Arrays.copyOf(from, capacity);
        to = Arrays.copyOf(to, capacity);
        marks = Arrays.copyOf(marks, capacity);
    }
}
