package id.tabir.evidence;

import id.tabir.base.Problem;
import id.tabir.identity.Caller;
import id.tabir.relay.Readers;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;

/** Gives a party what proves one message of its chat to a stranger. */
public final class Receipts {
    private final Pool pool;
    private final Readers readers;
    private final Proving proving;

    public Receipts(Pool pool, Readers readers, Proving proving) {
        this.pool = pool;
        this.readers = readers;
        this.proving = proving;
    }

    /** Fails with {@code not-found} if the caller can read no such message. */
    Future<JsonObject> receipt(Caller who, String chat, int seq) {
        return readers.lastSeq(who, chat)
                .compose(lastSeq -> Contents.entryOf(pool, chat, seq))
                .compose(entry -> {
                    if (entry == null) throw Problem.notFound();
                    return proving.prove(chat, entry, entry);
                })
                .map(proven -> {
                    // Erased in this very moment.
                    if (proven.withoutContent() > 0) throw Problem.notFound();
                    return TranscriptJson.receipt(proven);
                });
    }
}
