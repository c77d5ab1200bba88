package id.tabir.ledger;

import java.util.Locale;

/** The log's generations: the first one, and one more for each restore from a backup. */
public final class Generation {
    private Generation() {}

    /** The ticket, which doesn't exist, whose only entry is the first record of a restored generation. */
    public static String ticket(int generation) {
        return String.format(Locale.ROOT, "tkt_%026d", generation);
    }
}
