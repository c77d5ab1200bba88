/** What compliance works through, what it is let see, and who watches the watchers. */
@NullMarked
package id.tabir.oversight;

import org.jspecify.annotations.NullMarked;
