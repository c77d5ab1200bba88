package id.tabir.guard;

import java.util.function.Predicate;

/**
 * What a verdict depends on besides the words: the ticket's kind and language, and its people's numbers.
 *
 * @param known tells whether an E.164 number such as {@code +628…} is one of the ticket's known ones
 */
public record Setting(TicketKind kind, Language language, Predicate<String> known) {
    public static Setting of(TicketKind kind, Language language) {
        return new Setting(kind, language, number -> false);
    }
}
