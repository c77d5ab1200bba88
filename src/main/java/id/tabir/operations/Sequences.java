package id.tabir.operations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The counters of Tabir's tables, which copied rows don't move. */
final class Sequences {
    private static final String OURS = """
            select format('select setval(%L, greatest(coalesce(max(%I), 1), 1), max(%I) is not null) from %I',
              pg_get_serial_sequence(c.relname, a.attname), a.attname, a.attname, c.relname)
            from pg_class c join pg_class t on t.oid = to_regclass('public.ticket')
              join pg_attribute a on a.attrelid = c.oid and a.attidentity <> ''
            where c.relnamespace = t.relnamespace and c.relowner = t.relowner and c.relkind = 'r'
            """;

    private Sequences() {}

    /** Behind the highest number in use. */
    static void moveOn(Connection connection) throws SQLException {
        List<String> moves = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(OURS)) {
                while (rows.next()) {
                    moves.add(rows.getString(1));
                }
            }
            for (String move : moves) {
                statement.execute(move);
            }
        }
    }
}
