package id.tabir.standing;

import id.tabir.api.Api;
import id.tabir.api.Call;
import id.tabir.api.Reply;
import id.tabir.base.Page;
import id.tabir.standing.StaffFiles.Line;
import id.tabir.standing.StaffFiles.Wanted;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;

/** What compliance sees of staff, over HTTP. */
final class StaffFileRoutes {
    private final StaffFiles files;

    StaffFileRoutes(StaffFiles files) {
        this.files = files;
    }

    void bind(Api api) {
        api.on("listReviewStaff", this::list);
        api.on("getReviewStaff", call -> files.get(call.path("id")).map(Reply::ok));
    }

    private Future<Reply> list(Call call) {
        String cursor = call.query("cursor");
        int limit = call.number("limit");
        var wanted = new Wanted(
                call.query("team"),
                call.query("employer"),
                call.query("standing"),
                cursor == null ? null : Page.key(cursor));
        return files.list(wanted, limit + 1).map(found -> {
            Page<Line> page = Page.of(found, limit, Line::id);
            var items = new JsonArray();
            page.items().forEach(line -> items.add(line.toJson()));
            return Reply.ok(page.wrap(items));
        });
    }
}
