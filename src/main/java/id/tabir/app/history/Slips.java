package id.tabir.app.history;

import id.tabir.app.history.Cast.Worker;
import java.util.Random;

/** What goes wrong on a ticket, and how often. */
final class Slips {
    private static final String[] DRIVERS = {
        "number-staff",
        "number-staff",
        "ask-number",
        "ask-number",
        "ask-number",
        "private-deal",
        "private-deal",
        "private-deal",
        "off-platform",
        "flirt",
        "ask-secret"
    };
    private static final String[] CLERKS = {
        "number-staff",
        "number-staff",
        "ask-number",
        "off-platform",
        "ask-personal",
        "ask-personal",
        "flirt",
        "ask-secret"
    };
    private static final double CUSTOMERS_ASK = 0.006;
    private static final double CUSTOMERS_TELL = 0.012;

    private Slips() {}

    /** The section of it; {@code ""}: nothing. */
    static String turn(Worker staff, Random random) {
        double draw = random.nextDouble();
        if (draw < staff.slips()) {
            String[] kinds = staff.isClerk() ? CLERKS : DRIVERS;
            return "cut " + kinds[random.nextInt(kinds.length)];
        }
        if (draw < staff.slips() + CUSTOMERS_ASK) return "cut customer";
        return draw < staff.slips() + CUSTOMERS_ASK + CUSTOMERS_TELL ? "cut number-customer" : "";
    }
}
