package id.tabir.ledger;

import java.util.Locale;

/** What an entry is about. */
public enum Kind {
    OPENED,
    MESSAGE,
    BLOCKED,
    ASSIGNED,
    EXTENDED,
    CLOSED,
    REPORTED,
    REPORT_CLOSED,
    READ_TRANSCRIPT,
    REVEAL_ASKED,
    REVEALED,
    REVEAL_REFUSED,
    /** An original was shown to who had asked for it. */
    READ_ORIGINAL,
    EXPORTED,
    CASE_OPENED,
    CASE_CLAIMED,
    CASE_RELEASED,
    CASE_ASSIGNED,
    CASE_ESCALATED,
    CASE_DECIDED,
    CASE_REOPENED,
    HELD,
    RELEASED,
    ERASED,
    SUSPENDED,
    REINSTATED,
    /** The first of a log that goes on from a backup; of no ticket that exists. */
    RESTORED;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String word() {
        return word;
    }
}
