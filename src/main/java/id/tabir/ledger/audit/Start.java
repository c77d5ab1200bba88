package id.tabir.ledger.audit;

import id.tabir.ledger.audit.TicketOrder.Last;
import id.tabir.ledger.note.Checkpoint;
import java.util.Map;

/** Where an earlier check got to: everything before it was found good, and stands under that checkpoint. */
public record Start(Checkpoint checkpoint, Map<String, Last> tickets) {}
