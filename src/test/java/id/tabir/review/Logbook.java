package id.tabir.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.ledger.Content;
import id.tabir.operations.DatabaseUrl;
import id.tabir.play.Stage;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;

/** Writes judged messages straight into the log, by the storing statement, as any node might have. */
public final class Logbook implements AutoCloseable {
    private static final String STORE =
            "select answers[1] from store(?, ?, ?, ?, array[null]::int[], array[1], ?, ?, array[0], array[null]::text[], ?, ?, ?, ?, ?)";

    public final Connection connection;

    private Logbook(Connection connection) {
        this.connection = connection;
    }

    /** One that commits when told to. */
    public static Logbook open() throws SQLException {
        DatabaseUrl url = Stage.owner();
        Connection connection = DriverManager.getConnection(url.jdbcUrl(), url.jdbcProperties());
        connection.setAutoCommit(false);
        return new Logbook(connection);
    }

    /** The customer's message of this text. */
    public void says(String ticket, String text) throws SQLException {
        int seq = number(ticket, "last_seq") + 1;
        store(
                ticket,
                seq,
                "{\"seq\":" + seq + ",\"from\":\"customer\",\"alias\":\"A\",\"text\":\"" + text + "\",\"masked\":[]}",
                null);
    }

    /** The customer's attempt, of which this text is left with its findings masked. */
    void isBlocked(String ticket, String masked, String spans, String findings) throws SQLException {
        String body = "{\"from\":\"customer\",\"alias\":\"A\",\"text\":\"" + masked + "\",\"masked\":" + spans + "}";
        store(ticket, null, body, findings);
    }

    private void store(String ticket, Integer seq, String open, String findings) throws SQLException {
        int base = number(ticket, "last_entry");
        Content content = Content.of(open, "{\"actor\":\"secret-person\",\"original\":\"secret-words\"}");
        try (PreparedStatement store = connection.prepareStatement(STORE)) {
            store.setArray(1, array("text", ticket));
            store.setArray(2, array("int", base));
            store.setArray(3, array("int", base + 1));
            store.setArray(4, array("int", number(ticket, "last_seq") + (seq == null ? 0 : 1)));
            store.setArray(5, array("int", base + 1));
            store.setArray(6, array("int", seq));
            store.setArray(7, array("bytea", hex(content.hash())));
            store.setArray(8, array("bytea", hex(content.salt())));
            store.setArray(9, array("text", content.body()));
            store.setArray(10, array("bytea", hex("sealed".getBytes(UTF_8))));
            store.setArray(11, array("text", findings));
            try (var rows = store.executeQuery()) {
                rows.next();
                if (!rows.getString(1).equals("stored")) throw new IllegalStateException(rows.getString(1));
            }
        }
    }

    private static String hex(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }

    private java.sql.Array array(String type, Object one) throws SQLException {
        return connection.createArrayOf(type, new Object[] {one});
    }

    private int number(String ticket, String column) throws SQLException {
        return Integer.parseInt(ask("select " + column + " from ticket_head where ticket = '" + ticket + "'"));
    }

    /** The first column of the first row, as text. */
    public String ask(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
