package id.tabir.standing;

import id.tabir.api.Api;
import id.tabir.api.Call;
import id.tabir.api.Reply;
import id.tabir.base.Page;
import id.tabir.standing.ReviewReports.Wanted;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Compliance's HTTP calls on reports. */
final class ReportRoutes {
    private final ReportDesk desk;

    ReportRoutes(ReportDesk desk) {
        this.desk = desk;
    }

    void bind(Api api) {
        api.on("listReviewReports", this::list);
        api.on("listReportPeople", call -> desk.get(call.path("id")), this::people);
        api.on("closeReport", call -> desk.get(call.path("id")), this::close);
    }

    private Future<Reply> list(Call call) {
        String cursor = call.query("cursor");
        var wanted = new Wanted(call.query("state"), call.query("category"), cursor == null ? null : Page.key(cursor));
        return desk.list(wanted, call.number("limit")).map(page -> {
            var items = new JsonArray();
            page.items().forEach(report -> items.add(report.toJson()));
            return Reply.ok(page.wrap(items));
        });
    }

    private Future<Reply> people(Call call) {
        return desk.people(call.path("id")).map(items -> Reply.ok(new JsonObject().put("items", items)));
    }

    private Future<Reply> close(Call call) {
        JsonObject body = call.body();
        return desk.close(call.caller(), call.path("id"), body.getString("outcome"), body.getString("reason"))
                .map(Reply::ok);
    }
}
