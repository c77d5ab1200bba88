/** Checks a log from outside: pure reading, with no trust in who wrote it. */
@NullMarked
package id.tabir.ledger.audit;

import org.jspecify.annotations.NullMarked;
