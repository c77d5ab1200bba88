package id.tabir.relay;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.ServerWebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What is on its way out to one socket: whoever can wait waits for the reader, and the rest has a limit. */
final class Outbox {
    /** What may wait for a reader before it counts as too slow, in characters. */
    private static final int MOST_WAITING = 4 << 20;
    /** Messages wait in the log above this, so that a long replay goes at the reader's pace. */
    private static final int PAUSE = 128 << 10;

    private static final long STALLED_NS = TimeUnit.SECONDS.toNanos(3);

    private final ServerWebSocket socket;
    private final List<Promise<Void>> paused = new ArrayList<>();
    private int waiting;
    private long moved_ns = System.nanoTime();

    Outbox(ServerWebSocket socket) {
        this.socket = socket;
    }

    /** Answers false, and writes nothing, if too much is waiting. */
    boolean write(String frame) {
        int size = frame.length();
        if (waiting + size > MOST_WAITING) return false;
        if (waiting == 0) moved_ns = System.nanoTime();
        waiting += size;
        socket.writeTextMessage(frame).onComplete(done -> written(size));
        return true;
    }

    private void written(int size) {
        waiting -= size;
        moved_ns = System.nanoTime();
        if (paused.isEmpty() || !isWritable()) return;
        var ready = new ArrayList<>(paused);
        paused.clear();
        ready.forEach(Promise::tryComplete);
    }

    boolean isWritable() {
        return waiting <= PAUSE;
    }

    /** Whether the reader has stopped reading while a good deal is waiting. */
    boolean isStalled(long now_ns) {
        return !isWritable() && now_ns - moved_ns > STALLED_NS;
    }

    /** Succeeds when the reader has caught up enough for more. */
    Future<Void> whenWritable() {
        if (isWritable()) return Future.succeededFuture();
        Promise<Void> promise = Promise.promise();
        paused.add(promise);
        return promise.future();
    }

    void end() {
        paused.forEach(p -> p.tryFail(new IllegalStateException("the socket is closed")));
        paused.clear();
    }
}
