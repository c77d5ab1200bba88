package id.tabir.operations;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after a running postgres and starts it again, on the same port, when it is gone. */
final class PostgresWatch {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresWatch.class);
    private static final int LOOK_EVERY_MS = 200;

    private final PostgresServer server;
    private final Thread thread;
    private volatile PostgresServer.Running running;
    private volatile boolean isStopped;

    PostgresWatch(PostgresServer server, PostgresServer.Running running) {
        this.server = server;
        this.running = running;
        this.thread = new Thread(this::watch, "postgres-watch");
        thread.setDaemon(true);
        thread.start();
    }

    PostgresServer.Running running() {
        return running;
    }

    private void watch() {
        try {
            while (!isStopped) {
                Thread.sleep(LOOK_EVERY_MS);
                if (!isStopped && !server.isAlive(running)) {
                    restart();
                }
            }
        } catch (InterruptedException e) {
            // Stopped; whoever did it stops the server, too.
        }
    }

    private void restart() throws InterruptedException {
        LOG.atWarn().addKeyValue("pid", running.pid()).log("postgres is gone; starting it again");
        try {
            running = server.start(running.port());
            LOG.atInfo().addKeyValue("pid", running.pid()).log("postgres runs again");
        } catch (IOException | RuntimeException e) {
            LOG.atError().addKeyValue("reason", e.getMessage()).log("postgres did not start; trying again");
        }
    }

    /** Afterwards nothing is started any more, whatever was under way. */
    void stop() throws InterruptedException {
        isStopped = true;
        thread.interrupt();
        thread.join();
    }
}
