package id.tabir.guard;

import java.util.Locale;

/** What becomes of a message: delivered as it is, with parts replaced, not at all, or delivered and shown to compliance. */
public enum Action {
    ALLOW,
    FLAG,
    MASK,
    BLOCK;

    private final String word = name().toLowerCase(Locale.ROOT);

    public String word() {
        return word;
    }
}
