/** What outsiders check the log with: its tree over HTTP, receipts, exported transcripts. */
@NullMarked
package id.tabir.evidence;

import org.jspecify.annotations.NullMarked;
