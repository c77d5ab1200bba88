package id.tabir.relay;

import id.tabir.base.Code;
import id.tabir.base.Problem;
import id.tabir.identity.Caller;
import id.tabir.identity.Role;
import id.tabir.identity.Tokens;
import id.tabir.standing.Standing;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets a WebSocket in, learns who it is by its first frame, and keeps it only while its token lives. */
public final class RelaySocket implements Handler<RoutingContext> {
    static final int HEARTBEAT_S = 20;
    private static final long AUTH_MS = 5000;
    private static final String VERSION = "13";
    /** How long a socket that talks too fast isn't listened to. */
    private static final long SLOWED_MS = 200;
    /** What an auth costs in frames: a signature to check and looks into the database. */
    private static final int AUTH_COST = 25;

    private final Relay relay;
    private final Loop loop;
    private final Tokens tokens;
    private final Set<String> origins;

    /** @param origins besides the server's own from which pages may open the socket */
    public RelaySocket(Relay relay, Loop loop, Tokens tokens, Set<String> origins) {
        this.relay = relay;
        this.loop = loop;
        this.tokens = tokens;
        this.origins = origins;
        relay.vertx().setPeriodic(1000, id -> new Heartbeat(loop).beat());
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            context.response()
                    .putHeader("Upgrade", "websocket")
                    .setStatusCode(426)
                    .end();
        } else if (!VERSION.equals(request.getHeader("Sec-WebSocket-Version"))) {
            context.response()
                    .putHeader("Sec-WebSocket-Version", VERSION)
                    .setStatusCode(426)
                    .end();
        } else if (!isWelcome(request)) {
            context.fail(Problem.of(Code.FORBIDDEN, "Pages of this origin may not open the socket."));
        } else {
            Line.open(request)
                    .onSuccess(line -> {
                        new Arrival(line);
                        forget(context);
                    })
                    .onFailure(e -> refuse(context));
        }
    }

    /** Vert.x keeps the handshake for as long as the socket lives: 2 kB that nobody asks for again. */
    private static void forget(RoutingContext context) {
        context.request().headers().clear();
        HttpServerResponse response = context.response();
        response.headers().clear();
        // They lead to the whole routing context.
        response.endHandler(null).exceptionHandler(null).closeHandler(null);
    }

    private static void refuse(RoutingContext context) {
        if (!context.response().ended() && !context.response().closed())
            context.fail(Problem.invalid("", "is no WebSocket handshake"));
    }

    /** A program sends no Origin; a page sends its own, which a foreign page can't fake. */
    private boolean isWelcome(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null) return true;
        String host = request.getHeader("Host");
        return origins.contains(origin) || origin.equals("http://" + host) || origin.equals("https://" + host);
    }

    /** One socket from its handshake to its end. */
    private final class Arrival {
        private final Line line;
        private final ServerWebSocket socket;
        private final TextFrames frames;
        private final Bucket pace = relay.limits().frames();
        private @Nullable Session session;
        private @Nullable Talk talk;
        private long expiry = -1;
        private boolean checking;
        private boolean slowed;

        Arrival(Line line) {
            this.line = line;
            this.socket = line.socket();
            this.frames = new TextFrames(this::text, this::tooBad, this::notText);
            long deadline = relay.vertx().setTimer(AUTH_MS, id -> {
                if (session == null) close(Close.UNAUTHENTICATED);
            });
            socket.frameHandler(frame -> {
                heard();
                spend(1);
                frames.handle(frame);
            });
            socket.pongHandler(pong -> heard());
            socket.exceptionHandler(e -> gone(deadline));
            socket.closeHandler(v -> gone(deadline));
        }

        private void gone(long deadline) {
            relay.vertx().cancelTimer(deadline);
            relay.vertx().cancelTimer(expiry);
            if (session != null) session.end();
        }

        private void heard() {
            if (session != null) session.heard();
        }

        /** What comes faster waits on its own line: nothing is lost, and a flood slows its sender alone. */
        private void spend(int frames) {
            if (pace.take(frames) || slowed) return;
            slowed = true;
            socket.pause();
            relay.vertx().setTimer(SLOWED_MS, id -> {
                slowed = false;
                listen();
            });
        }

        private void listen() {
            if (!slowed && !checking) socket.resume();
        }

        private void text(String text) {
            JsonObject frame;
            try {
                frame = Talk.parse(text);
            } catch (Problem problem) {
                if (session == null) close(Close.UNAUTHENTICATED);
                else session.write(Frames.error(problem, null, null));
                return;
            }
            boolean auth = "auth".equals(frame.getValue("type"));
            if (auth) authenticate(frame);
            else if (talk != null) talk.hear(frame);
            else close(Close.UNAUTHENTICATED);
        }

        private void notText() {
            if (session == null) close(Close.UNAUTHENTICATED);
            else session.write(Frames.error(Problem.invalid("", "frames are JSON text"), null, null));
        }

        private void tooBad(Close why) {
            close(why);
        }

        private void authenticate(JsonObject frame) {
            if (!(frame.getValue("token") instanceof String token) || checking) {
                close(Close.UNAUTHENTICATED);
                return;
            }
            checking = true;
            spend(AUTH_COST);
            // The frames that follow an auth wait for it, as on a line where one talks after the other.
            socket.pause();
            tokens.verify(token).onSuccess(this::welcome).onFailure(e -> close(Close.UNAUTHENTICATED));
        }

        private void welcome(Caller caller) {
            if (socket.isClosed()) return;
            if (session != null && !session.isSamePerson(caller)) {
                close(Close.UNAUTHENTICATED);
                return;
            }
            if (caller.role() != Role.CUSTOMER && caller.role() != Role.STAFF) {
                close(Close.NO_LONGER_YOURS);
                return;
            }
            relay.vertx().cancelTimer(expiry);
            long left_ms = Math.max(
                    1, Duration.between(Instant.now(), caller.expiresAt()).toMillis());
            expiry = relay.vertx().setTimer(left_ms, id -> close(Close.UNAUTHENTICATED));
            admit(caller);
        }

        private void admit(Caller caller) {
            if (session == null) {
                session = new Session(relay, loop, line, caller);
                talk = new Talk(relay, session);
                session.begin();
            } else {
                session.renew(caller);
            }
            Session mine = session;
            whyNot(caller).onSuccess(why -> {
                checking = false;
                listen();
                if (why == null)
                    mine.write(Frames.ready(caller.sub(), caller.role().word(), HEARTBEAT_S));
                else close(why);
            });
        }

        /** Asked after the session is known to its loop, so that a hand-over or a suspension in between is not missed. */
        private Future<@Nullable Close> whyNot(Caller caller) {
            Future<Boolean> suspended = caller.role() == Role.STAFF
                    ? Standing.isSuspended(relay.pool(), caller.sub())
                    : Future.succeededFuture(false);
            return suspended
                    .compose(cutOff -> cutOff ? Future.succeededFuture(Close.SUSPENDED) : strange(caller))
                    // Nothing is shown or stored without asking again.
                    .otherwise((@Nullable Close) null);
        }

        private Future<@Nullable Close> strange(Caller caller) {
            String only = caller.chat();
            if (only == null) return Future.succeededFuture(null);
            return Chats.party(relay.pool(), caller, only).map(as -> as == null ? Close.NO_LONGER_YOURS : null);
        }

        private void close(Close why) {
            frames.stop();
            checking = false;
            socket.resume();
            if (session != null) session.close(why);
            else Hangup.close(relay.vertx(), line, why);
        }
    }
}
