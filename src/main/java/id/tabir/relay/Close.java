package id.tabir.relay;

/** Why the server closes a socket (CONTRACT section 6). */
enum Close {
    GONE_SILENT(1001, "nothing heard for two heartbeats"),
    BAD_TEXT(1007, "invalid UTF-8"),
    TOO_LARGE(1009, "message too large"),
    RESTARTING(1012, "server restarting"),
    TOO_SLOW(1013, "too slow a reader; reconnect with after"),
    UNAUTHENTICATED(4401, "token missing, bad or expired"),
    SUSPENDED(4403, "suspended"),
    NO_LONGER_YOURS(4403, "not for this person or role");

    private final short code;
    private final String reason;

    Close(int code, String reason) {
        this.code = (short) code;
        this.reason = reason;
    }

    short code() {
        return code;
    }

    String reason() {
        return reason;
    }
}
