package id.tabir.ledger.sequence;

import id.tabir.base.StartFailure;
import id.tabir.ledger.note.Checkpoint;
import id.tabir.ledger.note.LastSeen;
import id.tabir.ledger.note.LogSigner;
import id.tabir.ledger.note.SignedNote;
import id.tabir.ledger.tree.MerkleHash;
import id.tabir.ledger.tree.Proofs;
import id.tabir.ledger.tree.RightEdge;
import id.tabir.ledger.tree.TileSet;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.SqlClient;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whether the tree in the database goes on from what this node has seen of it; where not, nothing may be added to it. */
public final class Continuity {
    private final LogSigner signer;
    private final LastSeen lastSeen;

    public Continuity(LogSigner signer, LastSeen lastSeen) {
        this.signer = signer;
        this.lastSeen = lastSeen;
    }

    /**
     * Publishes the first checkpoint of a new log, and checks the one that is there.
     *
     * @return fails with {@link StartFailure}, one sentence that says what is wrong and what to do
     */
    public Future<Void> open(SqlClient db) {
        return load(db).mapEmpty();
    }

    /** Keeps the published checkpoint in the data folder, if it goes on from the one kept there. */
    public Future<Void> remember(Vertx vertx, SqlClient db) {
        return load(db).compose(tree -> vertx.executeBlocking(() -> keep(tree.note())));
    }

    private @Nullable Void keep(SignedNote note) throws IOException {
        Checkpoint seen = lastSeen.read();
        // Another process may share the folder and be ahead.
        if (seen == null || seen.size() < Checkpoint.of(note).size()) lastSeen.remember(note);
        return null;
    }

    /** What may be logged of a failure: our own sentences, and the kinds of others. */
    public static String cause(Throwable e) {
        return e instanceof StartFailure
                ? String.valueOf(e.getMessage())
                : e.getClass().getSimpleName();
    }

    public LogSigner signer() {
        return signer;
    }

    /** The tree as it stands, checked. */
    record Tree(LogHead head, SignedNote note, RightEdge edge) {}

    Future<Tree> load(SqlClient db) {
        // The file first: another process that shares it may be ahead of what is read next, never behind.
        return Future.succeededFuture()
                .map(start -> Optional.ofNullable(lastSeen.read()))
                .compose(seen -> TreeTables.head(db)
                        .compose(head -> head.size() == 0 && head.checkpoint().isEmpty()
                                ? begin(db, head)
                                : check(db, head, seen.orElse(null))));
    }

    private Future<Tree> begin(SqlClient db, LogHead head) {
        String first = signer.sign(head.generation(), 0, MerkleHash.empty()).toString();
        return TreeTables.begin(db, head, first).compose(begun -> load(db));
    }

    private Future<Tree> check(SqlClient db, LogHead head, @Nullable Checkpoint seen) {
        SignedNote note = signed(head);
        Checkpoint now = Checkpoint.of(note);
        return PublishedTree.tiles(db, RightEdge.tilesOf(head.size()))
                .map(tiles -> new Tree(head, note, edge(head, now, () -> RightEdge.of(head.size(), tiles))))
                .compose(tree -> seen == null
                        ? Future.succeededFuture(tree)
                        : goesOn(db, seen, now).map(tree));
    }

    private SignedNote signed(LogHead head) {
        try {
            SignedNote note = SignedNote.parse(head.checkpoint());
            boolean fits = Checkpoint.of(note).size() == head.size();
            if (fits && signer.verifier(head.generation()).verifies(note)) return note;
        } catch (IllegalArgumentException e) {
            // falls through to the same sentence
        }
        throw new StartFailure(
                "The checkpoint in the database is not signed by this node's log key: somebody has changed"
                        + " it; restore the database from a backup, or set TABIR_LOG_KEY to the right key.");
    }

    private static RightEdge edge(LogHead head, Checkpoint now, Supplier<RightEdge> making) {
        try {
            RightEdge edge = making.get();
            if (Arrays.equals(edge.root(), now.root())) return edge;
        } catch (IllegalStateException e) {
            // falls through to the same sentence
        }
        throw new StartFailure("The log's tiles in the database don't lead to its checkpoint over " + head.size()
                + " entries: somebody has changed them; restore the database from a backup.");
    }

    private Future<Void> goesOn(SqlClient db, Checkpoint seen, Checkpoint now) {
        if (!seen.origin().equals(now.origin())) throw another(seen, now);
        if (seen.size() > now.size()) throw shorter(seen, now);
        return PublishedTree.tiles(db, TileSet.neededFor(tree -> tree.consistency(seen.size(), now.size())))
                .map(tiles -> {
                    var set = new TileSet();
                    tiles.forEach(set::put);
                    if (!isProven(set, seen, now)) throw inconsistent(seen);
                    return null;
                });
    }

    private static boolean isProven(TileSet tiles, Checkpoint seen, Checkpoint now) {
        try {
            return Proofs.goesOn(seen.state(), now.state(), tiles.consistency(seen.size(), now.size()));
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private StartFailure another(Checkpoint seen, Checkpoint now) {
        return new StartFailure("The log in the database is " + now.origin() + ", but this node has seen "
                + seen.origin() + "; if that was your doing, remove " + lastSeen + ".");
    }

    private StartFailure shorter(Checkpoint seen, Checkpoint now) {
        return new StartFailure("The log in the database has " + now.size() + " entries, but this node has seen "
                + seen.size() + ": an old backup was put in its place; use the newest database there is, or if entries"
                + " are lost for good, remove " + lastSeen + ".");
    }

    private StartFailure inconsistent(Checkpoint seen) {
        return new StartFailure("The log in the database is not the one that this node has seen with " + seen.size()
                + " entries: its past was rewritten; restore it from a backup, and keep " + lastSeen + " as evidence.");
    }
}
