package id.tabir.ledger;

import id.tabir.base.Times;
import java.time.OffsetDateTime;
import java.util.HexFormat;

/**
 * One entry of a ticket's log, as its record tells it (CONTRACT section 7, {@code tabir-entry/v1}).
 *
 * @param content SHA-256 of salt ‖ body, 32 bytes
 */
public record Entry(String ticket, int entry, String kind, String actor, OffsetDateTime at, byte[] content) {

    /** The seven lines that the Merkle tree hashes. */
    public String record() {
        return "tabir-entry/v1\nticket " + ticket
                + "\nentry " + entry
                + "\nkind " + kind
                + "\nactor " + actor
                + "\nat " + Times.text(at)
                + "\ncontent " + HexFormat.of().formatHex(content)
                + "\n";
    }
}
