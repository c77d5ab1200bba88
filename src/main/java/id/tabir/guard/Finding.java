package id.tabir.guard;

import java.util.List;

/**
 * What the guard found in a message, in UTF-16 code units of the text as sent; {@code end} exclusive. A kind without
 * a span points at the words that carry it.
 *
 * @param rule which rule decided
 * @param score 0 to 100
 * @param reasons why, for compliance; never shown to the sender
 */
public record Finding(Kind kind, int start, int end, String rule, int score, List<String> reasons) {}
