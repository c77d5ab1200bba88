/** Who may speak as staff: register, suspension, rules and their acknowledgement, sanctions. */
@NullMarked
package id.tabir.standing;

import org.jspecify.annotations.NullMarked;
