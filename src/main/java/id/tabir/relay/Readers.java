package id.tabir.relay;

import id.tabir.base.Problem;
import id.tabir.identity.Caller;
import id.tabir.relay.Channel.Membership;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import org.jspecify.annotations.Nullable;

/** Who may read a chat now, for the rooms above. */
public final class Readers {
    private final Pool pool;

    public Readers(Pool pool) {
        this.pool = pool;
    }

    /** The last seq that the caller can read; fails with {@code not-found} if the chat isn't theirs, or no longer. */
    public Future<Integer> lastSeq(Caller who, String chat) {
        return Chats.membership(pool, who, chat).map(as -> lastSeq(as));
    }

    private static int lastSeq(@Nullable Membership as) {
        if (as == null) throw Problem.notFound();
        return as.lastSeq();
    }
}
