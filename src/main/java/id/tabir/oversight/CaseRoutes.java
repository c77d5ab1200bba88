package id.tabir.oversight;

import id.tabir.api.Api;
import id.tabir.api.Call;
import id.tabir.api.Reply;
import id.tabir.identity.Role;
import id.tabir.oversight.CaseDesk.ByHand;
import id.tabir.oversight.Decisions.Decision;
import id.tabir.oversight.ReviewCase.Viewer;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Cases over HTTP. */
final class CaseRoutes {
    private final Pool pool;
    private final CaseDesk desk;
    private final Decisions decisions;

    CaseRoutes(Pool pool, CaseDesk desk, Decisions decisions) {
        this.pool = pool;
        this.desk = desk;
        this.decisions = decisions;
    }

    void bind(Api api) {
        api.on("listCases", this::list);
        api.on("openCase", this::open);
        api.on("takeNextCase", call -> desk.next(call.caller())
                .map(one -> one == null ? Reply.none() : whole(call, one)));
        api.on("getCase", this::exists, call -> desk.read(call.caller(), id(call))
                .map(one -> whole(call, one)));
        on(api, "claimCase", call -> desk.claim(call.caller(), id(call)));
        on(api, "releaseCase", call -> desk.release(call.caller(), id(call), reason(call)));
        on(
                api,
                "assignCase",
                call -> desk.assign(call.caller(), id(call), call.body().getString("to")));
        on(
                api,
                "escalateCase",
                call -> desk.escalate(call.caller(), id(call), call.body().getString("reason")));
        on(
                api,
                "reopenCase",
                call -> decisions.reopen(call.caller(), id(call), call.body().getString("reason")));
        api.on("decideCase", this::exists, this::decide);
        api.on("listReviewers", call -> People.all(pool).map(items -> Reply.ok(new JsonObject().put("items", items))));
    }

    private void on(Api api, String operation, Function<Call, Future<ReviewCase>> act) {
        api.on(operation, this::exists, call -> act.apply(call).map(one -> whole(call, one)));
    }

    private static String id(Call call) {
        return call.path("id");
    }

    private static @Nullable String reason(Call call) {
        return call.body().getString("reason");
    }

    private Future<?> exists(Call call) {
        return desk.get(id(call));
    }

    private static Viewer viewer(Call call) {
        return new Viewer(call.caller().sub(), call.caller().role() == Role.LEAD);
    }

    private static Reply whole(Call call, ReviewCase one) {
        return Reply.ok(one.toWholeJson(viewer(call)));
    }

    private Future<Reply> list(Call call) {
        return desk.list(CaseSearch.of(call), call.number("limit")).map(page -> {
            var items = new JsonArray();
            page.items().forEach(one -> items.add(one.toJson(viewer(call))));
            return Reply.ok(page.wrap(items));
        });
    }

    private Future<Reply> open(Call call) {
        JsonObject body = call.body();
        var wish = new ByHand(body.getString("ticket"), body.getInteger("entry"), body.getString("reason"));
        return desk.open(call.caller(), wish)
                .compose(opened -> desk.get(opened.id()).map(one -> {
                    JsonObject json = one.toWholeJson(viewer(call));
                    return opened.fresh() ? Reply.created(json) : Reply.ok(json);
                }));
    }

    private Future<Reply> decide(Call call) {
        return decisions
                .decide(call.caller(), id(call), Decision.of(call.body()))
                .map(decided -> {
                    JsonObject json = decided.one().toWholeJson(viewer(call));
                    return Reply.ok(decided.sanction() == null ? json : json.put("sanction", decided.sanction()));
                });
    }
}
