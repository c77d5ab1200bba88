package id.tabir.standing;

import id.tabir.api.Api;
import id.tabir.tickets.Bell;
import id.tabir.vault.Vault;
import io.vertx.sqlclient.Pool;

/** The room's parts, put together once for a node and bound on each of its loops. */
public final class StandingRoom {
    private final Standing standing;
    private final StaffDesk staff;
    private final PolicyDesk policies;

    /**
     * @param bell rung after entries on tickets
     * @param doors of whoever holds sockets
     */
    public StandingRoom(Pool pool, Vault vault, Bell bell, Doors doors) {
        var suspensions = new SuspensionDesk(pool, vault, bell, doors);
        this.standing = new Standing(pool);
        this.staff = new StaffDesk(pool, vault, suspensions);
        this.policies = new PolicyDesk(pool);
    }

    public Standing standing() {
        return standing;
    }

    public void bind(Api api) {
        new StaffRoutes(staff).bind(api);
        new PolicyRoutes(policies).bind(api);
    }
}
