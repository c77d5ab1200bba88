/** The Merkle tree over the log's records: hashes, tiles, proofs. Pure: no I/O. */
@NullMarked
package id.tabir.ledger.tree;

import org.jspecify.annotations.NullMarked;
