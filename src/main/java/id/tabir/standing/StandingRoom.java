package id.tabir.standing;

import id.tabir.api.Api;
import id.tabir.identity.Caller;
import id.tabir.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import org.jspecify.annotations.Nullable;

/** The room's parts, put together once for a node and bound on each of its loops. */
public final class StandingRoom {
    private final Standing standing;
    private final StaffDesk staff;
    private final StaffFiles files;
    private final PolicyDesk policies;
    private final SanctionDesk sanctions;
    private final ReportDesk reports;

    public StandingRoom(Pool pool, Vault vault, SuspensionDesk suspensions, Escalation escalation) {
        this.standing = new Standing(pool);
        this.staff = new StaffDesk(pool, vault, suspensions);
        this.files = new StaffFiles(pool, vault);
        this.policies = new PolicyDesk(pool);
        this.reports = new ReportDesk(pool, vault);
        this.sanctions = new SanctionDesk(pool, vault, suspensions, escalation);
    }

    public Standing standing() {
        return standing;
    }

    /**
     * Proposes a sanction within a transaction of the caller's.
     *
     * @param proposal {@code {staff, kind, reason, case?}}, as over HTTP
     * @return {@code {id, state}}; fails with {@code invalid-request} if nobody has that {@code stf_…}
     */
    public Future<JsonObject> proposeSanction(SqlClient tx, Caller by, JsonObject proposal) {
        return sanctions
                .propose(tx, by, SanctionDesk.Proposal.of(proposal))
                .map(made -> new JsonObject().put("id", made.id()).put("state", made.state()));
    }

    /** Within a transaction of the caller's, lifts what they had proposed on a case and nobody has confirmed. */
    public Future<Void> withdrawSanctions(SqlClient tx, Caller by, String caseId, String reason) {
        return sanctions.withdraw(tx, by, caseId, reason);
    }

    /** Tells a report's maker how it ended; {@code reason} is for compliance alone. */
    public Future<Void> closeReport(Caller by, String report, String outcome, @Nullable String reason) {
        return reports.close(by, report, outcome, reason).mapEmpty();
    }

    public void bind(Api api) {
        new StaffRoutes(staff).bind(api);
        new StaffFileRoutes(files).bind(api);
        new PolicyRoutes(policies).bind(api);
        new ReportRoutes(reports).bind(api);
        new SanctionRoutes(sanctions).bind(api);
    }
}
