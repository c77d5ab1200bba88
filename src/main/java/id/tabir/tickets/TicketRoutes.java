package id.tabir.tickets;

import id.tabir.api.Api;
import id.tabir.api.Call;
import id.tabir.api.Reply;
import id.tabir.base.Page;
import id.tabir.guard.Party;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The platform's HTTP calls (CONTRACT section 5) and the trade of one-time codes. */
public final class TicketRoutes {
    private final TicketDesk desk;
    private final Invitations invitations;
    private final Eraser eraser;

    public TicketRoutes(TicketDesk desk, Invitations invitations, Eraser eraser) {
        this.desk = desk;
        this.invitations = invitations;
        this.eraser = eraser;
    }

    public void bind(Api api) {
        api.on("openTicket", this::open);
        api.on("getTicket", call -> desk.get(ref(call)).map(TicketRoutes::ok));
        api.on("listTickets", this::list);
        api.on("closeTicket", this::exists, this::close);
        api.on("assignTicket", this::exists, this::assign);
        api.on("extendTicket", this::exists, this::extend);
        api.on("eraseTicket", this::exists, this::erase);
        api.on("createToken", this::exists, this::token);
        api.on("createLink", this::exists, this::link);
        api.on(
                "redeemLink",
                call -> invitations.enter(call.body().getString("code")).map(Reply::ok));
    }

    private static String ref(Call call) {
        return call.path("ref");
    }

    private Future<?> exists(Call call) {
        return desk.get(ref(call));
    }

    private static Reply ok(Ticket ticket) {
        return Reply.ok(ticket.toJson());
    }

    private Future<Reply> open(Call call) {
        return desk.open(call.caller(), ref(call), call.body()).map(opened -> {
            JsonObject json = opened.ticket().toJson();
            return opened.made() ? Reply.created(json) : Reply.ok(json);
        });
    }

    private Future<Reply> list(Call call) {
        return desk.list(call.query("state"), call.query("kind"), call.query("cursor"), call.number("limit"))
                .map(TicketRoutes::page);
    }

    private static Reply page(Page<Ticket> page) {
        var items = new JsonArray();
        page.items().forEach(ticket -> items.add(ticket.toJson()));
        return Reply.ok(page.wrap(items));
    }

    private Future<Reply> close(Call call) {
        return desk.close(call.caller(), ref(call), call.body().getString("reason"))
                .map(TicketRoutes::ok);
    }

    private Future<Reply> assign(Call call) {
        return desk.assign(call.caller(), ref(call), call.body()).map(TicketRoutes::ok);
    }

    private Future<Reply> extend(Call call) {
        return desk.extend(call.caller(), ref(call), call.body().getString("expiresAt"))
                .map(TicketRoutes::ok);
    }

    private Future<Reply> erase(Call call) {
        return eraser.erase(call.caller(), ref(call), call.body().getString("reason"))
                .map(TicketRoutes::ok);
    }

    private Future<Reply> token(Call call) {
        return invitations
                .token(ref(call), party(call), call.body().getString("ttl"))
                .map(Reply::created);
    }

    private Future<Reply> link(Call call) {
        return invitations.link(ref(call), party(call)).map(Reply::created);
    }

    private static Party party(Call call) {
        return Party.of(call.body().getString("party"));
    }
}
