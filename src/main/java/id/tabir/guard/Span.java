package id.tabir.guard;

/** A place in a text, in UTF-16 code units, {@code end} exclusive, and what it is. */
public record Span(Kind kind, int start, int end) {}
