package id.tabir.guard;

import java.util.Arrays;

/** Which phrase goes on with which word, by numbers. */
final class Phrases {
    static final int NONE = -1;
    private static final int FIRST_CAPACITY = 1 << 12;

    private long[] keys = new long[FIRST_CAPACITY];
    // One more than the phrase, so that 0 is an empty slot.
    private int[] phrases = new int[FIRST_CAPACITY];
    private int size;

    /** Says what a phrase becomes with one word more. */
    void put(int phrase, int word, int longer) {
        if (++size * 2 > keys.length) grow();
        place(key(phrase, word), longer + 1);
    }

    /** The phrase that another becomes with one word more, or {@link #NONE}. */
    int next(int phrase, int word) {
        if (phrase < 0 || word < 0) return NONE;
        long key = key(phrase, word);
        int mask = keys.length - 1;
        for (int slot = slot(key, mask); phrases[slot] != 0; slot = (slot + 1) & mask) {
            if (keys[slot] == key) return phrases[slot] - 1;
        }
        return NONE;
    }

    private static long key(int phrase, int word) {
        return (long) phrase << Integer.SIZE | word;
    }

    private static int slot(long key, int mask) {
        long h = key * 0x9e3779b97f4a7c15L;
        return (int) (h >>> 40) & mask;
    }

    private void place(long key, int value) {
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (phrases[slot] != 0) slot = (slot + 1) & mask;
        keys[slot] = key;
        phrases[slot] = value;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] old = phrases;
        keys = Arrays.copyOf(keys, keys.length * 2);
        phrases = new int[keys.length];
        for (int slot = 0; slot < old.length; slot++) if (old[slot] != 0) place(oldKeys[slot], old[slot]);
    }
}
