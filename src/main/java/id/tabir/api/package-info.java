@NullMarked
package id.tabir.api;

import org.jspecify.annotations.NullMarked;
