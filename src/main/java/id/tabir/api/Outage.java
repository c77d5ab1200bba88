package id.tabir.api;

import id.tabir.base.Problem;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Tells the database being away, which passes, from a bug, which doesn't. */
public final class Outage {
    private static final int MAX_CAUSES = 8;

    // PostgreSQL, appendix A: connection, resources, operator intervention, system error, rolled back (serialization,
    // deadlock).
    private static final Set<String> STATES = Set.of("08", "53", "57", "58", "40");
    // Read-only transaction: a standby after a switch. Cannot connect now is in 57.
    private static final String READ_ONLY = "25006";

    // The client throws these as bare VertxExceptions.
    private static final Set<String> WORDS =
            Set.of("Connection is not active", "Connection closed", "Pool closed", "max wait queue", "Timeout");

    private Outage() {}

    /** Whether it, or one of its causes, says that the database can't be reached or can't serve just now. */
    public static boolean isOutage(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < MAX_CAUSES; i++, cause = cause.getCause()) {
            if (cause instanceof Problem) return false;
            if (isAway(cause)) return true;
        }
        return false;
    }

    private static boolean isAway(Throwable cause) {
        if (cause instanceof PgException e) return isAway(e.getSqlState());
        return cause instanceof SocketException // among them ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof ClosedChannelException
                || cause instanceof TimeoutException
                || cause instanceof ClosedConnectionException
                || isVertxWord(cause);
    }

    private static boolean isAway(@Nullable String state) {
        return state != null
                && state.length() == 5
                && (STATES.contains(state.substring(0, 2)) || state.equals(READ_ONLY));
    }

    private static boolean isVertxWord(Throwable cause) {
        String message = cause.getMessage();
        return message != null
                && cause.getClass().getName().startsWith("io.vertx.")
                && WORDS.stream().anyMatch(message::contains);
    }
}
