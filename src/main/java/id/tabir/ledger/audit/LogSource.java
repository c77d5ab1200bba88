package id.tabir.ledger.audit;

import id.tabir.ledger.tree.TilePath;
import org.jspecify.annotations.Nullable;

/**
 * Where a published log is read from: a server or a folder (C2SP tlog-tiles). Blocks; safe from several threads.
 *
 * <p>What can't be read at all fails with {@link id.tabir.base.StartFailure}; that something isn't there is an answer.
 */
public interface LogSource {
    /** The signed note. */
    String checkpoint();

    /** The key as the log itself names it. */
    String key();

    /** Hashes; null if there is no such tile. */
    byte @Nullable [] tile(int level, TilePath path);

    /** An entry bundle; null if there is none. */
    byte @Nullable [] entries(TilePath path);

    /** The receipt of the record that a generation began with; null if the log doesn't tell. */
    @Nullable
    String restored(int generation);

    /** Whether records can be read at all, or only hashes. */
    boolean hasEntries();
}
