package id.tabir.app.history;

import java.util.Random;

/** How one clerk goes wrong over the weeks; shares are of the whole time that is told. */
final class Astray {
    private static final double FRIENDLY = 0.4;
    private static final double ASKING = 0.62;
    private static final double FLIRTING = 0.8;
    /** From then on suspended. */
    static final double LAST_DAY = 0.95;

    private Astray() {}

    static String turn(double share, Random random) {
        double draw = random.nextDouble();
        if (share < FRIENDLY) return "";
        if (share < ASKING) return draw < 0.6 ? "friendly" : "";
        if (share < FLIRTING) return draw < 0.25 ? "cut ask-number" : draw < 0.6 ? "friendly" : "";
        if (draw < 0.15) return "cut ask-number";
        if (draw < 0.3) return "cut ask-personal";
        return draw < 0.65 ? "cut flirt" : "friendly";
    }
}
