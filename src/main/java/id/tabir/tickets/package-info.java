@NullMarked
package id.tabir.tickets;

import org.jspecify.annotations.NullMarked;
