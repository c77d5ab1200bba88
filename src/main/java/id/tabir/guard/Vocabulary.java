package id.tabir.guard;

import java.util.Arrays;

/** Numbers words from 0 on, and finds a word's number from its characters without making a string of them. */
final class Vocabulary {
    static final int UNKNOWN = -1;
    private static final int FIRST_CAPACITY = 1 << 14;

    // One more than the number, so that 0 is an empty slot.
    private int[] slots = new int[FIRST_CAPACITY];
    private char[][] words = new char[FIRST_CAPACITY / 2][];
    private int size;

    int size() {
        return size;
    }

    /** The number of a word, a new one if it has none yet. */
    int add(String word) {
        char[] chars = word.toCharArray();
        int known = find(chars, 0, chars.length);
        if (known != UNKNOWN) return known;
        if (size == words.length) grow();
        words[size] = chars;
        place(size);
        return size++;
    }

    int find(char[] chars, int from, int to) {
        int mask = slots.length - 1;
        for (int slot = hash(chars, from, to) & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
            int id = slots[slot] - 1;
            char[] word = words[id];
            if (Arrays.equals(word, 0, word.length, chars, from, to)) return id;
        }
        return UNKNOWN;
    }

    private static int hash(char[] chars, int from, int to) {
        int h = 0;
        for (int i = from; i < to; i++) h = h * 31 + chars[i];
        h *= 0x9e3779b9;
        return h ^ (h >>> 15);
    }

    private void place(int id) {
        int mask = slots.length - 1;
        int slot = hash(words[id], 0, words[id].length) & mask;
        while (slots[slot] != 0) slot = (slot + 1) & mask;
        slots[slot] = id + 1;
    }

    private void grow() {
        words = Arrays.copyOf(words, size * 2);
        slots = new int[slots.length * 2];
        for (int id = 0; id < size; id++) place(id);
    }
}
