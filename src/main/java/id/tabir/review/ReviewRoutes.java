package id.tabir.review;

import id.tabir.api.Api;
import id.tabir.api.Call;
import id.tabir.api.Reply;
import id.tabir.base.Page;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import org.jspecify.annotations.Nullable;

/** Compliance's HTTP calls (CONTRACT section 8). */
public final class ReviewRoutes {
    private final ReviewDesk desk;

    public ReviewRoutes(ReviewDesk desk) {
        this.desk = desk;
    }

    public void bind(Api api) {
        api.on("listReviewTickets", this::list);
        api.on("readTranscript", call -> desk.exists(call.path("id")), this::read);
        api.on("holdTicket", call -> desk.exists(call.path("id")), this::hold);
        api.on("releaseTicket", call -> desk.exists(call.path("id")), this::release);
    }

    private Future<Reply> list(Call call) {
        return desk.find(call.caller(), Search.of(call), reason(call), call.number("limit"))
                .map(ReviewRoutes::page);
    }

    private static Reply page(Page<ReviewTicket> page) {
        var items = new JsonArray();
        page.items().forEach(ticket -> items.add(ticket.toJson()));
        return Reply.ok(page.wrap(items));
    }

    private Future<Reply> hold(Call call) {
        return desk.hold(call.caller(), call.path("id"), call.body().getString("reason"))
                .map(done -> Reply.none());
    }

    private Future<Reply> release(Call call) {
        return desk.release(call.caller(), call.path("id"), call.body().getString("reason"))
                .map(done -> Reply.none());
    }

    private Future<Reply> read(Call call) {
        var part = new ReviewDesk.Part(call.number("after"), call.number("limit"));
        return desk.read(call.caller(), call.path("id"), reason(call), part).map(Reply::ok);
    }

    /** Nothing but white space is none. */
    private static @Nullable String reason(Call call) {
        String reason = call.query("reason");
        return reason == null || reason.isBlank() ? null : reason;
    }
}
