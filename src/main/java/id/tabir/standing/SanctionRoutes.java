package id.tabir.standing;

import id.tabir.api.Api;
import id.tabir.api.Call;
import id.tabir.api.Reply;
import id.tabir.base.Page;
import id.tabir.standing.SanctionDesk.Proposal;
import id.tabir.standing.Sanctions.Wanted;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Sanctions over HTTP: compliance's calls (CONTRACT section 9), and what the staff member is told. */
final class SanctionRoutes {
    private final SanctionDesk desk;

    SanctionRoutes(SanctionDesk desk) {
        this.desk = desk;
    }

    void bind(Api api) {
        api.on("proposeSanction", this::propose);
        api.on("listSanctions", this::list);
        api.on("confirmSanction", this::exists, this::confirm);
        api.on("liftSanction", this::exists, this::lift);
        api.on("listOwnSanctions", this::told);
        api.on("answerSanction", this::answer);
    }

    private static String id(Call call) {
        return call.path("id");
    }

    private Future<?> exists(Call call) {
        return desk.get(id(call));
    }

    private static JsonObject json(Call call, Sanction sanction) {
        return sanction.toJson(call.caller().sub());
    }

    private Future<Reply> propose(Call call) {
        return desk.propose(call.caller(), Proposal.of(call.body())).map(made -> Reply.created(json(call, made)));
    }

    private Future<Reply> list(Call call) {
        String cursor = call.query("cursor");
        var wanted = new Wanted(call.query("staff"), call.query("state"), cursor == null ? null : Page.key(cursor));
        return desk.list(wanted, call.number("limit")).map(page -> {
            var items = new JsonArray();
            page.items().forEach(sanction -> items.add(json(call, sanction)));
            return Reply.ok(page.wrap(items));
        });
    }

    private Future<Reply> confirm(Call call) {
        return desk.confirm(call.caller(), id(call), call.body().getString("reason"))
                .map(sanction -> Reply.ok(json(call, sanction)));
    }

    private Future<Reply> lift(Call call) {
        return desk.lift(call.caller(), id(call), call.body().getString("reason"))
                .map(sanction -> Reply.ok(json(call, sanction)));
    }

    private Future<Reply> told(Call call) {
        return desk.toldTo(call.caller()).map(items -> Reply.ok(new JsonObject().put("items", items)));
    }

    private Future<Reply> answer(Call call) {
        return desk.answer(call.caller(), id(call), call.body().getString("text"))
                .map(sanction -> Reply.created(sanction.toStaffJson()));
    }
}
