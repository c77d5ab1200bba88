package id.tabir.standing;

import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.identity.Role;
import id.tabir.play.Db;
import id.tabir.play.Http;
import id.tabir.play.Play;
import id.tabir.play.Play.Actors;
import id.tabir.play.Stage;
import io.vertx.core.json.JsonObject;

/** The platform's calls on staff and policies, and a staff member's own, at one node. */
record Office(Actors actors) {
    static Office onStage() {
        return new Office(Actors.onStage());
    }

    static Office at(String nodeUrl) {
        return new Office(Actors.on(nodeUrl));
    }

    Http.Answer platform(String method, String path, JsonObject body) {
        return Http.call(method, actors.url() + path, actors.token(Role.PLATFORM, "host"), body);
    }

    Http.Answer registers(String staff, JsonObject body) {
        return platform("PUT", "/v1/staff/" + staff, body);
    }

    Http.Answer suspends(String staff) {
        return platform("PUT", "/v1/staff/" + staff + "/suspension", new JsonObject().put("reason", "under inquiry"));
    }

    Http.Answer lifts(String staff) {
        return platform("DELETE", "/v1/staff/" + staff + "/suspension", new JsonObject().put("reason", "all is well"));
    }

    Http.Answer publishes(String version, String renewEvery) {
        var text = new JsonObject().put("id", "Jangan minta kode OTP.").put("en", "Never ask for a code.");
        return platform(
                "PUT",
                "/v1/policies/" + version,
                new JsonObject().put("text", text).put("renewEvery", renewEvery));
    }

    Http.Answer policy(String staff) {
        return Http.call("GET", actors.url() + "/v1/chats/policy", actors.token(Role.STAFF, staff), null);
    }

    Http.Answer acknowledges(String staff, String version) {
        return Http.call(
                "POST",
                actors.url() + "/v1/chats/policy/acknowledgement",
                actors.token(Role.STAFF, staff),
                new JsonObject().put("version", version));
    }

    Http.Answer postpones(String staff) {
        return Http.call("POST", actors.url() + "/v1/chats/policy/postponement", actors.token(Role.STAFF, staff), null);
    }

    Http.Answer review(Role role, String sub, String method, String below, JsonObject body) {
        return Http.call(method, actors.url() + "/v1/review" + below, actors.token(role, sub), body);
    }

    /** {@code stf_…} */
    static String publicId(String staff) {
        return Db.ask("select id from staff where platform_id = '" + staff + "'")
                .get(0);
    }

    /** A policy binds every staff member of the stage: who publishes one withdraws it. */
    static void withdrawPolicies() {
        Db.run("delete from acknowledgement");
        Db.run("delete from policy");
    }

    static void isRefused(Http.Answer answer, String code) {
        assertThat(answer.code()).as(answer.text()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(403);
    }

    /** A staff member's send by REST. */
    static Http.Answer sends(Play play, String clientId) {
        return play.sends(play.staffToken(), clientId, "saya sudah di depan");
    }

    static String stage() {
        return Stage.node().url();
    }
}
