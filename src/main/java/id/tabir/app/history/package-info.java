/** A made-up past for the demo and for measuring: months of tickets, judged by the guard and held in the log like any. */
@NullMarked
package id.tabir.app.history;

import org.jspecify.annotations.NullMarked;
