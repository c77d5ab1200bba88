/** Appends what was committed to the tree: one sequencer among all nodes. */
@NullMarked
package id.tabir.ledger.sequence;

import org.jspecify.annotations.NullMarked;
