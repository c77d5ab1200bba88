package id.tabir.oversight;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.oversight.Look.Act;
import id.tabir.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import org.jspecify.annotations.Nullable;

/** The SQL of looks as they happen. */
final class Looks {
    private final Vault vault;

    Looks(Vault vault) {
        this.vault = vault;
    }

    /** @param refused why it was, or null */
    Future<Void> add(SqlClient tx, Look look, @Nullable String refused) {
        String sql = """
                insert into look (who, role, act, ticket, entry, refused, same, sealed) values ($1, $2, $3, $4, $5, $6, $7, $8)
                """;
        return tx.preparedQuery(sql)
                .execute(Tuple.from(new Object[] {
                    look.by().sub(),
                    look.by().role().word(),
                    look.act().word(),
                    look.ticket(),
                    look.entry(),
                    refused,
                    same(look),
                    sealed(look.told())
                }))
                .mapEmpty();
    }

    // Keyed: what was searched for can't be guessed from it.
    private @Nullable Buffer same(Look look) {
        String same = look.same();
        return same == null ? null : Buffer.buffer(vault.fingerprint("look " + same));
    }

    private @Nullable Buffer sealed(JsonObject told) {
        return told.isEmpty()
                ? null
                : Buffer.buffer(vault.seal(Purpose.LOOK, told.encode().getBytes(UTF_8)));
    }

    /** {@code {reason?, search?}} */
    static JsonObject told(@Nullable Buffer sealed, Vault vault) {
        return sealed == null
                ? new JsonObject()
                : new JsonObject(new String(vault.open(Purpose.LOOK, sealed.getBytes()), UTF_8));
    }

    /** One person's counted looks, one after the other, so that none is counted without the one before it. */
    static Future<Void> oneAtATime(SqlClient tx, String who) {
        return tx.preparedQuery("select pg_advisory_xact_lock(hashtextextended('look ' || $1::text, 0))")
                .execute(Tuple.of(who))
                .mapEmpty();
    }

    /**
     * What a person has had today (UTC) of what a look is one of.
     *
     * @param others different ones
     * @param again whether this very one was among them
     * @param left_s seconds to midnight
     */
    record Today(int others, boolean again, long left_s) {}

    Future<Today> today(SqlClient tx, Look look) {
        String sql = """
                with today as (select date_trunc('day', clock_timestamp(), 'UTC') as begin)
                select count(distinct l.same) filter (where l.same <> $3)::int as others,
                  count(*) filter (where l.same = $3) > 0 as again,
                  ceil(extract(epoch from t.begin + interval '1 day' - clock_timestamp()))::bigint as left_s
                from today t left join look l on l.who = $1 and l.act = any ($2) and l.at >= t.begin and l.refused is null
                group by t.begin
                """;
        return tx.preparedQuery(sql)
                .execute(Tuple.of(look.by().sub(), counted(look.act()), same(look)))
                .map(rows -> {
                    Row row = rows.iterator().next();
                    return new Today(row.getInteger("others"), row.getBoolean("again"), row.getLong("left_s"));
                });
    }

    // What is exported has been read.
    private static String[] counted(Act act) {
        return act == Act.TRANSCRIPT || act == Act.EXPORT
                ? new String[] {Act.TRANSCRIPT.word(), Act.EXPORT.word()}
                : new String[] {act.word()};
    }

    /** The time that an open case may be left alone begins anew for who holds one on the ticket; false: who doesn't. */
    Future<Boolean> touchCase(SqlClient tx, Look look, String claim) {
        // A case that a lead gave to somebody for longer isn't taken back sooner for being worked on.
        String sql = """
                update review_case set held_until = greatest(held_until, clock_timestamp() + $3::text::interval)
                where ticket = $1 and holder = $2 and state = 'open' and held_until > clock_timestamp()
                """;
        return tx.preparedQuery(sql)
                .execute(Tuple.of(look.ticket(), look.by().sub(), claim))
                .map(rows -> rows.rowCount() > 0);
    }
}
