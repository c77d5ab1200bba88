package id.tabir.relay;

import id.tabir.guard.Party;
import id.tabir.guard.Setting;
import id.tabir.guard.Window;
import id.tabir.identity.Caller;
import id.tabir.identity.Role;
import id.tabir.tickets.GuardSetting;
import id.tabir.tickets.Ticket;
import id.tabir.vault.DataKey;
import id.tabir.vault.Vault;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one loop knows of a ticket in order to judge its next message: the ticket as it was read, and the window, the
 * clientIds and the numbers as this node has moved them since. It may be behind; the storing statement finds out.
 */
final class Head {
    static final int STRANGER = -1;

    final DataKey key;
    Ticket ticket;
    Setting setting;
    Window window = Window.empty();
    int entry;
    int seq;
    /** The batch it was read in: in that one, what it says of people needs no second look. */
    long readIn;
    /** The ticket or its log has moved elsewhere: what is missing is read before the next message is judged. */
    boolean isBehind;

    /** Every message up to {@link #entry}: whose clientId it bears, and its entry. */
    private final Map<String, Integer> said = new HashMap<>();

    /** A ticket of whose log nothing has been read yet. */
    Head(Ticket ticket, Vault vault) {
        this.ticket = ticket;
        this.key = vault.unwrap(ticket.id(), ticket.about().keys().wrappedDataKey());
        this.setting = GuardSetting.of(ticket, vault);
        this.isBehind = true;
    }

    /** It is as the ticket says now; what its log held up to there has been added. */
    void moveTo(Ticket now, Vault vault, long batch) {
        ticket = now;
        setting = GuardSetting.of(now, vault);
        entry = now.head().entry();
        seq = now.head().seq();
        readIn = batch;
        isBehind = false;
    }

    /** The next message or blocked attempt of the log. */
    void hear(int sender, String original) {
        window = window.plus(sender == 0 ? Party.CUSTOMER : Party.STAFF, original);
    }

    void remember(int sender, String clientId, int at) {
        said.put(name(sender, clientId), at);
    }

    /** The entry of the message that this sender stored under this clientId; null if the head knows of none. */
    @Nullable
    Integer said(int sender, String clientId) {
        return said.get(name(sender, clientId));
    }

    /** What tells the messages of one ticket apart, however often each is sent. */
    static String name(int sender, String clientId) {
        return sender + " " + clientId;
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

    Wording.Voice voice(int sender) {
        return sender == 0
                ? new Wording.Voice(
                        Party.CUSTOMER, alias(sender), ticket.customer().id(), setting)
                : new Wording.Voice(Party.STAFF, alias(sender), ticket.staff().id(), setting);
    }
}
