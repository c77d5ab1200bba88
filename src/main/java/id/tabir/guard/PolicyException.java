package id.tabir.guard;

/** A policy that can't be used: where and why. */
public final class PolicyException extends Exception {
    private static final long serialVersionUID = 1;

    private final int line;

    PolicyException(int line, String reason) {
        super("line " + line + ": " + reason);
        this.line = line;
    }

    /** Counted from 1. */
    public int line() {
        return line;
    }
}
