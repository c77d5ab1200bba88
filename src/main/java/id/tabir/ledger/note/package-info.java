/** What the log's keys sign: checkpoints as C2SP signed notes, and a witness's cosignatures. */
@NullMarked
package id.tabir.ledger.note;

import org.jspecify.annotations.NullMarked;
