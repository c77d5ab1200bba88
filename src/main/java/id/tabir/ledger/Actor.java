package id.tabir.ledger;

import java.util.Locale;

/** Who acted, as far as a record tells: a role, never a person. */
public enum Actor {
    CUSTOMER,
    STAFF,
    PLATFORM,
    REVIEWER,
    LEAD,
    SYSTEM;

    private final String word = name().toLowerCase(Locale.ROOT);

    public String word() {
        return word;
    }
}
