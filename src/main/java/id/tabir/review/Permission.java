package id.tabir.review;

import id.tabir.identity.Caller;
import id.tabir.tickets.Turn;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether somebody of compliance may look, and a note of it for those who watch them; whoever does that implements it. */
public interface Permission {
    /**
     * Reads a ticket in its turn, with a note in the same transaction. Who may not read it fails with {@code forbidden}
     * or {@code rate-limited}; then nothing of the look was done, and that is noted.
     *
     * @param look answers anything but null
     */
    <T> Future<T> toRead(Caller reader, String ticket, @Nullable String reason, Function<Turn, Future<T>> look);

    /**
     * Asked before a search; fails with {@code invalid-request} or {@code rate-limited}.
     *
     * @param filters what is searched for, by name; the next page of a search has the same
     */
    Future<Void> toSearch(Caller reader, JsonObject filters, @Nullable String reason);
}
