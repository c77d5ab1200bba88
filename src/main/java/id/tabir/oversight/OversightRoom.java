package id.tabir.oversight;

import id.tabir.api.Api;
import id.tabir.standing.StandingRoom;
import id.tabir.vault.Vault;
import io.vertx.sqlclient.Pool;
import java.security.SecureRandom;
import java.util.function.BooleanSupplier;

/** The room's parts, put together once for a node and bound on each of its loops. */
public final class OversightRoom {
    private final Pool pool;
    private final CaseDesk cases;
    private final Decisions decisions;

    public OversightRoom(Pool pool, Vault vault, StandingRoom standing, Rules rules) {
        this.pool = pool;
        var desk = new CaseTurn.Desk(pool, vault, new Cases(vault));
        this.cases = new CaseDesk(desk, rules.claim());
        this.decisions = new Decisions(desk, standing, drawing(rules.secondLook()));
    }

    /**
     * How compliance works here.
     *
     * @param claim how long a claimed case may be left alone, ISO 8601
     * @param secondLook the share of decided cases, 0 to 1, that somebody else judges again
     */
    public record Rules(String claim, double secondLook) {}

    /** Nobody can foresee which. */
    private static BooleanSupplier drawing(double share) {
        var random = new SecureRandom();
        return () -> random.nextDouble() < share;
    }

    public void bind(Api api) {
        new CaseRoutes(pool, cases, decisions).bind(api);
    }
}
