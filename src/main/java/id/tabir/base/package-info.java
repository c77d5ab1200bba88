@NullMarked
package id.tabir.base;

import org.jspecify.annotations.NullMarked;
