package id.tabir.app;

import id.tabir.base.Code;
import id.tabir.base.Problem;
import id.tabir.base.StrictJson;
import id.tabir.tickets.Invitations;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/** Lets whoever sits at this machine in as one of the demo's sample persons. */
final class DemoRoutes {
    /** A page elsewhere that has its name point here must not be let in. */
    private static final Pattern OWN_HOST = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?");

    private static final int MOST_BYTES = 1000;

    private final Invitations invitations;

    DemoRoutes(Invitations invitations) {
        this.invitations = invitations;
    }

    void mount(Router router) {
        router.get("/demo/people").handler(this::people);
        router.post("/demo/enter").handler(this::enter);
    }

    private void people(RoutingContext context) {
        var people = new JsonArray();
        DemoPerson.ALL.forEach(person -> people.add(person.toJson()));
        answer(context, new JsonObject().put("people", people));
    }

    private void enter(RoutingContext context) {
        context.request()
                .body()
                .map(body -> person(context, body))
                .compose(person -> invitations.link(person.role(), person.sub()))
                .onSuccess(link -> answer(context, link))
                .onFailure(context::fail);
    }

    private static DemoPerson person(RoutingContext context, Buffer body) {
        String host = context.request().getHeader("Host");
        String origin = context.request().getHeader("Origin");
        boolean own = host != null && OWN_HOST.matcher(host).matches();
        if (!own || (origin != null && !origin.equals("http://" + host))) {
            throw Problem.of(Code.FORBIDDEN, "The demo lets in only its own page on this machine.");
        }
        if (body.length() > MOST_BYTES) throw Problem.of(Code.TOO_LARGE, "That is no choice of a person.");
        if (StrictJson.object(body.getBytes()).getValue("person") instanceof Integer i
                && i >= 0
                && i < DemoPerson.ALL.size()) {
            return DemoPerson.ALL.get(i);
        }
        throw Problem.invalid("person", "must be a place in the list of people, from 0");
    }

    private static void answer(RoutingContext context, JsonObject json) {
        context.response().putHeader("Content-Type", "application/json").end(json.encode());
    }
}
