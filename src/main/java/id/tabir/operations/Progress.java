package id.tabir.operations;

/** Told how far something long has come. */
public interface Progress {
    /** @param total about how much there is; {@code done} may pass it */
    void at(String what, long done, long total);
}
