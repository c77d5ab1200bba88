package id.tabir.ledger.note;

/** Signs for the log, whose name changes with each generation ({@link LogName}). */
public final class LogSigner {
    private final SignerKey key;
    private final String origin;

    /** @param key under any name */
    public LogSigner(SignerKey key, String origin) {
        this.key = key;
        this.origin = origin;
    }

    public SignedNote sign(int generation, long size, byte[] root) {
        String name = origin(generation);
        return new Checkpoint(name, size, root).sign(key.named(name));
    }

    public VerifierKey verifier(int generation) {
        return key.named(origin(generation)).verifier();
    }

    private String origin(int generation) {
        return new LogName(origin, generation).toString();
    }
}
