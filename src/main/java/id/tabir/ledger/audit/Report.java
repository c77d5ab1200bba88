package id.tabir.ledger.audit;

import id.tabir.ledger.note.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * What a check has found.
 *
 * @param checkpoint null if there was none to be read
 * @param order of all tickets whose records were read
 * @param fault null: all is well
 */
public record Report(
        @Nullable Checkpoint checkpoint,
        TicketOrder order,
        @Nullable Fault fault) {}
