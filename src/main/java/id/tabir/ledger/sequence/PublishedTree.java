package id.tabir.ledger.sequence;

import id.tabir.ledger.Entry;
import id.tabir.ledger.tree.Tile;
import id.tabir.ledger.tree.TileId;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The SQL that reads the published tree: nothing that isn't under the checkpoint yet. */
public final class PublishedTree {
    // Row by row, whatever the planner believes of the table: it may have seen it when it was empty.
    private static final String ENTRIES = """
            select w.ticket, w.entry, e.kind, e.actor, e.at_ms, e.content
            from unnest($1::text[], $2::int[]) with ordinality w (ticket, entry, place)
              left join lateral (
                select x.kind, x.actor, round(date_part('epoch', x.at) * 1000)::bigint as at_ms, x.content
                from entry x where x.ticket = w.ticket and x.entry = w.entry limit 1
              ) e on true
            order by w.place
            """;

    // A restore is one transaction: what came with it is searched in all of its bundles, so once for all of a ticket.
    private static final String PLACES = """
            select split_part(l.line, ' ', 2)::int as entry, b.n * 256 + l.place - 1 as index
            from (
                select distinct b.n
                from (select distinct tx from entry where ticket = $1 and entry >= $2 and entry <= $3) e
                  join bundle b on b.txs @> e.tx
                where strpos(b.leaves, $1 || ' ') > 0
              ) hit
              join bundle b on b.n = hit.n
              cross join lateral string_to_table(b.leaves, E'\\n') with ordinality as l (line, place)
            where starts_with(l.line, $1 || ' ') and split_part(l.line, ' ', 2)::int between $2 and $3
            order by entry
            """;

    private PublishedTree() {}

    /** The signed note. */
    public static Future<String> checkpoint(SqlClient db) {
        return TreeTables.head(db).map(LogHead::checkpoint);
    }

    /** 1, and one more for each restore from a backup. */
    public static Future<Integer> generation(SqlClient db) {
        return TreeTables.head(db).map(LogHead::generation);
    }

    /** Those of the tiles that are there, as wide as they are now. */
    public static Future<Map<TileId, Tile>> tiles(SqlClient db, Collection<TileId> wanted) {
        String sql = """
                select t.level, t.n, t.hashes
                from unnest($1::int[], $2::bigint[]) w (level, n) join tile t on t.level = w.level and t.n = w.n
                """;
        return db.preparedQuery(sql)
                .execute(Tuple.from(new Object[] {
                    wanted.stream().map(TileId::level).toArray(Integer[]::new),
                    wanted.stream().map(TileId::n).toArray(Long[]::new)
                }))
                .map(rows -> {
                    Map<TileId, Tile> found = new HashMap<>();
                    for (Row row : rows)
                        found.put(
                                new TileId(row.getInteger("level"), row.getLong("n")),
                                new Tile(row.getBuffer("hashes").getBytes()));
                    return found;
                });
    }

    /** An entry as the tree knows it. */
    public record Place(String ticket, int entry) {
        static Place parse(String line) {
            int space = line.indexOf(' ');
            return new Place(line.substring(0, space), Integer.parseInt(line.substring(space + 1)));
        }
    }

    /** Which entries the leaves of a bundle are, in order; none if there is no such bundle yet. */
    public static Future<List<Place>> leaves(SqlClient db, long n) {
        return db.preparedQuery("select leaves from bundle where n = $1")
                .execute(Tuple.of(n))
                .map(rows -> {
                    List<Place> places = new ArrayList<>();
                    for (Row row : rows)
                        row.getString("leaves").lines().map(Place::parse).forEach(places::add);
                    return places;
                });
    }

    /** The entries themselves, in the order asked for; null for one that is gone. */
    public static Future<List<@Nullable Entry>> entries(SqlClient db, List<Place> places) {
        return db.preparedQuery(ENTRIES)
                .execute(Tuple.from(new Object[] {
                    places.stream().map(Place::ticket).toArray(String[]::new),
                    places.stream().map(Place::entry).toArray(Integer[]::new)
                }))
                .map(rows -> {
                    List<@Nullable Entry> entries = new ArrayList<>();
                    for (Row row : rows) entries.add(entry(row));
                    return entries;
                });
    }

    private static @Nullable Entry entry(Row row) {
        if (row.getString("kind") == null) return null;
        return new Entry(
                row.getString("ticket"),
                row.getInteger("entry"),
                row.getString("kind"),
                row.getString("actor"),
                row.getLong("at_ms"),
                row.getBuffer("content").getBytes());
    }

    /** The leaf that each of a ticket's entries {@code first} to {@code last} is, by entry; those not in yet are missing. */
    public static Future<Map<Integer, Long>> indexes(SqlClient db, String ticket, int first, int last) {
        return db.preparedQuery(PLACES).execute(Tuple.of(ticket, first, last)).map(rows -> {
            Map<Integer, Long> indexes = new HashMap<>();
            for (Row row : rows) indexes.put(row.getInteger("entry"), row.getLong("index"));
            return indexes;
        });
    }
}
