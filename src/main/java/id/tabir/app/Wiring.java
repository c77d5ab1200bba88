package id.tabir.app;

import id.tabir.api.Contract;
import id.tabir.app.Parts.Access;
import id.tabir.app.Parts.Compliance;
import id.tabir.app.Parts.Data;
import id.tabir.app.Parts.Evidence;
import id.tabir.app.Parts.Front;
import id.tabir.app.Parts.Open;
import id.tabir.app.Parts.Rooms;
import id.tabir.evidence.EvidenceRoutes;
import id.tabir.evidence.Export;
import id.tabir.evidence.LogRoutes;
import id.tabir.evidence.Proving;
import id.tabir.evidence.Receipts;
import id.tabir.guard.Guard;
import id.tabir.identity.MintingKey;
import id.tabir.identity.SigningKey;
import id.tabir.identity.Tokens;
import id.tabir.ledger.note.LastSeen;
import id.tabir.ledger.note.LogSigner;
import id.tabir.ledger.note.SignerKey;
import id.tabir.ledger.sequence.Continuity;
import id.tabir.operations.Database;
import id.tabir.operations.Health;
import id.tabir.operations.KeyIds;
import id.tabir.operations.Metrics;
import id.tabir.operations.Settings;
import id.tabir.oversight.OversightRoom;
import id.tabir.relay.Limits;
import id.tabir.relay.Readers;
import id.tabir.relay.Relay;
import id.tabir.review.ReviewDesk;
import id.tabir.standing.Escalation;
import id.tabir.standing.StandingRoom;
import id.tabir.standing.SuspensionDesk;
import id.tabir.tickets.Eraser;
import id.tabir.tickets.ErasureJournal;
import id.tabir.tickets.Invitations;
import id.tabir.tickets.TicketDesk;
import id.tabir.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** Puts the parts of a node together, by hand. */
final class Wiring {
    private static final int CONNECTIONS = 24;
    private static final int WAIT_FOR_CONNECTION_S = 5;
    private static final int MOST_WAITING = 5000;
    private static final long LOAD_S = 30;
    private static final int ERASURES_AT_ONCE = 1000;

    private Wiring() {}

    static Vertx vertx(Metrics metrics) {
        return metrics.vertx(new VertxOptions().setPreferNativeTransport(true)).build();
    }

    static Parts parts(Vertx vertx, Metrics metrics, Settings settings, Database database, Guard guard)
            throws Exception {
        PgConnectOptions connect = database.url().connectOptions();
        Pool pool = pool(vertx, connect);
        Vault vault = Keys.vault(settings);
        var tokens =
                new Tokens(vertx, settings.tokens().issuer(), settings.tokens().jwks());
        SignerKey log = Keys.log(settings);
        // Before anything is opened with these keys: other keys are one clear sentence, not a failure to open.
        KeyIds.check(database.url(), keyIds(settings, vault, log));
        Continuity tree = tree(settings, log);
        wait(tree.open(pool));
        SigningKey minting = minting(vertx, settings, pool, vault);
        if (isDevelopment(settings)) KeyIds.check(database.url(), Map.of("development token", minting.id()));
        tokens.accept(minting);
        wait(tokens.start());
        var relay = new Relay(
                vertx,
                new Relay.Parts(pool, vault, guard, new Limits(settings.chat().sendRate())),
                connect);
        var desk = new TicketDesk(pool, vault, guard, relay.bell());
        var journal = ErasureJournal.open(settings.storage().dataDir());
        var eraser = new Eraser(vertx, pool, vault, journal, relay.bell());
        // What was erased stays erased, even if the database is one restored from a backup.
        journal.read(ERASURES_AT_ONCE, lines -> waitForGood(eraser.again(lines)));
        StandingRoom standing = standing(settings, pool, vault, relay);
        Compliance compliance = compliance(settings.review(), pool, vault, standing);
        var rooms = new Rooms(
                relay,
                new Front(desk, new Invitations(pool, minting), eraser),
                standing,
                compliance,
                evidence(vertx, pool, compliance.oversight(), tree.signer()));
        var open = new Open(Contract.load(), new Health(vertx, pool), metrics);
        return new Parts(settings, new Access(tokens, minting), new Data(pool, connect, tree), rooms, open);
    }

