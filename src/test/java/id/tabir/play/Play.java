package id.tabir.play;

import static org.assertj.core.api.Assertions.assertThat;

import id.tabir.identity.Role;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.UUID;

/** One ticket and its people on a node, as a story needs them. */
public final class Play {
    private final Actors actors;
    public final String ref;
    public final String customerId;
    public String staffId;
    public final JsonObject ticket;
    public final String chat;

    private Play(Actors actors, String kind, JsonObject more) {
        this.actors = actors;
        this.ref = "order-" + UUID.randomUUID();
        this.customerId = "cust-" + UUID.randomUUID();
        this.staffId = "staff-" + UUID.randomUUID();
        JsonObject body = new JsonObject()
                .put("kind", kind)
                .put("customer", new JsonObject().put("id", customerId))
                .put("staff", new JsonObject().put("id", staffId))
                .mergeIn(more, true);
        Http.Answer answer = platform("PUT", "", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        ticket = answer.json();
        chat = ticket.getString("id");
    }

    private Play(Actors actors, Play same) {
        this.actors = actors;
        this.ref = same.ref;
        this.customerId = same.customerId;
        this.staffId = same.staffId;
        this.ticket = same.ticket;
        this.chat = same.chat;
    }

    public static Play ride() {
        return ride(Actors.onStage());
    }

    public static Play ride(Actors actors) {
        return new Play(actors, "transaction", new JsonObject());
    }

    public static Play verification() {
        return new Play(Actors.onStage(), "verification", new JsonObject());
    }

    public static Play with(String kind, JsonObject more) {
        return new Play(Actors.onStage(), kind, more);
    }

    /** The same ticket and people at another node. */
    public Play at(String nodeUrl) {
        return at(Actors.on(nodeUrl));
    }

    public Play at(Actors there) {
        return new Play(there, this);
    }

    /** A call of the platform below the ticket's address, such as {@code /close}. */
    public Http.Answer platform(String method, String below, JsonObject body) {
        return Http.call(
                method, actors.url() + "/v1/tickets/" + ref + below, actors.token(Role.PLATFORM, "host"), body);
    }

    public Http.Answer closes() {
        return platform("POST", "/close", new JsonObject().put("reason", "completed"));
    }

    public Http.Answer assigns(String staff) {
        return platform("POST", "/assign", new JsonObject().put("staff", new JsonObject().put("id", staff)));
    }

    public String customerToken() {
        return actors.token(Role.CUSTOMER, customerId);
    }

    public String staffToken() {
        return actors.token(Role.STAFF, staffId);
    }

    public Talker customer() {
        return Talker.connect(actors.url(), customerToken());
    }

    public Talker driver() {
        return Talker.connect(actors.url(), staffToken());
    }

    /** A party's REST call below the chat's address, such as {@code /messages}. */
    public Http.Answer chat(String token, String method, String below, JsonObject body) {
        return Http.call(method, actors.url() + "/v1/chats/" + chat + below, token, body);
    }

    public Http.Answer sends(String token, String clientId, String text) {
        return chat(
                token,
                "POST",
                "/messages",
                new JsonObject().put("clientId", clientId).put("text", text));
    }

    /** A ticket that several may open. */
    public record Plan(String ref, JsonObject body) {
        public static Plan ride() {
            var body = new JsonObject()
                    .put("kind", "transaction")
                    .put("customer", new JsonObject().put("id", "cust-" + UUID.randomUUID()))
                    .put("staff", new JsonObject().put("id", "staff-" + UUID.randomUUID()));
            return new Plan("order-" + UUID.randomUUID(), body);
        }

        /** The same ref with another body. */
        public Plan other() {
            return new Plan(ref, body.copy().put("kind", "verification"));
        }

        public Http.Answer opens(String nodeUrl) {
            String token = Actors.on(nodeUrl).token(Role.PLATFORM, "host");
            return Http.call("PUT", nodeUrl + "/v1/tickets/" + ref, token, body);
        }
    }

    /** Signs tokens for a node's people. */
    public interface Actors {
        String url();

        String token(Role role, String sub);

        default String token(Role role, String sub, int life_s) {
            return Stage.tokens()
                    .mint(role, sub, null, Duration.ofSeconds(life_s))
                    .token();
        }

        static Actors onStage() {
            return on(Stage.node().url());
        }

        /** People at another node with the stage's keys. */
        static Actors on(String url) {
            return new Actors() {
                @Override
                public String url() {
                    return url;
                }

                @Override
                public String token(Role role, String sub) {
                    return Stage.tokens()
                            .mint(role, sub, null, Duration.ofHours(1))
                            .token();
                }
            };
        }
    }
}
