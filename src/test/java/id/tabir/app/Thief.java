package id.tabir.app;

import id.tabir.ledger.Entry;
import id.tabir.ledger.note.Checkpoint;
import id.tabir.ledger.note.SignedNote;
import id.tabir.ledger.note.SignerKey;
import id.tabir.ledger.tree.MerkleHash;
import id.tabir.ledger.tree.RightEdge;
import id.tabir.ledger.tree.Tile;
import id.tabir.ledger.tree.TileId;
import id.tabir.operations.DatabaseUrl;
import id.tabir.play.Db;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Somebody with every right on a log's database, triggers off; what was done can be undone for the next one. */
final class Thief implements AutoCloseable {
    private static final List<String> TABLES = List.of("entry", "content", "tile", "bundle", "log_head");

    private final Connection connection;

    Thief(DatabaseUrl superuser) {
        try {
            connection = Db.connect(superuser);
            does("set session_replication_role = replica");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers how many rows it met. */
    int does(String statement, Object... values) {
        try (var prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) prepared.setObject(i + 1, values[i]);
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void copiesEverything(String name) {
        for (String table : TABLES) {
            does("drop table if exists " + name + "_" + table);
            does("create table " + name + "_" + table + " as table " + table);
        }
    }

    void putsBack(String name) {
        does("begin");
        for (String table : TABLES) {
            does("delete from " + table);
            does("insert into " + table + " overriding system value select * from " + name + "_" + table);
        }
        does("commit");
    }

    /** Builds the tree anew over the entries as they stand, and signs it with the log's own key. */
    void buildsTheTreeAnew(SignerKey key) throws SQLException {
        var edge = new RightEdge();
        String sql = """
                select e.ticket, e.entry, e.kind, e.actor, (extract(epoch from e.at) * 1000)::bigint as at_ms, e.content
                from bundle b cross join lateral string_to_table(rtrim(b.leaves, E'\\n'), E'\\n') with ordinality l (line, no)
                  join entry e on e.ticket || ' ' || e.entry = l.line
                order by b.n, l.no
                """;
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                var entry = new Entry(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getBytes(6));
                edge.append(MerkleHash.leaf(entry.record()));
            }
        }
        for (Map.Entry<TileId, Tile> tile : edge.takeChanged().entrySet())
            does(
                    "update tile set hashes = ? where level = ? and n = ?",
                    tile.getValue().hashes(),
                    tile.getKey().level(),
                    tile.getKey().n());
        SignedNote signed = new Checkpoint(key.verifier().name(), edge.size(), edge.root()).sign(key);
        does("update log_head set checkpoint = ?", signed.toString());
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
