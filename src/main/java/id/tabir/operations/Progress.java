package id.tabir.operations;

/** Told how far something long has come. */
public interface Progress {
    /** @param total about how much there is, which {@code done} may pass; 0: nobody knows */
    void at(String what, long done, long total);
}
