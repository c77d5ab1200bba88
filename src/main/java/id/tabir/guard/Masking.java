package id.tabir.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the words for what was found in its place. */
final class Masking {
    private Masking() {}

    /** A verdict that delivers a text, with the spans of it replaced. */
    static Verdict of(Language language, Verdict verdict, List<Span> spans) {
        if (spans.isEmpty()) return verdict;
        String text = verdict.delivered();
        StringBuilder delivered = new StringBuilder(text.length());
        List<Span> masked = new ArrayList<>();
        int at = 0;
        for (Span span : merged(spans)) {
            delivered.append(text, at, span.start());
            String mask = span.kind().mask(language);
            masked.add(new Span(span.kind(), delivered.length(), delivered.length() + mask.length()));
            delivered.append(mask);
            at = span.end();
        }
        delivered.append(text, at, text.length());
        return verdict.with(delivered.toString(), List.copyOf(masked));
    }

    /** Overlapping spans as one, of the kind of the longest. */
    private static List<Span> merged(List<Span> spans) {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingInt(Span::start).thenComparing(s -> -s.end()));
        List<Span> merged = new ArrayList<>();
        for (Span span : sorted) {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || span.start() >= last.end()) {
                merged.add(span);
                continue;
            }
            Kind kind = span.end() - span.start() > last.end() - last.start() ? span.kind() : last.kind();
            merged.set(merged.size() - 1, new Span(kind, last.start(), Math.max(last.end(), span.end())));
        }
        return merged;
    }
}
