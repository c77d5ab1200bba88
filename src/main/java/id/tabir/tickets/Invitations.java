package id.tabir.tickets;

import id.tabir.base.Ids;
import id.tabir.base.Problem;
import id.tabir.base.Times;
import id.tabir.guard.Party;
import id.tabir.identity.Role;
import id.tabir.identity.SigningKey;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Lets a ticket's parties in: tokens for host apps that sign none, one-time links for people. */
public final class Invitations {
    private static final Duration DEFAULT_LIFE = Duration.ofHours(1);
    private static final Duration LONGEST_LIFE = Duration.ofHours(24);

    private final Pool pool;
    private final SigningKey key;

    public Invitations(Pool pool, SigningKey key) {
        this.pool = pool;
        this.key = key;
    }

    /** A token for the party's person now, narrowed to the ticket: {@code {token, expiresAt}}. */
    Future<JsonObject> token(String ref, Party party, @Nullable String ttl) {
        return ticket(ref).compose(ticket -> {
            Duration life = ttl == null ? DEFAULT_LIFE : life(ttl);
            return guest(ticket, party).map(guest -> mint(guest, life));
        });
    }

    /**
     * A one-time link for the party's person now: {@code {url, expiresAt}}, the url without scheme and host.
     */
    Future<JsonObject> link(String ref, Party party) {
        return ticket(ref).compose(ticket -> guest(ticket, party)).compose(this::link);
    }

    /** A one-time link for a person to all that the person may see. */
    public Future<JsonObject> link(Role role, String sub) {
        return link(new Links.Guest(role, sub, null));
    }

    private Future<JsonObject> link(Links.Guest guest) {
        String code = Ids.secret();
        return Links.insert(pool, code, guest).map(end -> new JsonObject()
                .put("url", page(guest.role()) + "#c=" + code)
                .put("expiresAt", Times.text(end)));
    }

    private static String page(Role role) {
        return switch (role) {
            case CUSTOMER -> "/chat";
            case STAFF -> "/desk";
            default -> "/review";
        };
    }

    /**
     * Trades a code for a token, once: {@code {token, expiresAt, chat?}}, the ticket that the link was made for. A
     * customer's token is for it alone; a staff member's is for all that is theirs, as a queue needs.
     */
    Future<JsonObject> enter(String code) {
        return Links.take(pool, code).map(guest -> {
            if (guest == null) throw Problem.notFound();
            String chat = guest.chat();
            var whole = new Links.Guest(guest.role(), guest.sub(), null);
            JsonObject entry = mint(guest.role() == Role.STAFF ? whole : guest, LONGEST_LIFE);
            return chat == null ? entry : entry.put("chat", chat);
        });
    }

    private Future<Ticket> ticket(String ref) {
        return Tickets.byRef(pool, ref).map(ticket -> {
            if (ticket == null) throw Problem.notFound();
            return ticket;
        });
    }

    private Future<Links.Guest> guest(Ticket ticket, Party party) {
        return Tickets.now(pool).map(now -> {
            if (ticket.over(now)) throw TicketDesk.closed();
            return party == Party.CUSTOMER
                    ? new Links.Guest(Role.CUSTOMER, ticket.customer().id(), ticket.id())
                    : new Links.Guest(Role.STAFF, ticket.staff().id(), ticket.id());
        });
    }

    private JsonObject mint(Links.Guest guest, Duration life) {
        SigningKey.Minted minted = key.mint(guest.role(), guest.sub(), guest.chat(), life);
        return new JsonObject().put("token", minted.token()).put("expiresAt", Times.text(minted.expiresAt()));
    }

    private static Duration life(String ttl) {
        try {
            Duration life = Duration.parse(ttl);
            if (life.compareTo(Duration.ofSeconds(1)) >= 0 && life.compareTo(LONGEST_LIFE) <= 0) return life;
        } catch (DateTimeParseException e) {
            // falls through to the same refusal
        }
        throw Problem.invalid("ttl", "must be a duration such as PT1H, from PT1S to PT24H");
    }
}
