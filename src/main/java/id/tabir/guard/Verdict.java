package id.tabir.guard;

import java.util.List;

/**
 * What the guard decided on one message.
 *
 * @param delivered the text as the other party gets it; empty if blocked
 * @param masked where {@code delivered} has stand-ins, in order
 */
public record Verdict(Action action, String delivered, List<Span> masked, List<Finding> findings) {}
