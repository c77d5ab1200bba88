/** Measures this machine: a server of its own, driven over real sockets by another process. */
@NullMarked
package id.tabir.app.bench;

import org.jspecify.annotations.NullMarked;
