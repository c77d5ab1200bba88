@NullMarked
package id.tabir.relay;

import org.jspecify.annotations.NullMarked;
