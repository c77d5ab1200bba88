package id.tabir.standing;

import io.vertx.core.Future;

/** Told that staff have been suspended, after the commit, so that whoever holds sockets can shut theirs. */
public interface Doors {
    /** Succeeds when this node's sockets are shut, or can't be for now, which the next look makes good; never fails. */
    Future<Void> shut();
}
