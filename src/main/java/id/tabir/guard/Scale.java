package id.tabir.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Adds up the clues for one finding. */
final class Scale {
    private static final int HIGHEST = 100;
    private static final int FEW = 6;

    private final ToIntFunction<Clue> weights;
    private final List<String> reasons = new ArrayList<>(FEW);
    private int score;

    Scale(ToIntFunction<Clue> weights) {
        this.weights = weights;
    }

    Scale add(Clue clue) {
        score += weights.applyAsInt(clue);
        reasons.add(clue.word());
        return this;
    }

    Scale when(boolean holds, Clue clue) {
        return holds ? add(clue) : this;
    }

    int score() {
        return Math.max(0, Math.min(HIGHEST, score));
    }

    /** In the order in which they were added; not to be added to. */
    List<String> reasons() {
        return reasons;
    }
}
