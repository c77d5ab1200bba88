package id.tabir.ledger.audit;

import id.tabir.ledger.note.Checkpoint;

/**
 * A state of the log that somebody has seen and vouches for.
 *
 * @param who for the sentence: {@code the witness w}, {@code the last run}
 */
public record Known(String who, Checkpoint checkpoint) {}
