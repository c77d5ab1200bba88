@NullMarked
package id.tabir.operations;

import org.jspecify.annotations.NullMarked;
