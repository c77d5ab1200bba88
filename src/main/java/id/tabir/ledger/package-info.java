@NullMarked
package id.tabir.ledger;

import org.jspecify.annotations.NullMarked;
