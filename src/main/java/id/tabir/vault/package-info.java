@NullMarked
package id.tabir.vault;

import org.jspecify.annotations.NullMarked;
