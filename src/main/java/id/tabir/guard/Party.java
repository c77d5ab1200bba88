package id.tabir.guard;

import java.util.Locale;

/** The two sides of a ticket. */
public enum Party {
    CUSTOMER,
    STAFF;

    private final String word = name().toLowerCase(Locale.ROOT);

    public String word() {
        return word;
    }

    /** @throws IllegalArgumentException if the word is none of a party's */
    public static Party of(String word) {
        for (Party party : values()) if (party.word.equals(word)) return party;
        throw new IllegalArgumentException("must be customer or staff");
    }

    public Party other() {
        return this == CUSTOMER ? STAFF : CUSTOMER;
    }
}
