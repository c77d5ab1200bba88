package id.tabir.tickets;

import id.tabir.base.Code;
import id.tabir.base.Ids;
import id.tabir.base.Page;
import id.tabir.base.Problem;
import id.tabir.base.Times;
import id.tabir.guard.Guard;
import id.tabir.guard.Setting;
import id.tabir.identity.Aliases;
import id.tabir.identity.Caller;
import id.tabir.ledger.Actor;
import id.tabir.ledger.Kind;
import id.tabir.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The platform's acts on tickets: open, close, hand over, move the end. Each is one entry in one transaction. */
public final class TicketDesk {
    private static final Duration DEFAULT_LIFE = Duration.ofHours(24);
    private static final Duration LONGEST_LIFE = Duration.ofDays(30);

    private final Pool pool;
    private final Vault vault;
    private final Guard guard;
    private final Bell bell;

    public TicketDesk(Pool pool, Vault vault, Guard guard, Bell bell) {
        this.pool = pool;
        this.vault = vault;
        this.guard = guard;
        this.bell = bell;
    }

    /** The outcome of an opening: {@code made} is false if the same request had opened it before. */
    public record Opened(Ticket ticket, boolean made) {}

    Future<Opened> open(Caller platform, String ref, JsonObject body) {
        Opening opening = Opening.of(body);
        byte[] mark = vault.fingerprint(opening.canonical(ref));
        return Tickets.byRef(pool, ref).compose(found -> {
            if (found != null) return Future.succeededFuture(again(found, mark));
            return make(platform, ref, opening, mark);
        });
    }

    private static Opened again(Ticket found, byte[] mark) {
        if (!java.security.MessageDigest.isEqual(found.about().keys().opening(), mark)) {
            throw Problem.of(Code.TICKET_CONFLICT, "A ticket with this ref was opened with another body.");
        }
        return new Opened(found, false);
    }

    private Future<Opened> make(Caller platform, String ref, Opening opening, byte[] mark) {
        return pool.withTransaction(tx -> Tickets.now(tx)
                        .compose(now -> draft(tx, ref, opening, mark, now))
                        .compose(draft -> Tickets.insert(tx, draft).compose(made -> {
                            if (!made) return Future.<@Nullable Ticket>succeededFuture(null);
                            return begin(tx, platform, draft).compose(entry -> Tickets.byId(tx, draft.id()));
                        })))
                .compose(ticket -> {
                    // Somebody else opened the same ref in the meantime, with the same body or another.
                    if (ticket == null) return Tickets.byRef(pool, ref).map(found -> again(found, mark));
                    return bell.rang(ticket.id(), 1).map(new Opened(ticket, true));
                });
    }

    private Future<Ticket> draft(SqlClient tx, String ref, Opening opening, byte[] mark, OffsetDateTime now) {
        OffsetDateTime end = opening.expiresAt() == null ? now.plus(DEFAULT_LIFE) : opening.expiresAt();
        checkEnd(end, now);
        String id = Ids.ticket(now.toInstant().toEpochMilli());
        String customerAlias = Aliases.next(Set.of());
        String staffAlias = Aliases.next(Set.of(customerAlias));
        List<byte[]> known = Stream.concat(opening.customer().phones().stream(), opening.staff().phones().stream())
                .map(vault::fingerprint)
                .toList();
        var keys = new Ticket.Keys(mark, vault.wrapNewDataKey(id), known);
        Setting setting = GuardSetting.of(opening.kind(), opening.language(), known, vault);
        String title = opening.title() == null ? null : Titles.masked(guard, setting, opening.title());
        var about = new Ticket.About(id, ref, opening.kind(), opening.language(), title, keys);
        return Tickets.staffNo(tx, opening.staff().id())
                .map(no -> new Ticket(
                        about,
                        new Ticket.Customer(opening.customer().id(), customerAlias),
                        new Ticket.Staff(no, opening.staff().id(), "", staffAlias, 1, false),
                        new Ticket.Life(true, now, end, null, null),
                        new Ticket.Head(0, 0, now),
                        new Ticket.Keeping(null, null)));
    }

    private Future<Integer> begin(SqlClient tx, Caller platform, Ticket ticket) {
        return Tickets.assign(tx, ticket.id(), ticket.staff(), List.of())
                .compose(done -> new Turn(tx, ticket, ticket.head().at(), vault)
                        .append(Kind.OPENED, Actor.PLATFORM, ticket.introduction(), ticket.names(platform.sub())));
    }

    Future<Ticket> get(String ref) {
        return Tickets.byRef(pool, ref).map(TicketDesk::orNotFound);
    }

    Future<Page<Ticket>> list(@Nullable String state, @Nullable String kind, @Nullable String cursor, int limit) {
        String before = cursor == null ? null : Page.key(cursor);
        return Tickets.list(pool, state, kind, before, limit + 1).map(found -> Page.of(found, limit, Ticket::id));
    }

