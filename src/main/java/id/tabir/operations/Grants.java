package id.tabir.operations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What may be done with Tabir's tables by those who don't own them. Run by the owner, by one node at a time: PostgreSQL
 * doesn't like two grants on one table at once. Tables of others in the same schema are left alone.
 */
final class Grants {
    private static final String OURS = """
            select c.oid::regclass::text as name, c.relkind = 'S' as is_sequence
            from pg_class c join pg_class t on t.oid = 'ticket'::regclass
            where c.relnamespace = t.relnamespace and c.relowner = t.relowner and c.relkind in ('r', 'v', 'S')
              and c.relname not like 'flyway%'
            """;

    private Grants() {}

    /** Everything but changing what the log holds. */
    static void serve(Connection connection, String role) throws SQLException {
        String to = Roles.quoted(role);
        List<String> statements = new ArrayList<>();
        statements.add("grant usage on schema public to " + to);
        each(
                connection,
                (name, isSequence) -> statements.add(
                        isSequence
                                ? "grant usage on sequence " + name + " to " + to
                                : "grant select, insert, update, delete on " + name + " to " + to));
        statements.add("revoke update, delete on entry, content, key_id from " + to);
        statements.add("revoke delete on log_head, tile, bundle from " + to);
        statements.add("grant execute on function store, erase to " + to);
        run(connection, statements);
    }

    /** The log and what it is about, for checking it: none of the keys, codes and numbers' fingerprints. */
    static void read(Connection connection, String role) throws SQLException {
        String to = Roles.quoted(role);
        List<String> statements = new ArrayList<>();
        statements.add("grant usage on schema public to " + to);
        each(connection, (name, isSequence) -> {
            if (!isSequence) statements.add("grant select on " + name + " to " + to);
        });
        statements.add("revoke select on ticket, link, minting_key, staff_phone, report_contact from " + to);
        statements.add(
                "grant select (id, kind, language, title, customer_alias, staff_no, staff_alias, state, opened_at,"
                        + " expires_at, closed_at, close_reason, erased_at, hold) on ticket to "
                        + to);
        run(connection, statements);
    }

    private interface Relation {
        void take(String name, boolean isSequence);
    }

    private static void each(Connection connection, Relation taker) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(OURS)) {
            while (rows.next()) {
                taker.take(rows.getString("name"), rows.getBoolean("is_sequence"));
            }
        }
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }
}
