package id.tabir.standing;

import id.tabir.api.Api;
import id.tabir.vault.Vault;
import io.vertx.sqlclient.Pool;

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

    public void bind(Api api) {
        new StaffRoutes(staff).bind(api);
        new StaffFileRoutes(files).bind(api);
        new PolicyRoutes(policies).bind(api);
        new ReportRoutes(reports).bind(api);
        new SanctionRoutes(sanctions).bind(api);
    }
}
