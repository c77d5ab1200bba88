@NullMarked
package id.tabir.review;

import org.jspecify.annotations.NullMarked;
