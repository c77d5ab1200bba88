package id.tabir.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.api.Api;
import id.tabir.api.Call;
import id.tabir.api.Reply;
import id.tabir.base.Problem;
import id.tabir.ledger.Entry;
import id.tabir.ledger.Generation;
import id.tabir.ledger.note.LogSigner;
import id.tabir.ledger.sequence.PublishedTree;
import id.tabir.ledger.sequence.PublishedTree.Place;
import id.tabir.ledger.tree.Bundle;
import id.tabir.ledger.tree.MerkleHash;
import id.tabir.ledger.tree.Tile;
import id.tabir.ledger.tree.TileId;
import id.tabir.ledger.tree.TilePath;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The log as outsiders read it (CONTRACT section 7, C2SP tlog-tiles). */
public final class LogRoutes {
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String BYTES = "application/octet-stream";
    private static final String NO_CACHE = "no-cache";
    // What a tile of that width holds never changes, also while the level still grows.
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    // Kinds and times would warn the watched: not for caches that others share.
    private static final String FOR_GOOD_PRIVATE = "private, max-age=31536000, immutable";

    private final Pool pool;
    private final LogSigner signer;
    private final Proving proving;

    public LogRoutes(Pool pool, LogSigner signer, Proving proving) {
        this.pool = pool;
        this.signer = signer;
        this.proving = proving;
    }

    public void bind(Api api) {
        api.on("getCheckpoint", call -> PublishedTree.checkpoint(pool).map(note -> text(note, NO_CACHE)));
        api.on("getLogKey", call -> PublishedTree.generation(pool)
                .map(generation -> text(signer.verifier(generation) + "\n", NO_CACHE)));
        api.on("getRestored", this::restored);
        api.on("getTile", this::tile);
        api.on("getEntries", this::entries);
    }

    private Future<Reply> restored(Call call) {
        int wanted = Integer.parseInt(call.path("generation"));
        return PublishedTree.generation(pool).compose(generation -> {
            if (wanted < 2 || wanted > generation) throw Problem.notFound();
            return told(Generation.ticket(wanted));
        });
    }

    /** A later restore, from a backup of before an earlier one, leaves no record of the earlier one. */
    private Future<Reply> told(String ticket) {
        return PublishedTree.entries(pool, List.of(new Place(ticket, 1))).compose(found -> {
            if (found.contains(null)) throw Problem.notFound();
            return proving.prove(ticket, 1, 1).map(proven -> Reply.ok(TranscriptJson.receipt(proven)));
        });
    }

    private static Reply text(String text, String caching) {
        return Reply.raw(TEXT, caching, Buffer.buffer(text));
    }

    private static TilePath path(Call call) {
        TilePath path = TilePath.parse(call.path("tile"));
        if (path == null) throw Problem.notFound();
        return path;
    }

    private Future<Reply> tile(Call call) {
        TilePath path = path(call);
        var id = new TileId(Integer.parseInt(call.path("level")), path.n());
        return PublishedTree.tiles(pool, List.of(id)).map(found -> {
            Tile tile = found.get(id);
            if (tile == null || tile.width() < path.width()) throw Problem.notFound();
            return Reply.raw(BYTES, FOR_GOOD, Buffer.buffer(tile.hashes()).slice(0, path.width() * MerkleHash.BYTES));
        });
    }

    private Future<Reply> entries(Call call) {
        TilePath path = path(call);
        return PublishedTree.leaves(pool, path.n()).compose(leaves -> {
            if (leaves.size() < path.width()) throw Problem.notFound();
            List<Place> wanted = leaves.subList(0, path.width());
            return PublishedTree.entries(pool, wanted).map(entries -> bundle(wanted, entries));
        });
    }

    private static Reply bundle(List<Place> wanted, List<@Nullable Entry> entries) {
        boolean whole = !entries.contains(null);
        List<byte[]> records = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Entry entry = entries.get(i);
            records.add(entry == null ? missing(wanted.get(i)) : entry.record());
        }
        return Reply.raw(BYTES, whole ? FOR_GOOD_PRIVATE : NO_CACHE, Buffer.buffer(Bundle.write(records)));
    }

    /** In place of a record that somebody has deleted: it hashes to no leaf, and tells a checker what is gone. */
    private static byte[] missing(Place place) {
        return ("tabir-missing/v1\nticket " + place.ticket() + "\nentry " + place.entry() + "\n").getBytes(UTF_8);
    }
}
