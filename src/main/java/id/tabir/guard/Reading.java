package id.tabir.guard;

import java.util.Arrays;

/** A text as a stream of folded symbols, each with its place in the source (UTF-16, end exclusive). */
final class Reading {
    /** Bits of {@link #seen}: what an address can't be without. */
    static final int AT = 1;

    static final int DOT = 2;
    static final int SLASH = 4;

    private static final byte DRESSED = 1;
    private static final byte UPPER = 2;
    private static final byte PICTURE = 4;
    private static final int[] NOWHERE = {};
    private static final byte[] UNMARKED = {};

    final String text;
    private char[] symbols;
    private int size;
    private int seen;
    private boolean clear = true;

    // Empty for plain ASCII, where each character is one symbol.
    private int[] from = NOWHERE;
    private int[] to = NOWHERE;
    private byte[] marks = UNMARKED;

    private Reading(String text) {
        this.text = text;
        this.symbols = new char[text.length()];
    }

    static Reading of(String text) {
        Reading reading = new Reading(text);
        if (!reading.plain()) reading.fold();
        return reading;
    }

    int size() {
        return size;
    }

    char at(int i) {
        return symbols[i];
    }

    /** The symbols, to be read only; those from {@link #size} on mean nothing. */
    char[] symbols() {
        return symbols;
    }

    int from(int i) {
        return from.length == 0 ? i : from[i];
    }

    int to(int i) {
        return to.length == 0 ? i + 1 : to[i];
    }

    /** Which of the marks above there are. */
    int seen() {
        return seen;
    }

    /** Whether every letter has a Latin reading and none is a picture: then words are runs of {@code a-z0-9}. */
    boolean clear() {
        return clear;
    }

    /** Whether the symbol stood there as something else than plain ASCII: full-width, circled, another script. */
    boolean dressed(int i) {
        return marks.length != 0 && (marks[i] & DRESSED) != 0;
    }

    boolean upper(int i) {
        if (marks.length != 0) return (marks[i] & UPPER) != 0;
        char c = text.charAt(i);
        return c >= 'A' && c <= 'Z';
    }

    /** Whether the symbol is an emoji that passes for a digit or letter. */
    boolean picture(int i) {
        return marks.length != 0 && (marks[i] & PICTURE) != 0;
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

    /** Reads a text of nothing but ASCII; false if it isn't one. */
    private boolean plain() {
        int n = text.length();
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\n') || c >= 0x7f) return false;
            symbols[i] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
            note(c);
        }
        size = n;
        return true;
    }

    private void note(char symbol) {
        if (symbol > '@') return;
        if (symbol == '.') seen |= DOT;
        else if (symbol == '@') seen |= AT;
        else if (symbol == '/') seen |= SLASH;
    }

    private void fold() {
        int capacity = text.length() + 4;
        symbols = new char[capacity];
        from = new int[capacity];
        to = new int[capacity];
        marks = new byte[capacity];
        for (int i = 0; i < text.length(); ) {
            int cp = text.codePointAt(i);
            int end = i + Character.charCount(cp);
            take(cp, i, end);
            i = end;
        }
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
        marks[size] = mark;
        note(symbol);
        clear &= symbol != Glyphs.STRANGE && ((mark & PICTURE) == 0 || !wordy(size));
        size++;
    }

    private void grow() {
        int capacity = size * 2;
        symbols = Arrays.copyOf(symbols, capacity);
        from = Arrays.copyOf(from, capacity);
        to = Arrays.copyOf(to, capacity);
        marks = Arrays.copyOf(marks, capacity);
    }
}
