package id.tabir.app;

import id.tabir.app.DatabaseCheck.Logged;
import id.tabir.base.StartFailure;
import id.tabir.ledger.Entry;
import id.tabir.operations.DatabaseUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The SQL by which {@code verify} reads a server's database. Blocks. */
final class DatabaseRows implements AutoCloseable {
    private static final String FIND = """
            select e.ticket, e.entry, e.kind, e.actor, round(date_part('epoch', e.at) * 1000)::bigint as at_ms, e.content,
              c.salt, c.body
            from unnest(?::text[], ?::int[]) with ordinality w (ticket, entry, place)
              left join lateral (select * from entry x where x.ticket = w.ticket and x.entry = w.entry limit 1) e on true
              left join lateral (select * from content x where x.ticket = w.ticket and x.entry = w.entry limit 1) c on true
            order by w.place
            """;

    private final Connection connection;

    /** What the database has of one entry. */
    record Found(
            @Nullable Entry entry,
            byte @Nullable [] salt,
            @Nullable String body) {}

    private DatabaseRows(Connection connection) {
        this.connection = connection;
    }

    static DatabaseRows open(DatabaseUrl url) {
        try {
            return new DatabaseRows(DriverManager.getConnection(url.jdbcUrl(), url.jdbcProperties()));
        } catch (SQLException e) {
            throw new StartFailure("The database " + url + " (--database) can't be reached.");
        }
    }

    List<Found> find(List<Logged> wanted) throws SQLException {
        List<Found> found = new ArrayList<>();
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            Object[] tickets = wanted.stream().map(w -> w.entry().ticket()).toArray();
            Object[] entries = wanted.stream().map(w -> w.entry().entry()).toArray();
            find.setArray(1, connection.createArrayOf("text", tickets));
            find.setArray(2, connection.createArrayOf("int", entries));
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) found.add(new Found(entry(row), row.getBytes("salt"), row.getString("body")));
            }
        }
        return found;
    }

    private static @Nullable Entry entry(ResultSet row) throws SQLException {
        if (row.getString("kind") == null) return null;
        return new Entry(
                row.getString("ticket"),
                row.getInt("entry"),
                row.getString("kind"),
                row.getString("actor"),
                row.getLong("at_ms"),
                row.getBytes("content"));
    }

    /** Of each ticket the number of its last entry. */
    Map<String, Integer> lastEntries() throws SQLException {
        Map<String, Integer> last = new HashMap<>();
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select ticket, max(entry) from entry group by ticket")) {
            while (row.next()) last.put(row.getString(1), row.getInt(2));
        }
        return last;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
