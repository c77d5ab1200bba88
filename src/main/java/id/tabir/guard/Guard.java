package id.tabir.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads every message before anyone gets it. Pure: the same words on the same ticket give the same verdict. */
public final class Guard {
    private static final Comparator<Finding> FIRST =
            Comparator.comparingInt(Finding::start).thenComparing(Finding::kind);

    private final Policy policy;

    public Guard() {
        this(Policy.standard());
    }

    public Guard(Policy policy) {
        this.policy = policy;
    }

    public Policy policy() {
        return policy;
    }

    /**
     * Judges one message.
     *
     * @param before what was said on the ticket so far
     */
    public Verdict inspect(Setting setting, Window before, Party from, String text) {
        Message message = Message.of(text, policy.lexicon());
        Window.Said said = new Window.Said(from, text, Trace.of(message, policy.lexicon()));
        Scene scene = new Scene(setting, from, before, policy.lexicon());
        List<Find> finds = Search.in(message, scene, policy);
        if (finds.isEmpty()) return new Verdict(Action.ALLOW, text, List.of(), List.of(), said);
        Action action = Action.ALLOW;
        List<Finding> findings = new ArrayList<>(finds.size());
        List<Span> spans = new ArrayList<>(finds.size());
        for (Find find : finds) {
            Action wanted = policy.rule(setting.kind(), from, find.kind()).action();
            if (wanted == Action.ALLOW) continue;
            if (wanted.compareTo(action) > 0) action = wanted;
            Finding finding = finding(message, find);
            findings.add(finding);
            if (wanted == Action.MASK) spans.add(new Span(finding.kind(), finding.start(), finding.end()));
        }
        findings.sort(FIRST);
        if (action == Action.BLOCK) return new Verdict(action, "", List.of(), List.copyOf(findings), said);
        return Masking.of(setting.language(), new Verdict(action, text, List.of(), List.copyOf(findings), said), spans);
    }

    /** A text with the spans of a verdict's findings replaced, whatever the action was: for the log of refusals. */
    public Verdict redacted(Setting setting, String original, Verdict verdict) {
        List<Span> spans = new ArrayList<>();
        for (Finding finding : verdict.findings()) {
            if (finding.kind().hasSpan()) spans.add(new Span(finding.kind(), finding.start(), finding.end()));
        }
        return Masking.of(setting.language(), verdict.with(original, List.of()), spans);
    }

    private static Finding finding(Message message, Find find) {
        int start = message.from(find.start());
        int end = message.to(find.end() - 1);
        return new Finding(find.kind(), start, end, find.rule(), find.score(), List.copyOf(find.reasons()));
    }
}
