package id.tabir.standing;

import id.tabir.api.Api;
import id.tabir.api.Call;
import id.tabir.api.Reply;
import id.tabir.base.Page;
import id.tabir.tickets.Ticket;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;

/** The platform's HTTP calls on staff (CONTRACT section 5). */
final class StaffRoutes {
    private final StaffDesk desk;

    StaffRoutes(StaffDesk desk) {
        this.desk = desk;
    }

    void bind(Api api) {
        api.on("registerStaff", this::register);
        api.on("listStaffTickets", this::exists, this::tickets);
        api.on("suspendStaff", this::suspend);
        api.on("reinstateStaff", this::exists, this::lift);
    }

    private static String id(Call call) {
        return call.path("id");
    }

    private Future<?> exists(Call call) {
        return desk.known(id(call));
    }

    private Future<Reply> register(Call call) {
        StaffMember member = StaffMember.of(id(call), call.body());
        return desk.register(member).map(fresh -> fresh ? Reply.created(member.toJson()) : Reply.ok(member.toJson()));
    }

    private Future<Reply> tickets(Call call) {
        return desk.tickets(id(call), call.query("state"), call.query("cursor"), call.number("limit"))
                .map(StaffRoutes::page);
    }

    private static Reply page(Page<Ticket> page) {
        var items = new JsonArray();
        page.items().forEach(ticket -> items.add(ticket.toJson()));
        return Reply.ok(page.wrap(items));
    }

    private Future<Reply> suspend(Call call) {
        return desk.suspend(call.caller(), id(call), call.body().getString("reason"))
                .map(done -> Reply.none());
    }

    private Future<Reply> lift(Call call) {
        return desk.lift(call.caller(), id(call), call.body().getString("reason"))
                .map(done -> Reply.none());
    }
}
