package id.tabir.relay;

import id.tabir.api.Api;
import id.tabir.api.Call;
import id.tabir.api.Reply;
import id.tabir.base.Page;
import id.tabir.base.Problem;
import id.tabir.identity.Caller;
import id.tabir.relay.Channel.Membership;
import id.tabir.relay.Outgoing.Chatter;
import id.tabir.relay.Outgoing.Outcome;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parties' HTTP calls (CONTRACT section 6), on one event loop; what is sent takes the socket's way. */
public final class ChatRoutes {
    private final Relay relay;
    private final Loop loop;
    private final Reports reports;

    public ChatRoutes(Relay relay, Loop loop) {
        this.relay = relay;
        this.loop = loop;
        this.reports = new Reports(relay);
    }

    public void bind(Api api) {
        api.on("listChats", this::list);
        api.on("getChat", this::get);
        api.on("listMessages", this::member, this::messages);
        api.on("sendMessage", this::party, this::send);
        api.on("markRead", this::member, this::read);
        api.on("reportChat", this::reporter, this::report);
        api.on("listReports", this::reporter, this::reports);
    }

    private static String chat(Call call) {
        return call.path("id");
    }

    private Future<Membership> member(Call call) {
        return Chats.membership(relay.pool(), call.caller(), chat(call)).map(ChatRoutes::orNotFound);
    }

    /** Whether the caller is a party of the ticket at all, however long ago it was closed. */
    private Future<Membership> party(Call call) {
        return Chats.party(relay.pool(), call.caller(), chat(call)).map(ChatRoutes::orNotFound);
    }

    private Future<Membership> reporter(Call call) {
        return Chats.reportable(relay.pool(), call.caller(), chat(call)).map(ChatRoutes::orNotFound);
    }

    private static <T> T orNotFound(@Nullable T found) {
        if (found == null) throw Problem.notFound();
        return found;
    }

    private Future<Reply> list(Call call) {
        String cursor = call.query("cursor");
        String before = cursor == null ? null : Page.key(cursor);
        int limit = call.number("limit");
        boolean closedToo = "all".equals(call.query("state"));
        return Chats.list(relay.pool(), call.caller(), closedToo, before, limit + 1)
                .map(found -> {
                    Page<Chats.Chat> page = Page.of(found, limit, Chats.Chat::id);
                    var items = new JsonArray();
                    page.items().forEach(chat -> items.add(chat.toJson()));
                    return Reply.ok(page.wrap(items));
                });
    }

    private Future<Reply> get(Call call) {
        return Chats.get(relay.pool(), call.caller(), chat(call))
                .map(ChatRoutes::orNotFound)
                .map(chat -> Reply.ok(chat.toJson()));
    }

    private Future<Reply> messages(Call call) {
        int limit = call.number("limit");
        return member(call).compose(as -> Messages.page(relay.pool(), chat(call), as, call.number("after"), limit + 1)
                .map(found -> {
                    List<Message> items = found.subList(0, Math.min(limit, found.size()));
                    if (!items.isEmpty()) {
                        relay.marks()
                                .delivered(
                                        chat(call),
                                        as.party(),
                                        items.get(items.size() - 1).seq());
                    }
                    return page(items, as.sender(), found.size() > limit);
                })
                .compose(page -> isNothingLeft(call, as, page) ? erased(call, page) : Future.succeededFuture(page))
                .map(Reply::ok));
    }

    private static boolean isNothingLeft(Call call, Membership as, JsonObject page) {
        return page.getJsonArray("items").isEmpty() && call.number("after") < as.lastSeq();
    }

    /** Says since when there is nothing to read any more. */
    private Future<JsonObject> erased(Call call, JsonObject page) {
        return Chats.get(relay.pool(), call.caller(), chat(call)).map(chat -> {
            String at = chat == null ? null : chat.toJson().getString("erasedAt");
            return at == null ? page : page.put("erasedAt", at);
        });
    }

    private static JsonObject page(List<Message> items, int viewer, boolean more) {
        var array = new JsonArray();
        items.forEach(message -> array.add(message.toJson(viewer)));
        return new JsonObject().put("items", array).put("more", more);
    }

    private Future<Reply> send(Call call) {
        String text = call.body().getString("text");
        Sending.checkText(text);
        Promise<Outcome> outcome = Promise.promise();
        var chatter = new Chatter(call.caller(), chat(call), loop, null);
        relay.send(new Outgoing(
                chatter, call.body().getString("clientId"), text, (out, became) -> outcome.complete(became)));
        return outcome.future().map(ChatRoutes::reply);
    }

    private static Reply reply(Outcome outcome) {
        Message message = outcome.message();
        if (message == null) throw outcome.problem();
        JsonObject json = message.toJson(message.sender());
        return outcome.repeated() ? Reply.ok(json) : Reply.created(json);
    }

    private Future<Reply> read(Call call) {
        int seq = call.body().getInteger("seq");
        return member(call).compose(as -> {
            if (seq > as.lastSeq()) throw Problem.invalid("seq", "is beyond the last message");
            return relay.marks().readNow(chat(call), as.party(), seq).map(Reply.none());
        });
    }

    private Future<Reply> reports(Call call) {
        return reports.list(call.caller(), chat(call)).map(items -> Reply.ok(new JsonObject().put("items", items)));
    }

    private Future<Reply> report(Call call) {
        Caller who = call.caller();
        return reports.make(who, chat(call), Reports.Report.of(call.body()))
                .map(id -> Reply.created(new JsonObject().put("id", id)));
    }
}
