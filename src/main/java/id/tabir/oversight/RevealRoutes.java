package id.tabir.oversight;

import id.tabir.api.Api;
import id.tabir.api.Call;
import id.tabir.api.Reply;
import id.tabir.base.Code;
import id.tabir.base.Page;
import id.tabir.base.Problem;
import id.tabir.identity.Role;
import id.tabir.oversight.RevealDesk.Wish;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.function.Function;

/** Reveals over HTTP (CONTRACT section 9). */
final class RevealRoutes {
    private final RevealDesk desk;

    RevealRoutes(RevealDesk desk) {
        this.desk = desk;
    }

    void bind(Api api) {
        api.on("askReveal", this::ask);
        api.on("listReveals", this::list);
        api.on("getReveal", this::exists, this::get);
        on(api, "approveReveal", call -> desk.approve(call.caller(), id(call)));
        on(
                api,
                "refuseReveal",
                call -> desk.refuse(call.caller(), id(call), call.body().getString("reason")));
    }

    private void on(Api api, String operation, Function<Call, Future<Reveal>> act) {
        api.on(operation, this::exists, call -> act.apply(call).map(reveal -> Reply.ok(reveal.toJson(call.caller()))));
    }

    private static String id(Call call) {
        return call.path("id");
    }

    private Future<Reveal> exists(Call call) {
        return desk.get(call.caller(), id(call));
    }

    private Future<Reply> ask(Call call) {
        return desk.ask(call.caller(), wish(call)).map(asked -> {
            JsonObject json = asked.reveal().toJson(call.caller());
            return asked.fresh() ? Reply.created(json) : Reply.ok(json);
        });
    }

    private static Wish wish(Call call) {
        JsonObject body = call.body();
        Integer entry = body.getInteger("entry");
        boolean whole = "transcript".equals(body.getString("scope"));
        if (whole && call.caller().role() != Role.LEAD)
            throw Problem.of(Code.FORBIDDEN, "Only leads export, and so may ask for a whole transcript.");
        if (whole && entry != null) throw Problem.invalid("entry", "doesn't go with the scope transcript");
        if (!whole && entry == null) throw Problem.invalid("entry", "is missing");
        return new Wish(body.getString("ticket"), entry, body.getString("reason"));
    }

    private Future<Reply> list(Call call) {
        String cursor = call.query("cursor");
        var wanted = new Reveals.Wanted(
                call.caller().role() == Role.LEAD ? null : call.caller().sub(),
                call.query("state"),
                call.query("ticket"),
                cursor == null ? null : Page.key(cursor));
        return desk.list(wanted, call.number("limit")).map(page -> {
            var items = new JsonArray();
            page.items().forEach(reveal -> items.add(reveal.toJson(call.caller())));
            return Reply.ok(page.wrap(items));
        });
    }

    private Future<Reply> get(Call call) {
        return exists(call).compose(reveal -> desk.show(call.caller(), reveal)).map(Reply::ok);
    }
}
