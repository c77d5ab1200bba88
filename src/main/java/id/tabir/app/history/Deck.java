package id.tabir.app.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Gives all of a list in random order before it gives any again. */
final class Deck<T> {
    private final List<T> all;
    private final Random random;
    private int given;

    Deck(List<T> all, Random random) {
        this.all = new ArrayList<>(all);
        this.random = random;
    }

    T next() {
        if (given % all.size() == 0) Collections.shuffle(all, random);
        return all.get(given++ % all.size());
    }
}
