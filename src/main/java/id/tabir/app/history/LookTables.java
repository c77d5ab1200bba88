package id.tabir.app.history;

import static id.tabir.app.history.PastTables.column;
import static java.nio.charset.StandardCharsets.UTF_8;

import id.tabir.app.history.Desk.Answer;
import id.tabir.app.history.Desk.Reveal;
import id.tabir.app.history.Looks.Look;
import id.tabir.oversight.Purpose;
import id.tabir.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The SQL of what the made-up reviewers looked at, asked for and answered. */
final class LookTables {
    private static final String ANSWERS = """
            update report r set outcome = a.outcome, outcome_at = a.at
            from unnest($1::text[], $2::text[], $3::timestamptz[]) as a (id, outcome, at) where r.id = a.id
            """;

    // In the order of the arrays, in which no is drawn.
    private static final String LOOKS = """
            insert into look (at, who, role, act, ticket, entry, same, sealed)
            select at, who, role, act, ticket, entry, same, sealed
            from unnest($1::timestamptz[], $2::text[], $3::text[], $4::text[], $5::text[], $6::int[], $7::bytea[],
                $8::bytea[])
              with ordinality as l (at, who, role, act, ticket, entry, same, sealed, place)
            order by place
            """;

    private static final String REVEALS = """
            insert into reveal (id, ticket, entry, state, asked_by, asked_at, decided_by, decided_at, seen_at, sealed)
            select id, ticket, entry, case when decided_at is null then 'asked' else 'approved' end, asked_by, asked_at,
              case when decided_at is not null then $9::text end, decided_at, seen_at, sealed
            from unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::timestamptz[], $6::timestamptz[],
                $7::timestamptz[], $8::bytea[])
              as r (id, ticket, entry, asked_by, asked_at, decided_at, seen_at, sealed)
            """;

    private LookTables() {}

    static Future<Void> store(SqlClient tx, Desk desk, Vault vault) {
        return tx.preparedQuery(ANSWERS)
                .execute(answers(desk.answers()))
                .compose(done ->
                        tx.preparedQuery(LOOKS).execute(looks(desk.looks().all(), vault)))
                .compose(done -> tx.preparedQuery(REVEALS).execute(reveals(desk.reveals(), vault)))
                .mapEmpty();
    }

    private static Tuple answers(List<Answer> answers) {
        return Tuple.of(
                column(answers, Answer::report, String[]::new),
                column(answers, Answer::outcome, String[]::new),
                column(answers, Answer::at, OffsetDateTime[]::new));
    }

    private static Tuple looks(List<Look> looks, Vault vault) {
        return Tuple.from(new Object[] {
            column(looks, Look::at, OffsetDateTime[]::new),
            column(looks, l -> l.who().sub(), String[]::new),
            column(looks, l -> l.who().role(), String[]::new),
            column(looks, Look::act, String[]::new),
            column(looks, l -> l.subject() == null ? null : l.subject().ticket(), String[]::new),
            column(looks, l -> l.subject() == null ? null : l.subject().entry(), Integer[]::new),
            column(looks, l -> same(l, vault), Buffer[]::new),
            column(looks, l -> l.told().isEmpty() ? null : sealed(Purpose.LOOK, l.told(), vault), Buffer[]::new)
        });
    }

    private static @Nullable Buffer same(Look look, Vault vault) {
        String same = look.same();
        return same == null ? null : Buffer.buffer(vault.fingerprint("look " + same));
    }

    private static Buffer sealed(String purpose, JsonObject told, Vault vault) {
        return Buffer.buffer(vault.seal(purpose, told.encode().getBytes(UTF_8)));
    }

    private static Tuple reveals(List<Reveal> reveals, Vault vault) {
        var told = new JsonObject().put("reason", Reveal.REASON);
        return Tuple.from(new Object[] {
            column(reveals, Reveal::id, String[]::new),
            column(reveals, r -> r.subject().ticket(), String[]::new),
            column(reveals, r -> r.subject().entry(), Integer[]::new),
            column(reveals, Reveal::by, String[]::new),
            column(reveals, Reveal::askedAt, OffsetDateTime[]::new),
            column(reveals, Reveal::approvedAt, OffsetDateTime[]::new),
            column(reveals, Reveal::seenAt, OffsetDateTime[]::new),
            column(reveals, r -> sealed(Purpose.reveal(r.id()), told, vault), Buffer[]::new),
            Judge.LEAD
        });
    }
}
