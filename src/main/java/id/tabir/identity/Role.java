package id.tabir.identity;

import java.util.Locale;

/** What a token's bearer may do (CONTRACT section 3). */
public enum Role {
    PLATFORM,
    CUSTOMER,
    STAFF,
    REVIEWER,
    LEAD;

    private final String word = name().toLowerCase(Locale.ROOT);

    public String word() {
        return word;
    }

    /** @throws IllegalArgumentException if there is no such role */
    public static Role of(String word) {
        for (Role role : values()) if (role.word.equals(word)) return role;
        throw new IllegalArgumentException("must be platform, customer, staff, reviewer or lead");
    }
}
