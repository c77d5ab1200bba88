package id.tabir.api;

import io.vertx.sqlclient.DatabaseException;
import org.jspecify.annotations.Nullable;

/** A failure for the log: its class and stack without its message, which may quote what somebody wrote. */
final class Bare extends Exception {
    private static final long serialVersionUID = 1;
    private static final int MAX_CAUSES = 8;

    private Bare(Throwable failure, @Nullable Throwable cause) {
        super(name(failure), cause, false, true);
        setStackTrace(failure.getStackTrace());
    }

    static Bare of(Throwable failure) {
        return of(failure, MAX_CAUSES);
    }

    private static Bare of(Throwable failure, int causes) {
        Throwable cause = failure.getCause();
        return new Bare(failure, cause == null || causes == 0 ? null : of(cause, causes - 1));
    }

    private static String name(Throwable failure) {
        String name = failure.getClass().getName();
        return failure instanceof DatabaseException e ? name + " " + e.getSqlState() : name;
    }
}
