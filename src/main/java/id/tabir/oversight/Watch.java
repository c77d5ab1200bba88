package id.tabir.oversight;

import id.tabir.identity.Caller;
import id.tabir.oversight.Look.Act;
import id.tabir.review.Permission;
import id.tabir.tickets.Turn;
import id.tabir.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lets people of compliance look, within bounds, and notes each look: one that was refused, too. */
final class Watch implements Permission {
    private final Pool pool;
    private final Vault vault;
    private final Looks looks;
    private final LookRules rules;

    Watch(Pool pool, Vault vault, OversightRoom.Rules rules) {
        this.pool = pool;
        this.vault = vault;
        this.looks = new Looks(vault);
        this.rules = new LookRules(looks, rules);
    }

    @Override
    public <T> Future<T> toRead(Caller reader, String ticket, @Nullable String reason, Function<Turn, Future<T>> look) {
        return on(Look.at(reader, Act.TRANSCRIPT, ticket, reason), turn -> Future.succeededFuture(), look);
    }

    @Override
    public Future<Void> toSearch(Caller reader, JsonObject filters, @Nullable String reason) {
        Look look = Look.over(reader, Act.SEARCH, filters, reason);
        return unlocked(look, tx -> rules.withReason(look)
                .compose(said -> rules.quota(tx, look))
                .compose(may -> looks.add(tx, look, null)));
    }

    /** Fails if somebody took part in the ticket of a case that they want to read, and notes that they did. */
    Future<Void> toReadCase(Caller by, String ticket) {
        Look look = Look.at(by, Act.CASE, ticket, null);
        return unlocked(look, tx -> rules.party(tx, look));
    }

    /** Not in a ticket's turn: whoever sends there needn't wait for it. */
    private Future<Void> unlocked(Look look, Function<SqlClient, Future<Void>> check) {
        return pool.withTransaction(tx -> check.apply(tx)
                        .map(may -> new Outcome<Void>(null, null))
                        .recover(e -> refused(tx, look, e)))
                .compose(Outcome::future);
    }

    /**
     * A look at one ticket, in its turn and noted in the same transaction.
     *
     * @param check fails if what is asked for can't be, for whoever may ask
     * @param act answers anything but null
     */
    <T> Future<T> on(Look look, Function<Turn, Future<Void>> check, Function<Turn, Future<T>> act) {
        return on(look, check, act, done -> true);
    }

    /** @param counts whether what was done showed or changed anything; if not, it isn't noted */
    <T> Future<T> on(
            Look look, Function<Turn, Future<Void>> check, Function<Turn, Future<T>> act, Predicate<T> counts) {
        return inTurn(look, turn -> allowed(turn.tx(), look)
                .compose(may -> check.apply(turn))
                .compose(can -> rules.quota(turn.tx(), look))
                .compose(may -> act.apply(turn))
                .compose(done -> (counts.test(done) ? looks.add(turn.tx(), look, null) : Future.<Void>succeededFuture())
                        .map(done)));
    }

    /** An act on a case: the log and the case tell of it, and so only its refusal to a party of the ticket is noted. */
    <T> Future<T> toAct(Caller by, String ticket, Function<Turn, Future<T>> act) {
        Look look = Look.at(by, Act.CASE, ticket, null);
        return inTurn(look, turn -> rules.party(turn.tx(), look).compose(may -> act.apply(turn)));
    }

    private <T> Future<T> inTurn(Look look, Function<Turn, Future<T>> act) {
        return Turn.onId(pool, vault, String.valueOf(look.ticket()), turn -> act.apply(turn)
                        .map(done -> new Outcome<>(done, null))
                        .recover(e -> refused(turn.tx(), look, e)))
                .compose(Outcome::future);
    }

    private Future<Void> allowed(SqlClient tx, Look look) {
        return rules.party(tx, look).compose(may -> rules.fromCase(tx, look));
    }

    /** Nothing has been written before a refusal: the transaction goes on, and keeps the note of it. */
    private <T> Future<Outcome<T>> refused(SqlClient tx, Look look, Throwable e) {
        if (!(e instanceof Refusal refusal)) return Future.failedFuture(e);
        return looks.add(tx, look, refusal.why()).map(new Outcome<>(null, refusal));
    }

    private record Outcome<T>(@Nullable T done, @Nullable Refusal refusal) {
        Future<T> future() {
            return refusal == null ? Future.succeededFuture(done) : Future.failedFuture(refusal.problem());
        }
    }

    /** A look at what is about people of compliance, or about all tickets: nobody is kept from it. */
    Future<Void> note(Look look) {
        return looks.add(pool, look, null);
    }
}
