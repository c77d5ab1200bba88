package id.tabir.standing;

import id.tabir.base.Page;
import id.tabir.base.Problem;
import id.tabir.identity.Caller;
import id.tabir.identity.Role;
import id.tabir.ledger.Actor;
import id.tabir.ledger.Kind;
import id.tabir.standing.ReviewReports.Wanted;
import id.tabir.tickets.Turn;
import id.tabir.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import org.jspecify.annotations.Nullable;

/** Compliance's side of reports: finding them, who it may have been, and telling the reporter how it ended. */
final class ReportDesk {
    private final Pool pool;
    private final Vault vault;

    ReportDesk(Pool pool, Vault vault) {
        this.pool = pool;
        this.vault = vault;
    }

    /** Newest first, without the reporters' words: those are read in the transcript, where the look is logged. */
    Future<Page<ReviewReports.Report>> list(Wanted wanted, int limit) {
        return ReviewReports.find(pool, wanted, limit + 1)
                .map(found -> Page.of(found, limit, ReviewReports.Report::id));
    }

    Future<ReviewReports.Report> get(String id) {
        return ReviewReports.byId(pool, id).map(report -> {
            if (report == null) throw Problem.notFound();
            return report;
        });
    }

    /** Everyone who was assigned to, or looked at, the customer's tickets: most likely first. */
    Future<JsonArray> people(String id) {
        return get(id).compose(report -> People.around(pool, vault, report).map(people -> {
            var all = new JsonArray();
            people.forEach(person -> all.add(person.toJson()));
            return all;
        }));
    }

    /**
     * How it ended, as the reporter is told. Another outcome later takes its place.
     *
     * @param reason for compliance alone
     */
    Future<JsonObject> close(Caller by, String id, String outcome, @Nullable String reason) {
        Actor actor = by.role() == Role.LEAD ? Actor.LEAD : Actor.REVIEWER;
        var hidden = new JsonObject().put("actor", by.sub()).put("outcome", outcome);
        if (reason != null) hidden.put("reason", reason);
        return get(id).compose(report -> Turn.onId(pool, vault, report.ticket(), turn -> turn.append(
                                Kind.REPORT_CLOSED, actor, new JsonObject().put("report", id), hidden)
                        .compose(entry -> ReviewReports.close(turn.tx(), id, outcome, turn.now()))))
                .compose(closed -> get(id))
                .map(ReviewReports.Report::toJson);
    }
}
