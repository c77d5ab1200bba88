package id.tabir.operations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of a database's tables are Tabir's, and which of them a backup holds, in an order that foreign keys allow. */
final class BackupTables {
    /** Made again from the log by the server. */
    private static final Set<String> DERIVED = Set.of("review_text", "review_finding", "day_count", "tile", "bundle");
    /** One row each, which a restore sets. */
    private static final Set<String> CURSORS = Set.of("review_cursor", "log_head");
    /** Keys and codes: never in a backup, though they are sealed or hashed. */
    private static final Set<String> SECRET = Set.of("minting_key", "link");

    private static final String OURS = """
            select c.relname as name, greatest(c.reltuples, 0)::bigint as rows,
              (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                  and not (c.relname = 'entry' and a.attname = 'tx')) as columns,
              (select string_agg(distinct f.confrelid::regclass::text, ' ') from pg_constraint f
                where f.contype = 'f' and f.conrelid = c.oid and f.confrelid <> c.oid) as parents
            from pg_class c join pg_class t on t.oid = to_regclass('public.ticket')
            where c.relnamespace = t.relnamespace and c.relowner = t.relowner and c.relkind = 'r'
              and c.relname not like 'flyway%'
            order by c.relname
            """;

    private BackupTables() {}

    /**
     * @param columns quoted, separated by commas; without the transaction ids of entries, which mean nothing elsewhere
     * @param rows about how many
     */
    record Table(String name, String columns, long rows) {}

    /** Parents before children; empty if the database has no schema of ours. */
    static List<Table> held(Connection connection) throws SQLException {
        Map<Table, Set<String>> parents = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(OURS)) {
            while (rows.next()) {
                String name = rows.getString("name");
                if (DERIVED.contains(name) || CURSORS.contains(name) || SECRET.contains(name)) {
                    continue;
                }
                String before = rows.getString("parents");
                var table = new Table(name, rows.getString("columns"), rows.getLong("rows"));
                parents.put(table, before == null ? Set.of() : Set.of(before.split(" ")));
            }
        }
        return inOrder(parents);
    }

    private static List<Table> inOrder(Map<Table, Set<String>> parents) {
        List<Table> ordered = new ArrayList<>();
        List<Table> waiting = new ArrayList<>(parents.keySet());
        while (!waiting.isEmpty()) {
            List<Table> free = waiting.stream()
                    .filter(table -> waiting.stream().noneMatch(one -> parents.getOrDefault(table, Set.of())
                            .contains(one.name())))
                    .toList();
            if (free.isEmpty()) throw new IllegalStateException("tables refer to each other in a circle");
            ordered.addAll(free);
            waiting.removeAll(free);
        }
        return ordered;
    }

    /** What a restore empties: all but its own cursors and the key that this server mints tokens with. */
    static List<String> emptied(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(OURS)) {
            while (rows.next()) {
                String name = rows.getString("name");
                if (!CURSORS.contains(name) && !name.equals("minting_key")) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
