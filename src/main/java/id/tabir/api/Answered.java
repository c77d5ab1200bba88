package id.tabir.api;

/**
 * A request that is over, for logs and metrics: nothing in it tells who asked for what.
 *
 * @param operation its operationId, or {@code -} for what isn't in the contract
 * @param status the answer's, or {@link #CLIENT_GONE}
 */
public record Answered(String method, String operation, int status, long nanos, String requestId) {
    /** The client went away before its answer was written. */
    public static final int CLIENT_GONE = 499;
}
