@NullMarked
package id.tabir.identity;

import org.jspecify.annotations.NullMarked;
