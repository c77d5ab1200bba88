package id.tabir.oversight;

import id.tabir.base.Page;
import id.tabir.identity.Caller;
import id.tabir.oversight.Look.Act;
import id.tabir.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Leads see who looked at what, themselves included; that they did is noted before they do. */
final class AuditDesk {
    private final Pool pool;
    private final Audit audit;
    private final Watch watch;
    private final OversightRoom.Quotas quotas;

    AuditDesk(Pool pool, Vault vault, Watch watch, OversightRoom.Quotas quotas) {
        this.pool = pool;
        this.audit = new Audit(vault);
        this.watch = watch;
        this.quotas = quotas;
    }

    Future<Page<Audit.Noted>> list(Caller lead, AuditSearch search, int limit) {
        return watch.note(Look.over(lead, Act.AUDIT, search.filters(), null))
                .compose(noted -> audit.find(pool, search, limit + 1))
                .map(found -> Page.of(found, limit, noted -> String.valueOf(noted.no())));
    }

    /** @param day null: today, UTC */
    Future<JsonObject> people(Caller lead, @Nullable LocalDate day) {
        var filters = day == null ? new JsonObject() : new JsonObject().put("day", day.toString());
        return watch.note(Look.over(lead, Act.AUDIT, filters, null))
                .compose(noted -> Audit.of(pool, day))
                .map(one -> new JsonObject()
                        .put("day", one.day().toString())
                        .put("quotas", quotas.toJson())
                        .put("median", one.median())
                        .put("items", one.people()));
    }
}
