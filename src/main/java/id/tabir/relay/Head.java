package id.tabir.relay;

import id.tabir.guard.Setting;
import id.tabir.guard.Window;
import id.tabir.identity.Caller;
import id.tabir.identity.Role;
import id.tabir.tickets.GuardSetting;
import id.tabir.tickets.Ticket;
import id.tabir.vault.DataKey;
import id.tabir.vault.Vault;

/**
 * What one loop knows of a ticket in order to judge its next message: the ticket as it was read, and the window and
 * numbers as this node has moved them since. It may be behind; the storing statement finds out.
 */
final class Head {
    static final int STRANGER = -1;

    final Ticket ticket;
    final DataKey key;
    final Setting setting;
    Window window;
    int entry;
    int seq;
    /** The batch it was read in: in that one, what it says of people needs no second look. */
    final long readIn;

    Head(Ticket ticket, Vault vault, long batch) {
        this.readIn = batch;
        this.ticket = ticket;
        this.key = vault.unwrap(ticket.id(), ticket.about().keys().wrappedDataKey());
        this.window = Window.empty();
        this.entry = ticket.head().entry();
        this.seq = ticket.head().seq();
        this.setting = GuardSetting.of(ticket, vault);
    }

    /** 0 for the customer, the number of the staff member now in charge, or {@link #STRANGER}. */
    int sender(Caller who) {
        if (who.chat() != null && !who.chat().equals(ticket.id())) return STRANGER;
        if (who.role() == Role.CUSTOMER && who.sub().equals(ticket.customer().id())) return 0;
        if (who.role() == Role.STAFF && who.sub().equals(ticket.staff().id()))
            return ticket.staff().no();
        return STRANGER;
    }

    String alias(int sender) {
        return sender == 0 ? ticket.customer().alias() : ticket.staff().alias();
    }

    String platformId(int sender) {
        return sender == 0 ? ticket.customer().id() : ticket.staff().id();
    }
}
