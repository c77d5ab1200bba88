@NullMarked
package id.tabir.guard;

import org.jspecify.annotations.NullMarked;
