@NullMarked
package id.tabir.app;

import org.jspecify.annotations.NullMarked;
