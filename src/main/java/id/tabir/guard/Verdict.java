package id.tabir.guard;

import java.util.List;

/** What the guard decided on one message. */
public final class Verdict {
    private final Action action;
    private final String delivered;
    private final List<Span> masked;
    private final List<Finding> findings;
    private final Window.Said said;

    Verdict(Action action, String delivered, List<Span> masked, List<Finding> findings, Window.Said said) {
        this.action = action;
        this.delivered = delivered;
        this.masked = masked;
        this.findings = findings;
        this.said = said;
    }

    public Action action() {
        return action;
    }

    /** The text as the other party gets it; empty if blocked. */
    public String delivered() {
        return delivered;
    }

    /** Where {@link #delivered} has stand-ins, in order. */
    public List<Span> masked() {
        return masked;
    }

    public List<Finding> findings() {
        return findings;
    }

    /** The same decision with another text to deliver. */
    Verdict with(String text, List<Span> spans) {
        return new Verdict(action, text, spans, findings, said);
    }

    /** The message as a window remembers it. */
    Window.Said said() {
        return said;
    }
}
