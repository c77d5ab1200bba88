package id.tabir.oversight;

import id.tabir.api.Api;
import id.tabir.identity.Caller;
import id.tabir.oversight.Look.Act;
import id.tabir.review.Permission;
import id.tabir.standing.StandingRoom;
import id.tabir.tickets.Turn;
import id.tabir.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import java.security.SecureRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** The room's parts, put together once for a node and bound on each of its loops. */
public final class OversightRoom {
    private final Pool pool;
    private final CaseDesk cases;
    private final Decisions decisions;
    private final Watch watch;
    private final RevealDesk reveals;
    private final AuditDesk audit;

    public OversightRoom(Pool pool, Vault vault, StandingRoom standing, Rules rules) {
        this.pool = pool;
        this.watch = new Watch(pool, vault, rules);
        var desk = new CaseTurn.Desk(pool, watch, new Cases(vault));
        this.cases = new CaseDesk(desk, rules.claim());
        this.decisions = new Decisions(desk, standing, rules.claim(), drawing(rules.secondLook()));
        this.reveals = new RevealDesk(pool, new Reveals(vault), watch);
        this.audit = new AuditDesk(pool, vault, watch, rules.quotas());
    }

    /**
     * How compliance works here.
     *
     * @param claim how long a claimed case may be left alone, ISO 8601
     * @param secondLook the share of decided cases, 0 to 1, that somebody else judges again
     * @param strict whether transcripts open only from a case, and searches need a reason
     */
    public record Rules(String claim, double secondLook, boolean strict, Quotas quotas) {}

    /** How many different ones a person may have a day (UTC). */
    public record Quotas(int transcripts, int searches, int reveals) {
        JsonObject toJson() {
            return new JsonObject()
                    .put("transcripts", transcripts)
                    .put("searches", searches)
                    .put("reveals", reveals);
        }
    }

    /** Nobody can foresee which. */
    private static BooleanSupplier drawing(double share) {
        var random = new SecureRandom();
        return () -> random.nextDouble() < share;
    }

    /** Asked before transcripts and searches. */
    public Permission permission() {
        return watch;
    }

    /** What a lead takes away, and why. */
    public record Taking(String ticket, String reason, boolean originals) {}

    /**
     * An export in its ticket's turn, noted in the same transaction. Fails with {@code forbidden} for who may not, and for
     * originals unless another lead has approved a reveal of the whole transcript a short while ago.
     */
    public <T> Future<T> export(Caller lead, Taking taking, Function<Turn, Future<T>> act) {
        return watch.on(
                Look.at(lead, Act.EXPORT, taking.ticket(), taking.reason()),
                turn -> taking.originals() ? reveals.mustBeOpen(turn, lead) : Future.succeededFuture(),
                act);
    }

    public void bind(Api api) {
        new CaseRoutes(pool, cases, decisions).bind(api);
        new RevealRoutes(reveals).bind(api);
        new AuditRoutes(audit).bind(api);
        new NumbersRoutes(pool, watch).bind(api);
    }
}
