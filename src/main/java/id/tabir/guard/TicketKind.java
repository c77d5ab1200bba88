package id.tabir.guard;

import java.util.Locale;

/** What a ticket is about; what is harmless on one kind may not be on the other. */
public enum TicketKind {
    TRANSACTION,
    VERIFICATION;

    private final String word = name().toLowerCase(Locale.ROOT);

    public String word() {
        return word;
    }

    /** @throws IllegalArgumentException if the word is none of a kind's */
    public static TicketKind of(String word) {
        for (TicketKind kind : values()) if (kind.word.equals(word)) return kind;
        throw new IllegalArgumentException("must be transaction or verification");
    }
}
