package id.tabir.ledger.sequence;

import id.tabir.ledger.note.SignedNote;
import id.tabir.ledger.tree.RightEdge;
import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;
import java.util.List;

/** One node's time as the sequencer: the tree's right edge, and pass after pass that moves it on. */
final class Term {
    private final PgConnection db;
    private final Continuity continuity;
    private final RightEdge edge;
    private LogHead head;

    private Term(PgConnection db, Continuity continuity, Continuity.Tree tree) {
        this.db = db;
        this.continuity = continuity;
        this.edge = tree.edge();
        this.head = tree.head();
    }

    static Future<Term> begin(PgConnection db, Continuity continuity) {
        return continuity.load(db).map(tree -> new Term(db, continuity, tree));
    }

    /** Takes in all that was committed since the last pass; after a failure this term is over. */
    Future<Void> pass() {
        return now().compose(upTo -> {
            if (!upTo.canFollow(head.taken()))
                throw new IllegalStateException("this database is older than its log, or another cluster's");
            return Gathering.between(db, head.taken(), upTo).compose(leaves -> append(leaves, upTo));
        });
    }

    private Future<Snapshot> now() {
        return db.preparedQuery("select pg_current_snapshot()::text")
                .execute()
                .map(rows -> Snapshot.parse(rows.iterator().next().getString(0)));
    }

    private Future<Void> append(List<Leaf> leaves, Snapshot upTo) {
        if (leaves.isEmpty()) {
            // An idle server writes nothing.
            head = new LogHead(head.generation(), head.size(), upTo, head.checkpoint());
            return Future.succeededFuture();
        }
        var bundles = new Bundles();
        for (Leaf leaf : leaves) {
            bundles.add(edge.size(), leaf);
            edge.append(leaf.hash());
        }
        SignedNote checkpoint = continuity.signer().sign(head.generation(), edge.size(), edge.root());
        var after = new LogHead(head.generation(), edge.size(), upTo, checkpoint.toString());
        return TreeTables.grow(db, head, after, edge, bundles).onSuccess(grown -> head = after);
    }
}
