package id.tabir.base;

/** Why a command can't start: one sentence for the person who typed it, naming the setting and the way out. */
public final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StartFailure(String sentence) {
        super(sentence, null, false, false);
    }
}
