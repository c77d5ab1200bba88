package id.tabir.app.history;

import id.tabir.base.Ids;
import id.tabir.guard.Guard;
import id.tabir.guard.Party;
import id.tabir.guard.Setting;
import id.tabir.guard.Verdict;
import id.tabir.guard.Window;
import id.tabir.identity.Aliases;
import id.tabir.ledger.Actor;
import id.tabir.ledger.Kind;
import id.tabir.relay.Wording.Voice;
import id.tabir.tickets.GuardSetting;
import id.tabir.tickets.Ticket;
import id.tabir.vault.Vault;
import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns stories into what the database would hold of them. */
final class Scribe {
    private static final String PLATFORM = "demo-platform";
    private static final String LANGUAGE = "id";

    private final Vault vault;
    private final Guard guard;
    /** By the platform's id. */
    private final Map<String, Integer> staff;

    private final String prefix;
    private int written;

    /** @param prefix of the tickets' refs */
    Scribe(Vault vault, Guard guard, Map<String, Integer> staff, String prefix) {
        this.vault = vault;
        this.guard = guard;
        this.staff = staff;
        this.prefix = prefix;
    }

    /** What one transaction stores. */
    record Page(Sheet sheet, List<Ticket> tickets, List<Report> reports) {
        Page() {
            this(new Sheet(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** @param text as the guard leaves it */
    record Report(String id, String ticket, int entry, String category, String text) {}

    void write(Page page, Story story) {
        Ticket ticket = open(story);
        Setting setting = GuardSetting.of(ticket, vault);
        var customer = new Voice(
                Party.CUSTOMER, ticket.customer().alias(), ticket.customer().id(), setting);
        var worker =
                new Voice(Party.STAFF, ticket.staff().alias(), ticket.staff().id(), setting);
        var key = vault.unwrap(ticket.id(), ticket.about().keys().wrappedDataKey());
        var pen = new Pen(page.sheet(), ticket.id(), key, ticket.head());
        pen.act(Kind.OPENED, Actor.PLATFORM, ticket.life().openedAt(), ticket.introduction(), ticket.names(PLATFORM));
        boolean heard = true;
        for (Story.Said said : story.said()) {
            if (said.answer() && !heard) continue;
            boolean isCustomer = said.from() == Party.CUSTOMER;
            int sender = isCustomer ? 0 : ticket.staff().no();
            heard = pen.say(guard, isCustomer ? customer : worker, sender, said);
        }
        if (story.complaint() != null) page.reports().add(report(pen, customer, ticket.id(), story.complaint()));
        var reason = new JsonObject().put("reason", story.end().reason());
        pen.act(Kind.CLOSED, Actor.PLATFORM, story.end().at(), reason, new JsonObject().put("actor", PLATFORM));
        page.tickets().add(closed(ticket, pen.head(), story.end()));
    }

    private Ticket open(Story story) {
        OffsetDateTime at = story.about().openedAt();
        String id = Ids.ticket(at.toInstant().toEpochMilli());
        String ref = prefix + ++written;
        var keys = new Ticket.Keys(vault.fingerprint(ref), vault.wrapNewDataKey(id), List.of());
        var about = new Ticket.About(
                id, ref, story.about().kind(), LANGUAGE, story.about().title(), keys);
        String alias = Aliases.next(Set.of());
        String worker = story.staff().id();
        return new Ticket(
                about,
                new Ticket.Customer(story.customer(), alias),
                new Ticket.Staff(number(worker), worker, "", Aliases.next(Set.of(alias)), 1, false),
                new Ticket.Life(true, at, at.plusDays(1), null, null),
                new Ticket.Head(0, 0, at),
                new Ticket.Keeping(null, null));
    }

    private int number(String worker) {
        Integer no = staff.get(worker);
        if (no == null) throw new IllegalStateException("nobody was hired under this id: " + worker);
        return no;
    }

    private static Ticket closed(Ticket ticket, Ticket.Head head, Story.End end) {
        var life =
                new Ticket.Life(false, ticket.life().openedAt(), ticket.life().expiresAt(), head.at(), end.reason());
        return new Ticket(ticket.about(), ticket.customer(), ticket.staff(), life, head, ticket.keeping());
    }

    private Report report(Pen pen, Voice customer, String ticket, Story.Complaint complaint) {
        String id = Ids.report(complaint.at().toInstant().toEpochMilli());
        var hidden = new JsonObject()
                .put("actor", customer.platformId())
                .put("category", complaint.category())
                .put("original", complaint.text());
        var open = new JsonObject().put("report", id);
        int entry = pen.act(Kind.REPORTED, Actor.CUSTOMER, complaint.at(), open, hidden);
        Verdict verdict = guard.inspect(customer.setting(), Window.empty(), Party.CUSTOMER, complaint.text());
        String text =
                guard.redacted(customer.setting(), complaint.text(), verdict).delivered();
        return new Report(id, ticket, entry, complaint.category(), text);
    }
}
