package id.tabir.operations;

import id.tabir.base.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own in the data folder, its data kept between runs. While it is held, a postgres that dies is
 * started again on the same port, so that connect options stay good; until then connections are refused.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final int START_TRIES = 5;
    private static final int RETRY_MS = 300;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final FolderLock lock;
    private final Cluster cluster;
    private final PostgresServer server;
    private final int port;
    private final PostgresWatch watch;

    private EmbeddedDatabase(FolderLock lock, Cluster cluster, PostgresServer server, PostgresServer.Running running) {
        this.lock = lock;
        this.cluster = cluster;
        this.server = server;
        this.port = running.port();
        this.watch = new PostgresWatch(server, running);
    }

    /**
     * Blocks until the database answers.
     *
     * @throws StartFailure if the folder is in use, holds something else or can't be used
     */
    public static EmbeddedDatabase start(Path dataDir) {
        return start(dataDir, dataDir.resolve("postgres-programs"));
    }

    /** @param programs where PostgreSQL's programs are unpacked; may be shared between data folders */
    public static EmbeddedDatabase start(Path dataDir, Path programs) {
        try {
            FolderLock.make(dataDir);
            FolderLock lock = FolderLock.take(dataDir);
            try {
                return start(lock, dataDir.toRealPath(), programs);
            } catch (IOException | SQLException | RuntimeException | InterruptedException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new StartFailure("The embedded database in " + dataDir + " can't be started: " + Sentences.reason(e)
                    + " (TABIR_DATA_DIR names the folder).");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The start of the embedded database was interrupted.");
        }
    }

    /** As the schema's owner to a database that a running server has started; null if none runs. */
    static @Nullable DatabaseUrl runningOwner(Path dataDir) throws IOException {
        Path folder = dataDir.resolve("postgres");
        if (!Files.isDirectory(folder)) return null;
        Optional<Long> pid = Postmaster.find(folder.toRealPath());
        Optional<Integer> port =
                pid.isEmpty() ? Optional.empty() : Postmaster.readyPort(pid.get(), folder.toRealPath());
        if (port.isEmpty()) return null;
        return Cluster.of(folder.toRealPath()).url(Cluster.OWNER, Cluster.DATABASE, port.get());
    }

    private static EmbeddedDatabase start(FolderLock lock, Path dataDir, Path programs)
            throws IOException, SQLException, InterruptedException {
        var program = new PostgresProgram(PostgresBinaries.unpack(programs), dataDir);
        program.check();
        Cluster cluster = Cluster.open(dataDir.resolve("postgres"), program);
        var server = new PostgresServer(cluster, program, dataDir.resolve("postgres.log"));
        PostgresServer.Running running = run(server);
        try {
            EmbeddedRoles.prepare(cluster, running.port());
        } catch (SQLException | RuntimeException e) {
            server.stop();
            throw e;
        }
        return new EmbeddedDatabase(lock, cluster, server, running);
    }

    private static PostgresServer.Running run(PostgresServer server) throws IOException, InterruptedException {
        Optional<PostgresServer.Running> leftBehind = server.adopt();
        if (leftBehind.isPresent()) {
            LOG.atInfo().addKeyValue("pid", leftBehind.get().pid()).log("took over the postgres of a killed server");
            return leftBehind.get();
        }
        for (int tries = 1; ; tries++) {
            try {
                return server.start(freePort());
            } catch (IOException e) {
                // The port was taken in between, or the last one's memory isn't released yet.
                if (tries == START_TRIES) {
                    throw e;
                }
                Thread.sleep(RETRY_MS);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByAddress(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    /** For the server itself: may not change what the log holds. */
    public DatabaseUrl app() {
        return cluster.url(Cluster.APP, Cluster.DATABASE, port);
    }

    /** For migrations. */
    public DatabaseUrl owner() {
        return cluster.url(Cluster.OWNER, Cluster.DATABASE, port);
    }

    DatabaseUrl superuser() {
        return cluster.url(Cluster.SUPERUSER, Cluster.DATABASE, port);
    }

    /** Changes when a postgres that died is started again. */
    long pid() {
        return watch.running().pid();
    }

    /** Stops postgres and lets go of the folder: the last step of draining. Safe to call twice. */
    @Override
    public void close() {
        try {
            watch.stop();
            server.stop();
            lock.close();
        } catch (IOException | StartFailure e) {
            LOG.atError().setCause(e).log("the embedded database did not stop");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