    private static StandingRoom standing(Settings settings, Pool pool, Vault vault, Relay relay) {
        var warnings = settings.chat().warnings();
        var suspensions = new SuspensionDesk(pool, vault, relay.bell(), relay.doors());
        return new StandingRoom(pool, vault, suspensions, new Escalation(warnings.most(), warnings.period()));
    }

    private static Compliance compliance(Settings.Review settings, Pool pool, Vault vault, StandingRoom standing) {
        Settings.Quotas most = settings.quotas();
        var quotas = new OversightRoom.Quotas(most.transcripts(), most.searches(), most.reveals());
        var rules = new OversightRoom.Rules(settings.claim(), settings.secondLook(), settings.strict(), quotas);
        var oversight = new OversightRoom(pool, vault, standing, rules);
        return new Compliance(new ReviewDesk(pool, vault, oversight.permission()), oversight);
    }

    private static Map<String, String> keyIds(Settings settings, Vault vault, SignerKey log) {
        Map<String, String> ids = new HashMap<>(vault.keyIds());
        ids.put("log", log.id());
        ids.put(KeyIds.ORIGIN, settings.keys().logOrigin());
        return ids;
    }

    private static Continuity tree(Settings settings, SignerKey log) {
        var lastSeen = new LastSeen(settings.storage().dataDir().resolve(LastSeen.NAME));
        return new Continuity(new LogSigner(log, settings.keys().logOrigin()), lastSeen);
    }

    private static Evidence evidence(Vertx vertx, Pool pool, OversightRoom oversight, LogSigner signer) {
        var proving = new Proving(vertx, pool, signer);
        var receipts = new Receipts(pool, new Readers(pool), proving);
        return new Evidence(
                new LogRoutes(pool, signer, proving),
                new EvidenceRoutes(receipts, new Export(pool, oversight, proving)));
    }

    private static Pool pool(Vertx vertx, PgConnectOptions connect) {
        // One statement at a time a connection: a pipelining pool would fill one connection before it opens the next,
        // and a connection commits one transaction after the other.
        connect.setPipeliningLimit(1).setCachePreparedStatements(true);
        var options = new PoolOptions()
                .setMaxSize(CONNECTIONS)
                .setMaxWaitQueueSize(MOST_WAITING)
                .setConnectionTimeout(WAIT_FOR_CONNECTION_S)
                .setConnectionTimeoutUnit(TimeUnit.SECONDS);
        return PgBuilder.pool().with(options).connectingTo(connect).using(vertx).build();
    }

    /** The key for tokens that Tabir itself hands out. */
    private static SigningKey minting(Vertx vertx, Settings settings, Pool pool, Vault vault) throws Exception {
        boolean named =
                settings.tokens().tokenKey() != null || settings.tokens().jwks() == null;
        if (named) return Keys.signing(vertx, settings);
        String jwk = wait(MintingKey.readOrMake(pool, vault));
        return SigningKey.of(vertx, jwk, "The minting key in the database", Keys.issuer(settings));
    }

    private static boolean isDevelopment(Settings settings) {
        return settings.tokens().tokenKey() == null && settings.tokens().jwks() == null;
    }

    /** However long it takes: there is no serving before. */
    private static void waitForGood(Future<Void> future) {
        future.toCompletionStage().toCompletableFuture().join();
    }

    static <T> T wait(Future<T> future) throws Exception {
        try {
            return future.toCompletionStage().toCompletableFuture().get(LOAD_S, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) throw cause;
            throw e;
        }
    }
}
