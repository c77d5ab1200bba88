package id.tabir.tickets;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.base.Sha256;
import id.tabir.identity.Role;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The SQL of one-time codes; only their hashes are stored. */
final class Links {
    static final Duration LIFE = Duration.ofMinutes(10);

    private Links() {}

    /** Whom a code lets in, and for which ticket it was made (null: for none in particular). */
    record Guest(Role role, String sub, @Nullable String chat) {}

    /** Stores a code and clears away those that have run out; answers when this one will. */
    static Future<OffsetDateTime> insert(SqlClient db, String code, Guest guest) {
        String sql = """
                with old as (delete from link where expires_at < clock_timestamp())
                insert into link (code, role, sub, chat, expires_at)
                values ($1, $2, $3, $4, date_trunc('milliseconds', clock_timestamp()) + $5 * interval '1 second')
                returning expires_at
                """;
        return db.preparedQuery(sql)
                .execute(Tuple.of(hash(code), guest.role().word(), guest.sub(), guest.chat(), LIFE.toSeconds()))
                .map(rows -> rows.iterator().next().getOffsetDateTime("expires_at"));
    }

    /** Whom the code lets in, once; null if it was used, has run out or never was. */
    static Future<@Nullable Guest> take(SqlClient db, String code) {
        String sql =
                "delete from link where code = $1 returning role, sub, chat, expires_at > clock_timestamp() as good";
        return db.preparedQuery(sql).execute(Tuple.of(hash(code))).map(rows -> {
            for (Row row : rows) if (row.getBoolean("good")) return guest(row);
            return null;
        });
    }

    private static Guest guest(Row row) {
        return new Guest(Role.of(row.getString("role")), row.getString("sub"), row.getString("chat"));
    }

    private static Buffer hash(String code) {
        return Buffer.buffer(Sha256.of(code.getBytes(UTF_8)));
    }
}