    /** When this has succeeded, no send can succeed any more: both wait for the same row's lock. */
    Future<Ticket> close(Caller platform, String ref, String reason) {
        return Turn.onRef(pool, vault, ref, turn -> end(turn, Actor.PLATFORM, platform.sub(), reason))
                .compose(this::announce);
    }

    /** Closes a ticket whose end has passed; does nothing if it was closed or extended in the meantime. */
    Future<Ticket> expire(String id) {
        return Turn.onId(pool, vault, id, turn -> {
                    if (!turn.ticket().over(turn.now())) return Future.succeededFuture(turn.ticket());
                    return end(turn, Actor.SYSTEM, "", "expired");
                })
                .compose(this::announce);
    }

    static Future<Ticket> end(Turn turn, Actor actor, String by, String reason) {
        Ticket ticket = turn.ticket();
        if (!ticket.life().open()) return Future.succeededFuture(ticket);
        boolean overdue = ticket.over(turn.now());
        String why = overdue ? "expired" : reason;
        var hidden = overdue ? new JsonObject() : new JsonObject().put("actor", by);
        return turn.append(Kind.CLOSED, overdue ? Actor.SYSTEM : actor, new JsonObject().put("reason", why), hidden)
                .compose(entry -> Tickets.end(turn.tx(), ticket.id(), turn.now(), why))
                .compose(done -> Tickets.byId(turn.tx(), ticket.id()))
                .map(TicketDesk::orNotFound);
    }

    Future<Ticket> assign(Caller platform, String ref, JsonObject body) {
        Opening.Person next = Opening.Person.of(body.getJsonObject("staff"));
        return Turn.onRef(pool, vault, ref, turn -> handOver(turn, platform, next))
                .compose(this::announce);
    }

    private Future<Ticket> handOver(Turn turn, Caller platform, Opening.Person next) {
        Ticket ticket = turn.ticket();
        if (next.id().equals(ticket.customer().id())) {
            throw Problem.invalid("staff.id", "must be another person than the customer");
        }
        refuseIfOver(turn);
        if (next.id().equals(ticket.staff().id())) return Future.succeededFuture(ticket);
        var hidden = new JsonObject().put("actor", platform.sub()).put("staff", next.id());
        List<byte[]> phones = next.phones().stream().map(vault::fingerprint).toList();
        return Tickets.staffNo(turn.tx(), next.id())
                .compose(no -> Tickets.aliases(turn.tx(), ticket.id())
                        .map(taken ->
                                new Ticket.Staff(no, next.id(), "", Aliases.next(taken), turn.nextEntry(), false)))
                .compose(staff -> Tickets.assign(turn.tx(), ticket.id(), staff, phones)
                        .compose(done -> turn.append(Kind.ASSIGNED, Actor.PLATFORM, introduction(staff), hidden)))
                .compose(entry -> Tickets.byId(turn.tx(), ticket.id()))
                .map(TicketDesk::orNotFound);
    }

    private static JsonObject introduction(Ticket.Staff staff) {
        return new JsonObject().put("staff", new JsonObject().put("alias", staff.alias()));
    }

    Future<Ticket> extend(Caller platform, String ref, String expiresAt) {
        return Turn.onRef(pool, vault, ref, turn -> {
                    OffsetDateTime end = Times.parse(expiresAt, "expiresAt");
                    checkEnd(end, turn.now());
                    refuseIfOver(turn);
                    var open = new JsonObject().put("expiresAt", Times.text(end));
                    var hidden = new JsonObject().put("actor", platform.sub());
                    return turn.append(Kind.EXTENDED, Actor.PLATFORM, open, hidden)
                            .compose(entry ->
                                    Tickets.extend(turn.tx(), turn.ticket().id(), end))
                            .compose(done ->
                                    Tickets.byId(turn.tx(), turn.ticket().id()))
                            .map(TicketDesk::orNotFound);
                })
                .compose(this::announce);
    }

    private static void refuseIfOver(Turn turn) {
        if (turn.ticket().over(turn.now())) throw closed();
    }

    static Problem closed() {
        return Problem.of(Code.TICKET_CLOSED, "The ticket is closed; it never opens again.");
    }

    private static void checkEnd(OffsetDateTime end, OffsetDateTime now) {
        if (!end.isAfter(now)) throw Problem.invalid("expiresAt", "must be in the future");
        if (end.isAfter(now.plus(LONGEST_LIFE))) throw Problem.invalid("expiresAt", "must be at most 30 days ahead");
    }

    /** Who asked is answered after the sockets of this node: what they see next is later than the act. */
    private Future<Ticket> announce(Ticket ticket) {
        return bell.rang(ticket.id(), ticket.head().entry()).map(ticket);
    }

    static Ticket orNotFound(@Nullable Ticket ticket) {
        if (ticket == null) throw Problem.notFound();
        return ticket;
    }
}
