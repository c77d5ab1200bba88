package id.tabir.oversight;

import id.tabir.base.Code;
import id.tabir.base.Problem;
import id.tabir.tickets.Tickets;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;

/** What nobody of compliance may do; each fails with a {@link Refusal}. */
final class LookRules {
    private final Looks looks;
    private final OversightRoom.Rules rules;

    LookRules(Looks looks, OversightRoom.Rules rules) {
        this.looks = looks;
        this.rules = rules;
    }

    /** Nobody reviews a ticket that they took part in. */
    Future<Void> party(SqlClient tx, Look look) {
        String ticket = look.ticket();
        if (ticket == null) return Future.succeededFuture();
        return Tickets.wasParty(tx, ticket, look.by().sub()).map(party -> {
            if (party) throw new Refusal(Refusal.PARTY, forbidden("Nobody reviews a ticket that they took part in."));
            return null;
        });
    }

    /** Where it is so set, a transcript opens only from a case. To who holds one, reading is working on it. */
    Future<Void> fromCase(SqlClient tx, Look look) {
        if (look.act() != Look.Act.TRANSCRIPT) return Future.succeededFuture();
        return looks.touchCase(tx, look, rules.claim()).map(held -> {
            if (rules.strict() && !held)
                throw new Refusal(
                        Refusal.STRICT,
                        forbidden("Transcripts open only from a case here: open or claim one on this ticket."));
            return null;
        });
    }

    /** Where it is so set, a search says why. */
    Future<Void> withReason(Look look) {
        if (!rules.strict() || look.reason() != null) return Future.succeededFuture();
        Problem missing = Problem.invalid("reason", "is missing: searches need one here");
        return Future.failedFuture(new Refusal(Refusal.STRICT, missing));
    }

    /** So much a day, and no more. Holds up this person's other looks until the transaction ends. */
    Future<Void> quota(SqlClient tx, Look look) {
        int most = most(look.act());
        if (most == Integer.MAX_VALUE) return Future.succeededFuture();
        return Looks.oneAtATime(tx, look.by().sub())
                .compose(mine -> looks.today(tx, look))
                .map(today -> {
                    if (!today.again() && today.others() >= most)
                        throw new Refusal(Refusal.QUOTA, spent(look, most, today.left_s()));
                    return null;
                });
    }

    private int most(Look.Act act) {
        return switch (act) {
            case TRANSCRIPT, EXPORT -> rules.quotas().transcripts();
            case SEARCH -> rules.quotas().searches();
            case REVEAL -> rules.quotas().reveals();
            default -> Integer.MAX_VALUE;
        };
    }

    private static Problem forbidden(String detail) {
        return Problem.of(Code.FORBIDDEN, detail);
    }

    private static Problem spent(Look look, int most, long left_s) {
        String of =
                look.act() == Look.Act.SEARCH ? "searches" : look.act() == Look.Act.REVEAL ? "reveals" : "transcripts";
        String detail = "You have had your " + most + " " + of + " of today; the day ends at midnight UTC.";
        return Problem.of(Code.RATE_LIMITED, detail).with("retryAfter", left_s);
    }
}
