package id.tabir.review;

import id.tabir.base.Code;
import id.tabir.base.Page;
import id.tabir.base.Problem;
import id.tabir.identity.Caller;
import id.tabir.identity.Role;
import id.tabir.ledger.Actor;
import id.tabir.ledger.Kind;
import id.tabir.tickets.Ticket;
import id.tabir.tickets.Tickets;
import id.tabir.tickets.Turn;
import id.tabir.vault.DataKey;
import id.tabir.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compliance's acts: finding tickets, and reading what was said on one. */
public final class ReviewDesk {
    private final Pool pool;
    private final Vault vault;
    private final Permission permission;

    public ReviewDesk(Pool pool, Vault vault, Permission permission) {
        this.pool = pool;
        this.vault = vault;
        this.permission = permission;
    }

    /** Newest opened first. Searching leaves no entry in the log, but a note. */
    Future<Page<ReviewTicket>> find(Caller reader, Search search, @Nullable String reason, int limit) {
        return permission
                .toSearch(reader, search.filters(), reason)
                .compose(may -> narrow(search))
                .compose(narrowed -> ReviewTickets.find(pool, search, limit + 1))
                .map(found -> Page.of(found, limit, ReviewTicket::id))
                .recover(e -> Future.failedFuture(ReviewTickets.isTooLong(e) ? tooLong() : e));
    }

    /** Rare words lead to their tickets; frequent ones are met soon on the way through the newest tickets. */
    private Future<Void> narrow(Search search) {
        String words = search.words();
        if (words == null) return Future.succeededFuture();
        return ReviewTickets.saying(pool, words).map(tickets -> {
            if (tickets == null) search.saying(words);
            else search.among(tickets);
            return null;
        });
    }

    private static Problem tooLong() {
        return Problem.unavailable("The search takes too long; narrow it, for instance by from and to.");
    }

    /** Fails with {@code not-found} if there is no such ticket. */
    Future<Ticket> exists(String id) {
        return Tickets.byId(pool, id).map(ticket -> {
            if (ticket == null) throw Problem.notFound();
            return ticket;
        });
    }

    /**
     * A page of the transcript, up to the entry that this look itself has become. A look is an act: its entry is
     * committed before anything is shown.
     */
    Future<JsonObject> read(Caller reader, String id, @Nullable String reason, Part part) {
        return permission
                .toRead(reader, id, reason, turn -> note(turn, reader, reason, part))
                .compose(look -> show(look, part));
    }

    /** So many entries behind that one. */
    record Part(int after, int limit) {}

    private record Look(Ticket ticket, int entry) {}

    private static Future<Look> note(Turn turn, Caller reader, @Nullable String reason, Part part) {
        Actor actor = reader.role() == Role.LEAD ? Actor.LEAD : Actor.REVIEWER;
        var open = new JsonObject().put("after", part.after());
        JsonObject hidden = hidden(reader, reason);
        return turn.append(Kind.READ_TRANSCRIPT, actor, open, hidden).map(entry -> new Look(turn.ticket(), entry));
    }

    private Future<JsonObject> show(Look look, Part part) {
        String id = look.ticket().id();
        DataKey key = vault.unwrap(id, look.ticket().about().keys().wrappedDataKey());
        return TranscriptEntries.between(
                        pool, key, new TranscriptEntries.Range(id, part.after(), look.entry()), part.limit() + 1)
                .compose(found -> ReviewTickets.findings(pool, id).map(findings -> new JsonObject()
                        .put("ticket", ReviewTicket.of(look.ticket(), findings).toJson())
                        .put("entries", json(found.subList(0, Math.min(part.limit(), found.size()))))
                        .put("more", found.size() > part.limit())));
    }

    /** Keeps what was said on a ticket from being erased, by the platform or for its age, until it is released. */
    Future<Void> hold(Caller lead, String id, String reason) {
        return Turn.onId(pool, vault, id, turn -> {
            if (turn.ticket().keeping().erasedAt() != null) throw erased();
            return turn.append(Kind.HELD, Actor.LEAD, new JsonObject().put("hold", true), hidden(lead, reason))
                    .compose(entry -> Tickets.hold(turn.tx(), id, entry));
        });
    }

    /** Changes nothing if there is no hold. */
    Future<Void> release(Caller lead, String id, @Nullable String reason) {
        return Turn.onId(pool, vault, id, turn -> {
            if (turn.ticket().keeping().hold() == null) return Future.succeededFuture();
            return turn.append(Kind.RELEASED, Actor.LEAD, new JsonObject().put("hold", false), hidden(lead, reason))
                    .compose(entry -> Tickets.hold(turn.tx(), id, null));
        });
    }

    private static JsonObject hidden(Caller by, @Nullable String reason) {
        var hidden = new JsonObject().put("actor", by.sub());
        return reason == null ? hidden : hidden.put("reason", reason);
    }

    private static Problem erased() {
        return Problem.of(Code.ERASED, "What was said on this ticket has been erased; there is nothing left to hold.");
    }

    private static JsonArray json(List<TranscriptEntry> entries) {
        var array = new JsonArray();
        entries.forEach(entry -> array.add(entry.toJson()));
        return array;
    }
}
