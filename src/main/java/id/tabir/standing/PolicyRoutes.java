package id.tabir.standing;

import id.tabir.api.Api;
import id.tabir.api.Call;
import id.tabir.api.Reply;
import id.tabir.standing.Policy.Text;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/** Policies over HTTP: the platform publishes them (CONTRACT section 5), staff acknowledge them (section 6). */
final class PolicyRoutes {
    private final PolicyDesk desk;

    PolicyRoutes(PolicyDesk desk) {
        this.desk = desk;
    }

    void bind(Api api) {
        api.on("publishPolicy", this::publish);
        api.on("getPolicy", call -> desk.show(call.caller()).map(Reply::ok));
        api.on("acknowledgePolicy", this::acknowledge);
        api.on("postponePolicy", call -> desk.postpone(call.caller()).map(Reply::created));
    }

    private Future<Reply> publish(Call call) {
        JsonObject text = call.body().getJsonObject("text");
        return desk.publish(
                        call.path("version"),
                        new Text(text.getString("id"), text.getString("en")),
                        call.body().getString("renewEvery"))
                .map(published -> published.made()
                        ? Reply.created(published.policy().toJson())
                        : Reply.ok(published.policy().toJson()));
    }

    private Future<Reply> acknowledge(Call call) {
        return desk.acknowledge(call.caller(), call.body().getString("version")).map(done -> Reply.none());
    }
}
