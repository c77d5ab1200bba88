/** What people do and see in a browser, on the real pages of a real server. */
@NullMarked
package id.tabir.browser;

import org.jspecify.annotations.NullMarked;
