package id.tabir.play;

import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.ledger.Content;
import id.tabir.operations.DatabaseUrl;
import id.tabir.vault.DataKey;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A ticket's log as it lies in the database, read past the server. */
public record Log(String ticket, List<Line> lines) {
    private static final String READ = """
            select e.entry, e.pos, e.kind, e.actor, (extract(epoch from e.at) * 1000)::bigint as at_ms, e.content,
              c.seq, c.sender, c.client_id, c.salt, c.body, c.sealed
            from entry e join content c on c.ticket = e.ticket and c.entry = e.entry
            where e.ticket = ? order by e.entry
            """;

    /** One entry with what it commits to; {@code seq} is null unless it is a message. */
    public record Line(
            int entry,
            long pos,
            String kind,
            String actor,
            long at_ms,
            Buffer hash,
            Integer seq,
            String clientId,
            Buffer salt,
            String body,
            Buffer sealed) {
        public boolean isMessage() {
            return kind.equals("message");
        }

        public JsonObject open() {
            return new JsonObject(body);
        }

        /** Salt and JSON of the hidden part. */
        public byte[] unsealed(DataKey key) {
            return key.open(entry, sealed.getBytes());
        }

        /** The words as they were sent. */
        public String original(DataKey key) {
            String original = new JsonObject(Content.hiddenJson(unsealed(key))).getString("original");
            return original == null ? open().getString("text") : original;
        }
    }

    public static Log of(String ticket) {
        return of(Stage.owner(), ticket);
    }

    public static Log of(DatabaseUrl database, String ticket) {
        List<Line> lines = new ArrayList<>();
        try (Connection connection = Db.connect(database);
                var read = connection.prepareStatement(READ)) {
            read.setString(1, ticket);
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) lines.add(line(row));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Log(ticket, lines);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getInt("entry"),
                row.getLong("pos"),
                row.getString("kind"),
                row.getString("actor"),
                row.getLong("at_ms"),
                Buffer.buffer(row.getBytes("content")),
                row.getObject("seq", Integer.class),
                row.getString("client_id"),
                Buffer.buffer(row.getBytes("salt")),
                row.getString("body"),
                Buffer.buffer(row.getBytes("sealed")));
    }

    public List<Line> messages() {
        return lines.stream().filter(Line::isMessage).toList();
    }

    public List<String> kinds() {
        return lines.stream().map(Line::kind).toList();
    }

    /** The key that opens what is sealed on this ticket. */
    public DataKey key() {
        try (Connection connection = Db.connect(Stage.owner());
                var read = connection.prepareStatement("select data_key from ticket where id = ?")) {
            read.setString(1, ticket);
            try (ResultSet row = read.executeQuery()) {
                row.next();
                return Stage.vault().unwrap(ticket, row.getBytes(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What holds for every ticket at any time. */
    public Log isSound() {
        assertThat(lines).extracting(Line::entry).containsExactlyElementsOf(upTo(lines.size()));
        List<Line> messages = messages();
        assertThat(messages).extracting(Line::seq).containsExactlyElementsOf(upTo(messages.size()));
        assertThat(lines).extracting(Line::at_ms).as("times never go back").isSorted();
        assertThat(lines)
                .extracting(Line::pos)
                .as("positions have the order of entries")
                .isSorted();
        int end = kinds().indexOf("closed");
        if (end >= 0)
            assertThat(kinds().subList(end + 1, lines.size()))
                    .as("after the close")
                    .doesNotContain("message", "blocked", "closed", "assigned", "extended");
        for (Line line : lines)
            assertThat(Buffer.buffer(Content.hash(line.salt().getBytes(), line.body())))
                    .as("content of %s", line)
                    .isEqualTo(line.hash());
        return this;
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
